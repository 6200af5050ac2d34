import { execFile, spawn } from "node:child_process";
import { closeSync, cpSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { makeCheckout } from "../../package/support/checkout.ts";
import { root } from "../../package/support/project.ts";

const run = promisify(execFile);

/** What a command said, and how it ended. */
export interface Said {
  readonly code: number;
  readonly text: string;
}

/** A repository of its own with this state of the files, from which a release is made. */
export interface Release {
  readonly folder: string;
  /** Runs one of the repository's commands. */
  npm(args: readonly string[], env?: NodeJS.ProcessEnv): Promise<Said>;
  git(...args: string[]): Promise<string>;
  read(path: string): string;
  write(path: string, text: string): void;
  /** Commits everything. */
  commit(message: string): Promise<string>;
  remove(): void;
}

const author = {
  GIT_AUTHOR_NAME: "Rehearsal",
  GIT_AUTHOR_EMAIL: "rehearsal@example.com",
  GIT_COMMITTER_NAME: "Rehearsal",
  GIT_COMMITTER_EMAIL: "rehearsal@example.com",
};

export async function checkOut(userconfig: string): Promise<Release> {
  const checkout = makeCheckout();
  const { folder } = checkout;
  // What was built for the tests; a release builds it again.
  cpSync(join(root, "dist"), join(folder, "dist"), { recursive: true });
  const home = mkdtempSync(join(tmpdir(), "mak-home-"));
  const { PATH } = process.env;
  const base = { PATH, HOME: home, CI: "true", npm_config_cache: join(tmpdir(), "mark-ai-npm-cache"), ...author };
  const env = { ...base, NPM_CONFIG_USERCONFIG: userconfig, GIT_CONFIG_GLOBAL: "/dev/null" };
  const git = async (...args: string[]) => (await run("git", args, { cwd: folder, env })).stdout.trim();
  const release: Release = {
    folder,
    npm: (args, more) =>
      new Promise((resolve) => {
        // Into one file, as on a terminal: two pipes do not keep the order of what is written to them.
        const file = join(home, "said.txt");
        const both = openSync(file, "w");
        const child = spawn("npm", args, { cwd: folder, env: { ...env, ...more }, stdio: ["ignore", both, both] });
        child.once("close", (code) => {
          closeSync(both);
          resolve({ code: code ?? 1, text: readFileSync(file, "utf8") });
        });
      }),
    git,
    read: (path) => readFileSync(join(folder, path), "utf8"),
    write: (path, text) => writeFileSync(join(folder, path), text),
    commit: async (message) => {
      await git("add", "--all");
      await git("commit", "--quiet", "--allow-empty", "--message", message);
      return git("rev-parse", "HEAD");
    },
    remove: () => {
      checkout.remove();
      rmSync(home, { recursive: true, force: true });
    },
  };
  await git("init", "--quiet", "--initial-branch", "main");
  return release;
}
