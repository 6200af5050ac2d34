import { defineConfig } from "vitest/config";
import unit from "./vitest.unit.config.ts";

const tests = process.env.MUTATION_TESTS?.split(" ");

/** The unit suite for `npm run test:mutation`, which names the test files of each folder (`scripts/mutation.mjs`). */
export default defineConfig({ ...unit, test: { ...unit.test, ...(tests && { include: tests }) } });
