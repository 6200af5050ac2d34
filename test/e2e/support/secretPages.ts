import { spawn } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const pages = join(root, "test/e2e/pages");

export type PageBuild = "production" | "development";

/** Where the built test host lies. */
export function pagesDir(build: PageBuild): string {
  return join(root, ".cache/secret-pages", build);
}

/** Builds the test host, for production and with React's development checks, where its sources or the package changed. */
export async function buildPages(): Promise<void> {
  const changed = Math.max(
    statSync(join(root, "dist/styles.css")).mtimeMs,
    ...readdirSync(pages).map((name) => statSync(join(pages, name)).mtimeMs),
  );
  const builds: PageBuild[] = ["production", "development"];
  const stale = builds.filter((build) => {
    const page = statSync(join(pagesDir(build), "index.html"), { throwIfNoEntry: false });
    return page === undefined || page.mtimeMs <= changed;
  });
  await Promise.all(stale.map(buildPage));
}

function buildPage(build: PageBuild): Promise<void> {
  const vite = join(root, "node_modules/vite/bin/vite.js");
  const config = ["--config", join(pages, "vite.config.ts"), "--logLevel", "warn", "--mode", build];
  const child = spawn(process.execPath, [vite, "build", ...config, "--outDir", pagesDir(build), "--emptyOutDir"], {
    cwd: root,
    env: { ...process.env, NODE_ENV: build },
    stdio: ["ignore", "inherit", "inherit"],
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => (code === 0 ? resolve() : reject(new Error(`The ${build} test host was not built.`))));
  });
}
