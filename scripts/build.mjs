import { execFileSync } from "node:child_process";
import { chmodSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";

// Builds the package: modules, stylesheets, the standalone module and the type declarations. It is built aside and put
// into dist/ as a whole, so that dist/ is never without types, and never half built.
const root = fileURLToPath(new URL("..", import.meta.url)).slice(0, -1);
/** npm puts what `prepack` prints before its own JSON, so nothing goes to the standard output. */
const run = (/** @type {string} */ command, /** @type {string[]} */ ...args) =>
  execFileSync(process.execPath, [command, ...args], { cwd: root, stdio: ["ignore", 2, "inherit"] });

const out = mkdtempSync(`${root}/.dist-`);
try {
  run("node_modules/vite/bin/vite.js", "build", "--logLevel", "warn", "--outDir", out);
  run("scripts/build-css.mjs", out);
  run("scripts/build-standalone.mjs", out);
  run("node_modules/@typescript/native/bin/tsc", "-p", "tsconfig.build.json", "--outDir", out);
  // What a translator starts from: the English messages with a note for each.
  run("scripts/i18n.mjs", "template", `${out}/i18n/template.json`);
  chmodSync(out, 0o755);
  rmSync(`${root}/dist`, { recursive: true, force: true });
  renameSync(out, `${root}/dist`);
} finally {
  rmSync(out, { recursive: true, force: true });
}
