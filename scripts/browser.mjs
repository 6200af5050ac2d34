import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "playwright";

/** What every run starts Chromium with: no sandbox for root, and no calls to the outside. */
export const chromiumArgs = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Chromium without the windows around the page comes first: a new context costs it much less. */
const systemNames = [
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome-stable",
  "google-chrome",
];

function onPath(/** @type {string} */ name) {
  const found = spawnSync("sh", ["-c", `command -v ${name}`], { encoding: "utf8" });
  return found.status === 0 ? found.stdout.trim() : undefined;
}

/** The browser that the tests drive: CHROMIUM_PATH, Playwright's own, or the system's. */
export function lookForChromium() {
  const asked = process.env["CHROMIUM_PATH"];
  if (asked) {
    if (!existsSync(asked))
      throw new Error(`CHROMIUM_PATH is ${asked}, and there is no file. Correct it, or unset it.`);
    return asked;
  }
  const own = chromium.executablePath();
  if (own && existsSync(own)) return own;
  return systemNames.map(onPath).find(Boolean);
}

/** Like {@link lookForChromium}, but installs a browser where there is none, or says what to do. */
export function findChromium() {
  const found = lookForChromium();
  if (found) return found;
  /** @type {[string, string[]][]} */
  const attempts = [["npx", ["playwright", "install", "chromium"]]];
  if (process.getuid?.() === 0 && onPath("apt-get")) {
    attempts.push(["apt-get", ["update", "-qq"]], ["apt-get", ["install", "-y", "-qq", "chromium"]]);
  }
  console.error("No Chromium found. Installing one, which happens once…");
  for (const [command, args] of attempts) {
    try {
      execFileSync(command, args, { stdio: ["ignore", "ignore", "ignore"], timeout: 300_000 });
    } catch {
      continue;
    }
    const now = lookForChromium();
    if (now) return now;
  }
  throw new Error(
    "The tests need Chromium, and none could be installed. Install it (Debian: apt-get install chromium; elsewhere: npx playwright install chromium), or set CHROMIUM_PATH to its binary.",
  );
}
