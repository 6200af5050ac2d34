import { defineConfig } from "vitest/config";
import { alias } from "./scripts/entries.mjs";

// A zone that is not UTC, with an offset of three quarters of an hour: whoever forgets the zone fails here.
process.env.TZ = "Asia/Kathmandu";

export default defineConfig({
  resolve: { alias },
  test: {
    name: "unit",
    include: ["test/unit/**/*.test.{ts,tsx}", "test/*.test.ts"],
    environment: "node",
    setupFiles: ["test/support/failOnConsole.ts"],
  },
});
