import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { build } from "esbuild";
import { strongSelectors } from "./strong-selectors.mjs";

// One source, three stylesheets: styles.css for most hosts, styles.layer.css for hosts that order their rules by cascade
// layers, and styles.strong.css for hosts whose rules with classes or ids reach into the page.
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

const plain = await bundle('@import "./index.css";');
const outputs = {
  "styles.css": plain,
  "styles.layer.css": await bundle('@import "./index.css" layer(mak);'),
  "styles.strong.css": strongSelectors(plain),
};

mkdirSync(out, { recursive: true });
for (const [name, css] of Object.entries(outputs)) {
  writeFileSync(`${out}/${name}`, css);
  writeFileSync(`${out}/${name}.d.ts`, "export {};\n");
}
