import { defineConfig } from "vitest/config";

// A release on a registry of its own: published as the release workflow does it, and installed by hosts.
export default defineConfig({
  test: {
    chaiConfig: { truncateThreshold: 0 },
    name: "release",
    include: ["test/release/**/*.test.ts"],
    environment: "node",
    // The steps of one release follow each other.
    bail: 1,
    sequence: { concurrent: false },
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
