import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";

// Builds the package into dist/: modules, stylesheets and, unless --no-types is given, type declarations.
const root = fileURLToPath(new URL("..", import.meta.url));
const run = (command, ...args) => execFileSync(process.execPath, [command, ...args], { cwd: root, stdio: "inherit" });

rmSync(`${root}/dist`, { recursive: true, force: true });
run("node_modules/vite/bin/vite.js", "build", "--logLevel", "warn");
run("scripts/build-css.mjs");
run("scripts/build-standalone.mjs");
run("scripts/slim-maps.mjs");
if (!process.argv.includes("--no-types")) run("node_modules/@typescript/native/bin/tsc", "-p", "tsconfig.build.json");
