import { execFileSync, spawn } from "node:child_process";
import { renameSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { join } from "node:path";
import { buildApp } from "./build-app.mjs";

// `npm run start:next`: the reference backend on 4173 and the Next.js example on 3000, from the packed package.
const root = fileURLToPath(new URL("..", import.meta.url));
const example = join(root, "examples/next");
const run = (/** @type {string} */ command, /** @type {string[]} */ args, cwd = root) =>
  execFileSync(command, args, { cwd, stdio: ["ignore", "pipe", "inherit"], encoding: "utf8" });

buildApp();
const packed = JSON.parse(run("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", example]));
const [{ filename }] = Object.values(packed);
renameSync(join(example, filename), join(example, "api-keys.tgz"));
console.log("Installing and building examples/next…");
run("npm", ["ci", "--no-audit", "--no-fund"], example);

/** @type {NodeJS.ProcessEnv} */
const env = { ...process.env, NEXT_TELEMETRY_DISABLED: "1", LOG: "silent" };
const backendPort = process.env["PORT"] ?? "4173";
const next = join(example, "node_modules/next/dist/bin/next");
env["BACKEND_URL"] = `http://127.0.0.1:${backendPort}`;
execFileSync(process.execPath, [next, "build"], { cwd: example, stdio: "inherit", env });

const backend = spawn(process.execPath, ["examples/backend/dist/main.js"], { cwd: root, stdio: "inherit", env });
const port = process.env["NEXT_PORT"] ?? "3000";
const server = spawn(process.execPath, [next, "start", "--hostname", "127.0.0.1", "--port", port], {
  cwd: example,
  stdio: "inherit",
  env,
});
const stop = () => [backend, server].forEach((child) => child.kill("SIGTERM"));
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, stop);
for (const child of [backend, server]) child.once("exit", stop);
