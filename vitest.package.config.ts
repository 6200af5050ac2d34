import { defineConfig } from "vitest/config";
import { alias } from "./scripts/entries.mjs";

// A zone that is not UTC, with an offset of three quarters of an hour.
process.env.TZ = "Asia/Kathmandu";

// What would be published, from its tarball. The tests' own helpers read the contract from the sources.
export default defineConfig({
  resolve: { alias },
  test: {
    chaiConfig: { truncateThreshold: 0 },
    name: "package",
    include: ["test/package/**/*.test.ts"],
    environment: "node",
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
