import { build } from "vite";

const mode = process.env.NODE_ENV;
await build({ mode, logLevel: "warn", build: { minify: mode === "production", modulePreload: { polyfill: false } } });
