import { defineConfig } from "vitest/config";
import { alias } from "./scripts/entries.mjs";

process.env.TZ = "Asia/Kathmandu";

// Real HTTP against real databases: the embedded one, and a PostgreSQL server in a temporary cluster.
export default defineConfig({
  resolve: { alias },
  test: {
    chaiConfig: { truncateThreshold: 0 },
    name: "backend",
    include: ["test/backend/**/*.test.ts"],
    environment: "node",
    globalSetup: ["test/backend/support/globalSetup.ts"],
    setupFiles: ["test/support/failOnConsole.ts"],
    // A database starts in seconds on a busy machine, and a process with one in a few more.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    teardownTimeout: 30_000,
    maxWorkers: 2,
  },
});
