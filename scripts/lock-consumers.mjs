import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

// Locks the projects that the package is tried in, after one of their manifests or the package's own has changed.
// The names of some projects lock only these.
const root = fileURLToPath(new URL("..", import.meta.url));
const asked = process.argv.slice(2);
const projects = [
  ...readdirSync(join(root, "test/consumers/installs")).map((name) => `test/consumers/installs/${name}`),
  ...["angular", "astro", "next", "react-router", "vue"].map((name) => `examples/${name}`),
].filter((project) => asked.length === 0 || asked.includes(project));
const own = "node_modules/@mark-ai/api-keys";
const npm = (/** @type {string[]} */ args, /** @type {string} */ cwd) =>
  execFileSync("npm", args, { cwd, stdio: ["ignore", "ignore", "pipe"] });

for (const project of projects) {
  const folder = mkdtempSync(join(tmpdir(), "mak-lock-"));
  try {
    // Of the tarball only the manifest counts here.
    cpSync(join(root, "package.json"), join(folder, "packed/package.json"));
    npm(["pack", "--ignore-scripts", "--pack-destination", folder], join(folder, "packed"));
    const { name, version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    cpSync(join(folder, `${name.slice(1).replace("/", "-")}-${version}.tgz`), join(folder, "api-keys.tgz"));
    cpSync(join(root, project, "package.json"), join(folder, "package.json"));
    const file = join(folder, "package-lock.json");
    if (existsSync(join(root, project, "package-lock.json"))) {
      const before = JSON.parse(readFileSync(join(root, project, "package-lock.json"), "utf8"));
      // npm would not look into a tarball of the same name again.
      delete before.packages[own];
      writeFileSync(file, JSON.stringify(before));
    }
    npm(
      [
        "install",
        "--package-lock-only",
        "--ignore-scripts",
        "--omit-lockfile-registry-resolved",
        "--no-audit",
        "--no-fund",
        "--loglevel=error",
      ],
      folder,
    );
    const lock = JSON.parse(readFileSync(file, "utf8"));
    // The tarball is another with each build.
    delete lock.packages[own]?.integrity;
    writeFileSync(join(root, project, "package-lock.json"), `${JSON.stringify(lock, null, 2)}\n`);
    console.log(`Locked ${project}.`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
