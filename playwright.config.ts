import { defineConfig } from "@playwright/test";
import { shared } from "./playwright.shared.ts";
import type { AppOptions } from "./test/e2e/support/test.ts";

/** The built host and the backend, each test on a server and a database of its own. */
export default defineConfig<AppOptions>({
  ...shared,
  testDir: "test/e2e",
  globalSetup: ["./test/e2e/support/setup.ts", "./test/e2e/support/secretSetup.ts", "./test/e2e/support/ssrSetup.ts"],
  outputDir: "test-results",
  fullyParallel: true,
  timeout: 90_000,
});
