import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { chunksOf } from "./scripts/chunks.mjs";
import { notices } from "./scripts/notices.mjs";
import { stubs, treeshake } from "./scripts/stubs.mjs";

const manifest = JSON.parse(readFileSync(new URL("./package.json", import.meta.url), "utf8")) as {
  dependencies: Record<string, string>;
  peerDependencies: Record<string, string>;
};
const external = [...Object.keys(manifest.dependencies), ...Object.keys(manifest.peerDependencies)];
const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const chunks = chunksOf(at("src"));

/** The library: ES modules in the few pieces that a host's bundler loads together. */
export default defineConfig({
  plugins: [chunks.plugin, notices()],
  resolve: { alias: stubs },
  build: {
    target: "es2022",
    sourcemap: true,
    minify: false,
    emptyOutDir: false,
    lib: {
      formats: ["es"],
      entry: {
        index: at("src/index.ts"),
        "contract/index": at("src/contract/index.ts"),
        "adapters/rest": at("src/adapters/rest.ts"),
        "adapters/memory": at("src/adapters/memory.ts"),
        "data/prefetch/prefetch": at("src/data/prefetch/prefetch.ts"),
        "testing/index": at("src/testing/index.ts"),
        "testing/page": at("src/testing/page.ts"),
        ...Object.fromEntries(
          ["en", "fr", "de", "es", "it", "pt-BR", "nl", "ja", "ar", "pseudo"].map((code) => [
            `i18n/locales/${code}`,
            at(`src/i18n/locales/${code}.ts`),
          ]),
        ),
      },
    },
    rolldownOptions: {
      checks: { moduleLevelDirective: false },
      external: (id) => external.some((name) => id === name || id.startsWith(`${name}/`)),
      treeshake,
      output: {
        entryFileNames: "[name].js",
        chunkFileNames: "[name].js",
        codeSplitting: { groups: chunks.groups },
        banner: chunks.banner,
      },
    },
  },
});
