import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const manifest = JSON.parse(readFileSync(new URL("./package.json", import.meta.url), "utf8")) as {
  dependencies: Record<string, string>;
  peerDependencies: Record<string, string>;
};
const external = [...Object.keys(manifest.dependencies), ...Object.keys(manifest.peerDependencies)];
const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The library: ES modules, one built file for each source file, so that `'use client'` stays where it was written. */
export default defineConfig({
  build: {
    target: "es2022",
    sourcemap: true,
    minify: false,
    emptyOutDir: false,
    lib: {
      formats: ["es"],
      entry: [
        at("src/index.ts"),
        at("src/contract/index.ts"),
        at("src/adapters/rest.ts"),
        at("src/adapters/memory.ts"),
        at("src/testing/index.ts"),
        at("src/i18n/locales/en.ts"),
        at("src/i18n/locales/fr.ts"),
        at("src/i18n/locales/de.ts"),
        at("src/i18n/locales/es.ts"),
        at("src/i18n/locales/it.ts"),
        at("src/i18n/locales/pt-BR.ts"),
        at("src/i18n/locales/nl.ts"),
        at("src/i18n/locales/ja.ts"),
        at("src/i18n/locales/ar.ts"),
        at("src/i18n/locales/pseudo.ts"),
      ],
    },
    rolldownOptions: {
      // It warns of what one file for each source avoids: every `'use client'` is kept.
      checks: { moduleLevelDirective: false },
      external: (id) => external.some((name) => id === name || id.startsWith(`${name}/`)),
      output: { preserveModules: true, preserveModulesRoot: at("src"), entryFileNames: "[name].js" },
    },
  },
});
