import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { changedAt } from "./changed-at.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const built = join(root, ".cache/storybook");
const from = [
  "docs",
  "src",
  "stories",
  ".storybook",
  "package-lock.json",
  "package.json",
  "vite.config.ts",
  "scripts/entries.mjs",
];

/** Builds Storybook where its sources are newer than what was built. Returns the folder. */
export function buildStorybook() {
  const when = statSync(join(built, "index.json"), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (Math.max(...from.map((path) => changedAt(join(root, path)))) > when) {
    console.log("Building Storybook…");
    const { status, stdout } = spawnSync(
      process.execPath,
      ["node_modules/storybook/dist/bin/dispatcher.js", "build", "-o", built, "--quiet"],
      {
        cwd: root,
        encoding: "utf8",
        maxBuffer: 1 << 26,
        stdio: ["ignore", "pipe", "inherit"],
        env: { ...process.env, STORYBOOK_DISABLE_TELEMETRY: "1" },
      },
    );
    if (status !== 0) throw new Error(`Storybook could not be built:\n${stdout}`);
  }
  return built;
}
