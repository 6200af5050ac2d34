import { defineConfig } from "vitest/config";
import { alias } from "./scripts/entries.mjs";

// A zone that is not UTC, with an offset of three quarters of an hour: whoever forgets the zone fails here.
process.env.TZ = "Asia/Kathmandu";

export default defineConfig({
  resolve: { alias },
  test: {
    chaiConfig: { truncateThreshold: 0 },
    name: "unit",
    include: ["test/unit/**/*.test.{ts,tsx}", "test/*.test.ts"],
    environment: "node",
    // Some start shells and runners, and among all suites this one has the least of the processor.
    testTimeout: 120_000,
    setupFiles: ["test/support/failOnConsole.ts"],
    // For `npm run test:coverage`. Components are tested in a browser, and are not in it.
    coverage: {
      include: ["src/{adapter-kit,adapters,contract,data,i18n,testing,theme,utils}/**"],
      reporter: ["text-summary", "html"],
    },
  },
});
