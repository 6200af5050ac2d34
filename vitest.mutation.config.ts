import { defineConfig, mergeConfig } from "vitest/config";
import unit from "./vitest.unit.config.ts";

/**
 * The unit suite for `npm run test:mutation`: without the files that read sources as text, since a mutated one is
 * rewritten, and without those that try whole adapters again and again, which would run for each of thousands of changes.
 */
export default mergeConfig(
  unit,
  defineConfig({
    test: {
      // Instrumented code is slow.
      testTimeout: 120_000,
      exclude: [
        "test/*.test.ts",
        "test/unit/{i18n,package,screenshots,stories,table,theme,usage}/**",
        "test/unit/testing/{brokenAdapters,pageDriver}.test.*",
      ],
    },
  }),
);
