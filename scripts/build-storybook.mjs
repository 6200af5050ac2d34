import { execFileSync } from "node:child_process";
import { statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { changedAt } from "./changed-at.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const built = join(root, ".cache/storybook");
const from = [
  "src",
  "stories",
  ".storybook",
  "package-lock.json",
  "package.json",
  "vite.config.ts",
  "scripts/entries.mjs",
];

/** Builds Storybook where its sources are newer than what was built. Gives back the folder. */
export function buildStorybook() {
  const when = statSync(join(built, "index.json"), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (Math.max(...from.map((path) => changedAt(join(root, path)))) > when) {
    console.log("Building Storybook…");
    execFileSync(process.execPath, ["node_modules/storybook/dist/bin/dispatcher.js", "build", "-o", built, "--quiet"], {
      cwd: root,
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, STORYBOOK_DISABLE_TELEMETRY: "1" },
    });
  }
  return built;
}
