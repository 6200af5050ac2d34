import { provideZonelessChangeDetection } from "@angular/core";
import { bootstrapApplication } from "@angular/platform-browser";
import { defineApiKeysElement } from "@mark-ai/api-keys/standalone";
import { App } from "./app";

defineApiKeysElement();
await bootstrapApplication(App, { providers: [provideZonelessChangeDetection()] });
