import { execFileSync, spawnSync } from "node:child_process";

/** What `npm run test:cross-browser` drives, and the Debian package of each. @type {Record<string, string>} */
const programs = { "firefox-esr": "firefox-esr", WebKitWebDriver: "webkit2gtk-driver", Xvfb: "xvfb" };

const has = (/** @type {string} */ name) => spawnSync("sh", ["-c", `command -v ${name}`]).status === 0;
const missing = () => Object.keys(programs).filter((name) => !has(name));

/** Installs Firefox and WebKit where this is Debian and we are root; else says what to do. */
export function findOtherBrowsers() {
  if (missing().length === 0) return;
  const packages = missing().map((name) => programs[name] ?? name);
  if (process.getuid?.() === 0 && has("apt-get")) {
    console.error(`Installing ${packages.join(", ")}, which happens once…`);
    /** @type {import("node:child_process").ExecFileSyncOptions} */
    const options = { stdio: "ignore", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" }, timeout: 600_000 };
    execFileSync("apt-get", ["update", "-qq"], options);
    execFileSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages], options);
  }
  if (missing().length > 0) {
    throw new Error(
      `The tests need ${missing().join(", ")}. On Debian: apt-get install ${packages.join(" ")}. On other systems they do not run.`,
    );
  }
}
