import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../support/project.ts";

const { scripts, name } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
  scripts: Record<string, string>;
  name: string;
};

/** What is built is there only after a build. */
const isThere = (path: string) => /(?:^|\/)dist\//u.test(path) || existsSync(join(root, path));
const ownCommands = new Set(["ci", "install", "pack", "publish", "view"]);

/** What a command needs in order to work; `undefined` = nothing is missing. */
type Check = (words: readonly string[]) => string | undefined;

const checks: Readonly<Record<string, Check>> = {
  npm: ([verb = "", script = ""]) => {
    if (ownCommands.has(verb)) return undefined;
    const wanted = verb === "run" ? script : verb;
    return wanted in scripts ? undefined : `there is no script "${wanted}"`;
  },
  npx: ([tool = ""]) => (isThere(`node_modules/.bin/${tool}`) ? undefined : `${tool} is not installed here`),
  node: (words) => {
    const file = words.find((word) => /\.[cm]?[jt]s$/u.test(word));
    return file === undefined || isThere(file) ? undefined : `there is no ${file}`;
  },
  cd: ([folder = ""]) => (isThere(folder) ? undefined : `there is no folder ${folder}`),
  cp: (words) => {
    // From a host's own node_modules, where this package is as it is published.
    const from = words.filter((word) => !word.startsWith("-")).slice(0, -1);
    const own = from.map((path) => path.replace(new RegExp(`^node_modules/${name}/`, "u"), ""));
    const missing = own.filter((path) => !isThere(path.replace(/\/?\*[^/]*$/u, "")));
    return missing.length === 0 ? undefined : `there is no ${missing.join(", ")}`;
  },
  mkdir: () => undefined,
  curl: () => undefined,
  git: () => undefined,
};

/** What is wrong with a shell block, a line each. */
export function faultsOf(code: string): string[] {
  const lines = code.replaceAll(/\\\n/gu, " ").split("\n");
  return lines.flatMap((line) =>
    line
      .replace(/(^|\s)#.*$/u, "")
      .split(/&&|\|\||[|;]/u)
      .map((command) => command.trim())
      .filter((command) => command !== "")
      .flatMap((command) => {
        const words = command.split(/\s+/u).filter((word, at, all) => {
          const before = all.slice(0, at);
          return !(/^[A-Z_]+=/u.test(word) && before.every((each) => /^[A-Z_]+=/u.test(each)));
        });
        const [program = "", ...rest] = words;
        const check = checks[program];
        const fault = check === undefined ? `nobody checks what ${program} needs` : check(rest);
        return fault === undefined ? [] : [`${command}: ${fault}`];
      }),
  );
}
