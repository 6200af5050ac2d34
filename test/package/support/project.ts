import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The repository. */
export const root = join(import.meta.dirname, "../../..");

/** A host's project: the package from its tarball, and everything that is installed here beside it. */
export interface Project {
  readonly folder: string;
  /** The unpacked tarball. */
  readonly own: string;
  remove(): void;
}

export function makeProject(name: string): Project {
  const folder = mkdtempSync(join(tmpdir(), `mak-${name}-`));
  execFileSync("npm", ["pack", "--ignore-scripts", "--pack-destination", folder], { cwd: root, stdio: "ignore" });
  const [tarball = ""] = readdirSync(folder).filter((file) => file.endsWith(".tgz"));
  const own = join(folder, "node_modules/@mark-ai/api-keys");
  mkdirSync(own, { recursive: true });
  execFileSync("tar", ["-xzf", join(folder, tarball), "-C", own, "--strip-components=1"]);
  for (const name of readdirSync(join(root, "node_modules"))) {
    if (name === "@mark-ai" || name.startsWith(".")) continue;
    symlinkSync(join(root, "node_modules", name), join(folder, "node_modules", name));
  }
  return { folder, own, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
