import { execFileSync } from "node:child_process";
import { statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { changedAt } from "./changed-at.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));

/**
 * @typedef {object} Step
 * @property {string} what
 * @property {readonly string[]} from the sources, as files and folders
 * @property {string} makes a file that is there once the step is done
 * @property {readonly string[]} run the arguments for Node
 */

/** @type {Step} */
const packageStep = {
  what: "the package",
  from: [
    "src",
    "vite.config.ts",
    "package.json",
    "package-lock.json",
    "tsconfig.json",
    "tsconfig.build.json",
    ...["build.mjs", "build-css.mjs", "build-standalone.mjs", "entries.mjs"].map((name) => join("scripts", name)),
  ],
  makes: "dist/index.d.ts",
  run: ["scripts/build.mjs"],
};

/** @type {readonly Step[]} */
const appSteps = [
  {
    what: "the host app",
    from: [
      packageStep.makes,
      "examples/host/src",
      "examples/host/public",
      "examples/host/index.html",
      "examples/host/vite.config.ts",
    ],
    makes: "examples/host/dist/index.html",
    run: ["node_modules/vite/bin/vite.js", "build", "--config", "examples/host/vite.config.ts", "--logLevel", "warn"],
  },
  {
    what: "the backend",
    from: [
      "src/contract",
      "src/adapter-kit",
      "src/utils",
      "openapi.json",
      "examples/backend/src",
      "examples/backend/migrations",
      "examples/backend/build.mjs",
    ],
    makes: "examples/backend/dist/main.js",
    run: ["examples/backend/build.mjs"],
  },
];

function runWhereStale(/** @type {Step} */ { what, from, makes, run }) {
  const built = statSync(join(root, makes), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (Math.max(...from.map((path) => changedAt(join(root, path)))) <= built) return;
  console.error(`Building ${what}…`);
  execFileSync(process.execPath, run, { cwd: root, stdio: ["ignore", 2, "inherit"] });
}

/** Builds the package where its sources are newer than what was built. With MAK_BUILT=1 it is known to be built. */
export function buildPackage() {
  if (process.env["MAK_BUILT"] !== "1") runWhereStale(packageStep);
}

/** Builds the package, the host app and the backend, each only where its sources are newer than what was built. */
export function buildApp() {
  buildPackage();
  for (const step of appSteps) runWhereStale(step);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) buildApp();
