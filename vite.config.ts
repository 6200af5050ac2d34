import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { modules } from "./scripts/entries.mjs";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const { dependencies, peerDependencies } = JSON.parse(readFileSync(at("package.json"), "utf8")) as {
  dependencies: Record<string, string>;
  peerDependencies: Record<string, string>;
};
const shared = [...Object.keys(dependencies), ...Object.keys(peerDependencies)];

/** The library: one ES module for each source file. What it depends on stays outside, so that a host has it once. */
export default defineConfig({
  build: {
    target: "es2022",
    sourcemap: true,
    minify: false,
    lib: {
      formats: ["es"],
      // The standalone module is bundled by scripts/build-standalone.mjs.
      entry: modules.filter(({ id }) => !id.endsWith("/standalone")).map(({ source }) => source),
    },
    rolldownOptions: {
      // Kept in each module: test/package holds it.
      checks: { moduleLevelDirective: false, bundlerTimings: false },
      external: (id) => shared.some((name) => id === name || id.startsWith(`${name}/`)),
      output: { preserveModules: true, preserveModulesRoot: at("src"), entryFileNames: "[name].js" },
    },
  },
});
