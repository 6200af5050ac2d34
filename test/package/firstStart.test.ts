import { execFile, spawn } from "node:child_process";
import { readdirSync, readFileSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { beforeAll, describe, expect, it } from "vitest";
import { makeCheckout, type Checkout } from "./support/checkout.ts";
import { root } from "./support/project.ts";

// The first five minutes of somebody who has just cloned the repository, and what they leave behind.
const run = promisify(execFile);
let checkout: Checkout;

/** Whatever this test runner tells its children, a person's shell does not have. */
const { PATH, HOME } = process.env;
const shell = { PATH, HOME };

beforeAll(() => {
  checkout = makeCheckout();
  return () => checkout.remove();
});

/** Everything that a command printed until it printed the awaited words, and what it printed as errors. */
function printedBy(args: readonly string[], until: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    const env = { ...shell, PORT: "0", DATA_DIR: join(checkout.folder, ".data") };
    const child = spawn(process.execPath, args, { cwd: checkout.folder, env, stdio: ["ignore", "pipe", "pipe"] });
    let said = "";
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      if (until.test(said)) child.kill("SIGTERM");
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
    child.once("error", reject);
    child.once("exit", () => resolve(said));
  });
}

/** Runs a command in the checkout, whether it ends well or not. */
function runToItsEnd(args: readonly string[]): Promise<{ stdout: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: checkout.folder, env: shell }, (_, stdout) => resolve({ stdout }));
  });
}

/** The declarations that would be published, from what lies in dist/ now: nothing is built for the question. */
async function packedDeclarations(): Promise<string[]> {
  const { stdout } = await run("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], {
    cwd: checkout.folder,
    maxBuffer: 16 * 1024 * 1024,
  });
  const answer = JSON.parse(stdout) as { files: { path: string }[] }[] | Record<string, { files: { path: string }[] }>;
  const paths = (Object.values(answer)[0]?.files ?? []).map(({ path }) => path);
  return paths.filter((path) => path.endsWith(".d.ts")).sort();
}

const { exports: published } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
  exports: Record<string, unknown>;
};
const stylesheets = Object.keys(published)
  .filter((path) => path.endsWith(".css"))
  .map((path) => path.slice("./".length));

/** The declaration of each source file, and of each stylesheet. */
const everyDeclaration = [
  ...readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/u.test(file) && !file.endsWith(".d.ts"))
    .map((file) => `dist/${file.replace(/\.tsx?$/u, ".d.ts")}`),
  ...stylesheets.map((name) => `dist/${name}.d.ts`),
].sort();

// Each builds the package, and a busy machine takes its time.
describe("a fresh checkout", { timeout: 300_000 }, () => {
  it("B13 installs without a warning", async () => {
    const { stdout, stderr } = await run("npm", ["ci", "--dry-run", "--no-audit", "--no-fund"], { cwd: root });
    expect(stdout + stderr).not.toMatch(/warn|deprecated/iu);
  });

  it("B13 starts without a warning, and without a browser", async () => {
    const said = await printedBy(["scripts/start.mjs"], /-d '\{"name"/u);
    const [building, greeting] = said.split(/\n\s*\n(?=\s+Mark AI is ready)/u);
    expect(building?.split("\n")).toEqual(["Building the package…", "Building the host app…", "Building the backend…"]);
    expect(greeting).toMatch(/^ {2}Mark AI is ready at http:\/\/127\.0\.0\.1:\d+$/mu);
    expect(said).not.toMatch(/warn|deprecated|INEFFECTIVE|chunk|chromium/iu);
  });

  it("B10 `npm start` leaves a package with every declaration", async () => {
    expect(await packedDeclarations()).toEqual(everyDeclaration);
  });

  it("B10 `npm run size -- --json` prints one JSON object with no size over its limit, and leaves every declaration", async () => {
    makeStale();
    const { stdout } = await runToItsEnd(["scripts/size.mjs", "--json"]);
    expect(JSON.parse(stdout)).toMatchObject({ vite: {}, esbuild: {}, css: expect.any(Number) as number, over: [] });
    expect(await packedDeclarations()).toEqual(everyDeclaration);
  });

  it("B10 the benchmarks leave a package with every declaration", async () => {
    makeStale();
    const script = 'import("./bench/stand.mjs").then(({ buildPages }) => buildPages())';
    await runToItsEnd(["-e", script]);
    expect(await packedDeclarations()).toEqual(everyDeclaration);
  });
});

/** As after somebody has edited a source: whatever is built is older. */
function makeStale(): void {
  const later = new Date(Date.now() + 1_000);
  utimesSync(join(checkout.folder, "src/index.ts"), later, later);
}
