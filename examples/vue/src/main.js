import "@mark-ai/api-keys/styles.css";
import { defineApiKeysElement } from "@mark-ai/api-keys/standalone";
import { createApp } from "vue";
import App from "./App.vue";

defineApiKeysElement();
createApp(App).mount("#app");
