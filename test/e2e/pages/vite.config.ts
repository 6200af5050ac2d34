import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** The test host takes the built package from its exports, as a customer's build does. */
export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  base: "./",
  plugins: [react()],
  resolve: { dedupe: ["react", "react-dom", "@tanstack/react-query"] },
  build: { target: "es2022", cssTarget: "chrome123", modulePreload: { polyfill: false }, chunkSizeWarningLimit: 2_000 },
});
