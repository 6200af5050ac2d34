import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromiumArgs, findChromium } from "./browser.mjs";
import { buildApp } from "./build-app.mjs";
import { endWithNpm } from "./end-with-npm.mjs";

// `npm run lighthouse`: Lighthouse's mobile profile on the API Keys page of the built host app. It is not part of the
// tests: a busy machine lowers the number for performance.

/** The newest version that runs on Node 20. npm keeps it in its cache; it is no dependency of this repository. */
const lighthouse = "lighthouse@12.2.3";
const path = "/developers/api-keys";

/** @type {Record<string, number>} */
const limits = { accessibility: 1, "best-practices": 1, seo: 1, performance: 0.9 };
const metrics = [
  "first-contentful-paint",
  "largest-contentful-paint",
  "total-blocking-time",
  "cumulative-layout-shift",
  "speed-index",
  "total-byte-weight",
];

endWithNpm();
buildApp();
const folder = mkdtempSync(join(tmpdir(), "mak-lighthouse-"));
const { url, stop } = await startBackend(join(folder, "data"));
try {
  const report = join(folder, "report.json");
  execFileSync(
    "npm",
    [
      "exec",
      "--yes",
      `--package=${lighthouse}`,
      "--",
      "lighthouse",
      url + path,
      "--output=json",
      `--output-path=${report}`,
      "--quiet",
      `--only-categories=${Object.keys(limits).join(",")}`,
      `--chrome-flags=${["--headless", ...chromiumArgs].join(" ")}`,
    ],
    { env: { ...process.env, CHROME_PATH: findChromium() }, stdio: ["ignore", 2, "inherit"] },
  );
  process.exitCode = print(JSON.parse(readFileSync(report, "utf8"))) ? 0 : 1;
} finally {
  stop();
  rmSync(folder, { recursive: true, force: true });
}

/** Prints the scores, the measurements and what was found. @param {any} report @returns {boolean} whether it passes */
function print({ categories, audits }) {
  let passes = true;
  for (const [id, limit] of Object.entries(limits)) {
    const { score, auditRefs } = categories[id];
    if (score < limit) passes = false;
    console.log(`${id}: ${score.toFixed(2)} (at least ${limit.toFixed(2)})`);
    if (id === "performance") continue;
    for (const { id: audit } of auditRefs) {
      const { score: part, title } = audits[audit];
      if (part !== null && part < 1) console.log(`  ${audit}: ${title}`);
    }
  }
  for (const id of metrics) console.log(`${id}: ${audits[id].displayValue}`);
  return passes;
}

/** The backend with the built host, on a free port and a database of its own. @param {string} dataDir */
async function startBackend(dataDir) {
  const main = join(import.meta.dirname, "../examples/backend/dist/main.js");
  const env = { PATH: process.env["PATH"], PORT: "0", LOG: "silent", SEED: "demo", DATA_DIR: dataDir };
  const child = spawn(process.execPath, [main], { env, stdio: ["ignore", "pipe", "inherit"] });
  const address = await new Promise((resolve, reject) => {
    let said = "";
    child.stdout.on("data", (/** @type {Buffer} */ chunk) => {
      said += chunk.toString("utf8");
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(said);
      if (found) resolve(found[0]);
    });
    child.once("exit", () => reject(new Error("The backend ended before it listened.")));
  });
  return { url: /** @type {string} */ (address), stop: () => child.kill("SIGTERM") };
}
