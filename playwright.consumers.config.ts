import { defineConfig } from "@playwright/test";
import { shared } from "./playwright.shared.ts";

/** The packed tarball in projects of their own: other bundlers, other versions of React and of TypeScript. */
export default defineConfig({
  ...shared,
  testDir: "test/consumers",
  globalSetup: "./test/consumers/support/setup.ts",
  outputDir: "test-results/consumers",
  timeout: 240_000,
});
