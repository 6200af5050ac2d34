import { fileURLToPath } from "node:url";
import { storybookTest } from "@storybook/addon-vitest/vitest-plugin";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import type { BrowserCommand } from "vitest/node";
import { chromiumArgs, findChromium } from "./scripts/browser.mjs";

const forceColors: BrowserCommand<[active: boolean]> = async ({ page }, active) => {
  await page.emulateMedia({ forcedColors: active ? "active" : "none" });
};

// Every story, drawn in a real browser and checked by axe in light, in dark and in forced colours.
export default defineConfig({
  plugins: [
    storybookTest({
      configDir: fileURLToPath(new URL(".storybook", import.meta.url)),
      // The panel's own check would look at the same once more, in one mode: see .storybook/axeInEveryMode.ts.
      initialGlobals: { a11y: { manual: true } },
    }),
  ],
  // All of them: one that is found only while a story runs makes Vite load the page anew, and the suite fails.
  optimizeDeps: {
    include: [
      "@storybook/addon-docs",
      "@storybook/addon-docs/blocks",
      "@tanstack/react-query",
      "axe-core",
      "chart.js",
      "react",
      "react-chartjs-2",
      "react-dom",
      "react-dom/client",
      "react-dom/test-utils",
      "react/jsx-dev-runtime",
      "react/jsx-runtime",
      "storybook/internal/preview/runtime",
      "storybook/preview-api",
      "storybook/test",
      "storybook/theming",
      "valibot",
    ],
  },
  test: {
    chaiConfig: { truncateThreshold: 0 },
    name: "stories",
    setupFiles: ["test/support/quickReact.ts", "test/support/storiesSetup.ts", "test/support/failOnConsole.ts"],
    testTimeout: 60_000,
    // A story takes nothing from another: Storybook is loaded once for all of them.
    isolate: false,
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      commands: { forceColors },
      provider: playwright({
        launchOptions: { executablePath: findChromium(), args: chromiumArgs },
        contextOptions: { timezoneId: "Europe/Berlin", locale: "en-GB", reducedMotion: "reduce" },
      }),
      instances: [{ browser: "chromium" }],
    },
  },
});
