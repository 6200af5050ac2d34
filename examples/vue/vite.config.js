import vue from "@vitejs/plugin-vue";
import { defineConfig } from "vite";

const backend = process.env.BACKEND_URL ?? "http://127.0.0.1:4173";

export default defineConfig({
  plugins: [
    vue({
      template: { compilerOptions: { isCustomElement: (tag) => tag === "mak-api-keys" } },
    }),
  ],
  // The browser knows one origin only, so that the session's cookie travels by itself.
  server: { proxy: { "/api": backend } },
});
