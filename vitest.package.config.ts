import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    name: "package",
    include: ["test/package/**/*.test.ts"],
    environment: "node",
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
