import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

// The page for hosts without React: one module with everything inside, which a browser loads as it is.
const root = fileURLToPath(new URL("..", import.meta.url));
const file = `${root}/dist/standalone/index.js`;

await build({
  entryPoints: [`${root}/src/standalone/index.ts`],
  outfile: file,
  absWorkingDir: root,
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2022",
  platform: "browser",
  define: { "process.env.NODE_ENV": '"production"' },
  legalComments: "inline",
  sourcemap: true,
  logLevel: "warning",
});

// A debugger steps over other packages' sources, which would be two thirds of the source map.
const map = JSON.parse(readFileSync(`${file}.map`, "utf8"));
const isTheirs = (source) => source.includes("node_modules/");
map.ignoreList = map.sources.flatMap((source, at) => (isTheirs(source) ? [at] : []));
map.sourcesContent = map.sourcesContent.map((text, at) => (isTheirs(map.sources[at]) ? null : text));
writeFileSync(`${file}.map`, JSON.stringify(map));

const code = readFileSync(file);
console.log(`standalone  ${code.length} B, ${gzipSync(code, { level: 9 }).length} B gzip`);
