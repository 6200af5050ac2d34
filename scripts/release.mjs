import { execFileSync, spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { runChangesets } from "./changesets.mjs";

// `npm run release`: publishes the version of package.json with changesets. It looks first at everything that would leave
// a release half done, and afterwards asks the registry what really happened.
const root = fileURLToPath(new URL("..", import.meta.url));
const read = (/** @type {string} */ path) => readFileSync(`${root}/${path}`, "utf8");
/** @type {{ name: string, version: string }} */
const { name, version } = JSON.parse(read("package.json"));
// As changesets names it for the only package of a repository.
const tag = `v${version}`;
const git = (/** @type {string[]} */ ...args) => execFileSync("git", args, { cwd: root, encoding: "utf8" }).trim();

/** A registry that does not answer must not hold a release for many minutes. */
const env = {
  NPM_CONFIG_FETCH_TIMEOUT: "60000",
  NPM_CONFIG_FETCH_RETRIES: "1",
  ...process.env,
  // `npm run --silent` would hand its silence on, and npm would not say what failed.
  npm_config_loglevel: "error",
};

/** @param {string} sentence @returns {never} */
function fail(sentence) {
  console.error(`\n${sentence}`);
  process.exit(1);
}

/** @param {string} output of npm @returns {string} the code and the sentence of its error */
function reasonOf(output) {
  const lines = output.split("\n").flatMap((line) => /npm (?:error|ERR!) (?:code )?(.+)$/u.exec(line)?.[1] ?? []);
  return lines.slice(0, 2).join(": ") || "no reason given";
}

/** Asks the registry whether it has this version. @returns {boolean | string} or why it is not known */
function isPublished() {
  const args = ["view", `${name}@${version}`, "version", "--json", "--prefer-online"];
  const { status, stdout, stderr } = spawnSync("npm", args, { cwd: root, encoding: "utf8", env });
  if (status === 0) return stdout.includes(version);
  return /E404/u.test(stderr) ? false : reasonOf(stderr);
}

const changed = git("status", "--porcelain").split("\n").filter(Boolean);
if (changed.length > 0) {
  const files = changed.slice(0, 3).map((line) => line.trim().split(/\s+/u).slice(1).join(" "));
  fail(`Nothing was published: ${files.join(", ")} differ from the last commit. Commit or undo that first.`);
}
const waiting = readdirSync(`${root}/.changeset`).filter((file) => file.endsWith(".md") && file !== "README.md");
if (waiting.length > 0) {
  fail(
    `Nothing was published: ${waiting.length} changesets are in no version yet. Run "npm run version-packages" and commit what it writes.`,
  );
}
if (!read("CHANGELOG.md").split("\n").includes(`## ${version}`)) {
  fail(
    `Nothing was published: CHANGELOG.md has no section for ${version}. A version is made from changesets: "npm run changeset", then "npm run version-packages".`,
  );
}
const strange = git("tag", "--points-at", "HEAD")
  .split("\n")
  .filter((each) => /^(?:v|.*@)\d/u.test(each) && each !== tag);
if (strange.length > 0) {
  fail(
    `Nothing was published: the tag ${strange.join(", ")} is on this commit, but package.json says ${version}. Delete the tag; a release makes its own.`,
  );
}

const before = isPublished();
if (typeof before === "string") fail(`Nothing was published: the registry could not be asked (${before}).`);
if (before) {
  console.log(`${version} is published already. Nothing was changed.`);
  process.exit(0);
}
if (git("tag", "--list", tag) !== "") {
  fail(`Nothing was published: the tag ${tag} is there, but the registry has no ${version}. Delete the tag first.`);
}

const published = runChangesets(["publish"], { stdio: "pipe", env });
const printed = { out: String(published.stdout), errors: String(published.stderr) };
process.stdout.write(printed.out);
process.stderr.write(printed.errors);
if (published.status === 0 && git("tag", "--list", tag) !== "") {
  console.log(`\n${version} is published.`);
  process.exit(0);
}

const after = isPublished();
if (after === true) {
  // The workflow pushes the tags that are named like this.
  if (git("tag", "--list", tag) === "") git("tag", tag, "-m", tag);
  console.log(`New tag: ${tag}\n\n${version} is published: the registry has it, although its answer was lost.`);
  process.exit(0);
}
const reason = reasonOf(printed.out + printed.errors);
if (after === false) fail(`Nothing was published and no tag was made (${reason}). Run the release again.`);
fail(
  `It is not known whether ${version} was published (${reason}; then ${after}). Run the release again: it asks first.`,
);
