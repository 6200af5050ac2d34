import react from "@astrojs/react";
import { defineConfig } from "astro/config";

export default defineConfig({
  integrations: [react()],
  // The browser knows one origin only, so that the session's cookie travels by itself.
  vite: { server: { proxy: { "/api": process.env.BACKEND_URL ?? "http://127.0.0.1:4173" } } },
});
