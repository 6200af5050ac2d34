import { execFileSync } from "node:child_process";
import { statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { changedAt } from "./changed-at.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));

const packageScripts = [
  "build.mjs",
  "build-css.mjs",
  "build-standalone.mjs",
  "chunks.mjs",
  "notices.mjs",
  "slim-maps.mjs",
  "stubs.mjs",
  "stubs",
].map((name) => join("scripts", name));

const steps = [
  {
    what: "the package",
    from: ["src", "vite.config.ts", "package.json", ...packageScripts],
    makes: "dist/styles.css",
    run: ["scripts/build.mjs", "--no-types"],
  },
  {
    what: "the host app",
    from: [
      "dist/styles.css",
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
      "dist/styles.css",
      "src/contract",
      "openapi.json",
      "examples/backend/src",
      "examples/backend/migrations",
      "examples/backend/build.mjs",
    ],
    makes: "examples/backend/dist/main.js",
    run: ["examples/backend/build.mjs"],
  },
];

/** Builds the package, the host app and the backend, each only where its sources are newer than what was built. */
export function buildApp() {
  for (const { what, from, makes, run } of steps) {
    const built = statSync(join(root, makes), { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (Math.max(...from.map((path) => changedAt(join(root, path)))) <= built) continue;
    console.log(`Building ${what}…`);
    execFileSync(process.execPath, run, { cwd: root, stdio: ["ignore", "inherit", "inherit"] });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) buildApp();
