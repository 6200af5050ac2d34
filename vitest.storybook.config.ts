import { defineConfig } from "vitest/config";

// The built Storybook, served as a folder of files and opened in a real browser.
export default defineConfig({
  test: {
    chaiConfig: { truncateThreshold: 0 },
    name: "storybook",
    include: ["test/storybook/**/*.test.ts"],
    environment: "node",
    globalSetup: ["test/storybook/globalSetup.ts"],
    // One browser at a time: what is drawn is compared pixel by pixel, and takes its time on two cores.
    fileParallelism: false,
    testTimeout: 300_000,
    hookTimeout: 120_000,
  },
});
