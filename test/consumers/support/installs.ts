import { execFile, execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, readFile, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

// Projects of their own, outside the repository: nothing that its root has installed can be resolved from them.
const run = promisify(execFile);
const root = join(import.meta.dirname, "../../..");
const checkout = createHash("sha256").update(root).digest("hex").slice(0, 12);
const home = join(tmpdir(), "mark-ai-api-keys-consumers", checkout);

/** Where an install's manifest and lock lie. */
export const installs = {
  "react-18": join(root, "test/consumers/installs/react-18"),
  "react-19": join(root, "test/consumers/installs/react-19"),
  "next-react-18": join(root, "test/consumers/installs/next-react-18"),
  "next-react-19": join(root, "test/consumers/installs/next-react-19"),
  "next-example": join(root, "examples/next"),
  "angular-example": join(root, "examples/angular"),
  "vue-example": join(root, "examples/vue"),
  "astro-example": join(root, "examples/astro"),
  "react-router-example": join(root, "examples/react-router"),
  "libraries-oldest": join(root, "test/consumers/installs/libraries-oldest"),
  "libraries-between": join(root, "test/consumers/installs/libraries-between"),
  "libraries-newest": join(root, "test/consumers/installs/libraries-newest"),
  typescript: join(root, "test/consumers/installs/typescript"),
} as const;

/** Hosts that have the package's libraries themselves: at the floors of its ranges, between, and the newest. */
export const libraryInstalls = ["libraries-oldest", "libraries-between", "libraries-newest"] as const;

export type Install = keyof typeof installs;

interface Lock {
  readonly packages: Record<string, { readonly dependencies?: Record<string, string> } | undefined>;
}

const own = "node_modules/@mark-ai/api-keys";

/** The folder of an install, whose name changes with its lock. */
export async function folderOf(name: Install): Promise<string> {
  const lock = await readFile(join(installs[name], "package-lock.json"));
  return join(home, `${name}-${createHash("sha256").update(lock).digest("hex").slice(0, 12)}`);
}

/** Packs what is built. Answers the tarball's path. */
export async function pack(folder: string, from = root): Promise<string> {
  const args = ["pack", "--json", "--ignore-scripts", "--pack-destination", folder];
  const { stdout } = await run("npm", args, { cwd: from });
  const packed = JSON.parse(stdout) as { filename: string }[] | Record<string, { filename: string }>;
  return join(folder, Object.values(packed)[0]?.filename ?? "");
}

/** Puts the package's tarball where an import of it looks. */
export async function unpack(tarball: string, into: string): Promise<void> {
  await rm(into, { recursive: true, force: true });
  await mkdir(into, { recursive: true });
  execFileSync("tar", ["-xzf", tarball, "-C", into, "--strip-components=1"]);
}

/** Runs `npm ci` where the lock was not installed yet, and puts the tarball of this run in. Answers the folder. */
export async function install(name: Install, tarball: string): Promise<string> {
  const folder = await folderOf(name);
  if (!existsSync(join(folder, "node_modules"))) await installNew(name, tarball, folder);
  const lock = JSON.parse(await readFile(join(folder, "package-lock.json"), "utf8")) as Lock;
  if (lock.packages[own] === undefined) return folder;
  await unpack(tarball, join(folder, own));
  const { dependencies } = JSON.parse(await readFile(join(folder, own, "package.json"), "utf8")) as {
    dependencies: Record<string, string>;
  };
  if (JSON.stringify(sorted(dependencies)) !== JSON.stringify(sorted(lock.packages[own].dependencies ?? {}))) {
    throw new Error(`The package's dependencies have changed since ${name} was locked. Run: npm run lock:consumers`);
  }
  return folder;
}

async function installNew(name: Install, tarball: string, folder: string): Promise<void> {
  console.log(`Installing ${name}, which happens once for each lock…`);
  await mkdir(home, { recursive: true });
  const partial = await mkdtemp(join(home, "partial-"));
  for (const file of ["package.json", "package-lock.json"]) await cp(join(installs[name], file), join(partial, file));
  await cp(tarball, join(partial, "api-keys.tgz"));
  const quiet = ["--no-audit", "--no-fund", "--loglevel=error"];
  await run("npm", ["ci", ...quiet], { cwd: partial });
  await rename(partial, folder);
}

const sorted = (entries: Record<string, string>) => Object.entries(entries).sort(([a], [b]) => a.localeCompare(b));
