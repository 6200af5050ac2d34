import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "vite";
import { notices } from "./notices.mjs";
import { stubs, treeshake } from "./stubs.mjs";

// The page for hosts without React, and its languages: modules with everything inside, which a browser loads as they are.
const root = fileURLToPath(new URL("..", import.meta.url));
const out = join(root, "dist/standalone");
const locales = readdirSync(join(root, "src/i18n/locales")).filter(
  (file) => file.endsWith(".ts") && file !== "pseudo.ts",
);

/** Builds one module with everything inside: what several share is in each of them. */
function buildModule(entry, file, plugins = []) {
  return build({
    root,
    configFile: false,
    logLevel: "warn",
    plugins,
    define: { "process.env.NODE_ENV": '"production"' },
    resolve: { alias: stubs },
    build: {
      target: "es2022",
      sourcemap: true,
      emptyOutDir: false,
      outDir: out,
      chunkSizeWarningLimit: Infinity,
      lib: { formats: ["es"], entry: join(root, entry), fileName: () => file },
      rolldownOptions: {
        checks: { moduleLevelDirective: false },
        treeshake,
        output: { codeSplitting: false, minify: true },
      },
    },
  });
}

await buildModule("src/standalone/index.ts", "index.js", [notices()]);
for (const file of locales) {
  await buildModule(join("src/i18n/locales", file), join("locales", file.replace(/\.ts$/, ".js")));
}

const code = readFileSync(join(out, "index.js"));
console.log(`standalone  ${code.length} B, ${gzipSync(code, { level: 9 }).length} B gzip`);
