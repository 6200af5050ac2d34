import { defineConfig } from "vitest/config";

/** The other browsers, over the W3C's protocols. Not part of `npm test`. */
export default defineConfig({
  test: {
    chaiConfig: { truncateThreshold: 0 },
    name: "browsers",
    include: ["test/browsers/**/*.test.ts"],
    environment: "node",
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 300_000,
  },
});
