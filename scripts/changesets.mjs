import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

// `node scripts/changesets.mjs …`: runs changesets on the package at the root. Where package.json has workspaces,
// changesets looks at those alone, and not at the root: so the field is away while it runs.
const root = fileURLToPath(new URL("..", import.meta.url));
const file = `${root}/package.json`;
const read = () => /** @type {Record<string, unknown>} */ (JSON.parse(readFileSync(file, "utf8")));
const write = (/** @type {Record<string, unknown>} */ content) =>
  writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`);

/**
 * Runs changesets, and puts the workspaces back whatever happens.
 *
 * @param {readonly string[]} args
 * @param {import("node:child_process").SpawnSyncOptions} options
 */
export function runChangesets(args, options) {
  const names = Object.keys(read());
  const { workspaces, ...rest } = read();
  write(rest);
  try {
    const cli = `${root}/node_modules/@changesets/cli/bin.js`;
    return spawnSync(process.execPath, [cli, ...args], { cwd: root, ...options });
  } finally {
    // What changesets wrote stays; each field is where it was.
    /** @type {Record<string, unknown>} */
    const changed = { ...read(), workspaces };
    write(Object.fromEntries(names.map((name) => [name, changed[name]])));
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.exitCode = runChangesets(process.argv.slice(2), { stdio: "inherit" }).status ?? 1;
}
