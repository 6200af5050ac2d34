import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { noticesOf } from "./notices.mjs";

// The page for hosts without React, and its languages: modules with everything inside, which a browser loads as they are.
const root = fileURLToPath(new URL("..", import.meta.url));
const out = join(root, "dist/standalone");
const locales = readdirSync(join(root, "src/i18n/locales")).filter(
  (file) => file.endsWith(".ts") && file !== "pseudo.ts",
);

const common = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2022",
  platform: "browser",
  define: { "process.env.NODE_ENV": '"production"' },
  legalComments: "none",
  sourcemap: true,
  logLevel: "warning",
};

const { metafile } = await build({
  ...common,
  entryPoints: ["src/standalone/index.ts"],
  outfile: join(out, "index.js"),
  metafile: true,
  // As in vite.config.ts.
  alias: { "react-remove-scroll": join(root, "scripts/stubs/react-remove-scroll.mjs") },
});
await build({
  ...common,
  entryPoints: locales.map((file) => join("src/i18n/locales", file)),
  outdir: join(out, "locales"),
});

const inside = Object.values(metafile.outputs).flatMap(({ inputs }) =>
  Object.entries(inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0),
);
writeFileSync(join(out, "THIRD-PARTY-NOTICES.txt"), noticesOf(inside.map(([path]) => join(root, path))));

const code = readFileSync(join(out, "index.js"));
console.log(`standalone  ${code.length} B, ${gzipSync(code, { level: 9 }).length} B gzip`);
