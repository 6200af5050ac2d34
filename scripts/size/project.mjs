import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

/**
 * @typedef {object} Project
 * @property {string} folder
 * @property {string} own the unpacked tarball
 * @property {readonly string[]} libraries what the package depends on
 * @property {() => void} remove
 */

/** Makes a project with the package from its tarball, and with everything that is installed here beside it. @returns {Project} */
export function makeProject() {
  const folder = mkdtempSync(join(tmpdir(), "mak-size-"));
  execFileSync("npm", ["pack", "--ignore-scripts", "--pack-destination", folder], { cwd: root, stdio: "ignore" });
  const tarball = readdirSync(folder).find((file) => file.endsWith(".tgz")) ?? "";
  const own = join(folder, "node_modules/@mark-ai/api-keys");
  mkdirSync(own, { recursive: true });
  execFileSync("tar", ["-xzf", join(folder, tarball), "-C", own, "--strip-components=1"]);
  for (const name of readdirSync(join(root, "node_modules"))) {
    if (name === "@mark-ai" || name.startsWith(".")) continue;
    symlinkSync(join(root, "node_modules", name), join(folder, "node_modules", name));
  }
  const { dependencies } = JSON.parse(readFileSync(join(own, "package.json"), "utf8"));
  return {
    folder,
    own,
    libraries: Object.keys(dependencies),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
