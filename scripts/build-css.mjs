import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { build } from "esbuild";

// One source, two stylesheets: styles.css for most hosts, and styles.layer.css for those that order by cascade layers.
const root = fileURLToPath(new URL("..", import.meta.url));
const styles = `${root}/src/theme/styles`;
const out = process.argv[2] ?? `${root}/dist`;

/** @param {string} contents an entry that imports the source */
async function bundle(contents) {
  const { outputFiles } = await build({
    stdin: { contents, loader: "css", resolveDir: styles, sourcefile: "entry.css" },
    bundle: true,
    minify: true,
    // Without a target esbuild lowers nothing: light-dark() and color-mix() stay.
    target: "esnext",
    legalComments: "none",
    write: false,
  });
  return outputFiles.map(({ text }) => text).join("");
}

const outputs = {
  "styles.css": await bundle('@import "./index.css";'),
  "styles.layer.css": await bundle('@import "./index.css" layer(mak);'),
};

mkdirSync(out, { recursive: true });
for (const [name, css] of Object.entries(outputs)) {
  writeFileSync(`${out}/${name}`, css);
  writeFileSync(`${out}/${name}.d.ts`, "export {};\n");
}
