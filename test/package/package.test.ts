import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { docs, linksOf } from "./docs/markdown.ts";

// What would be published, looked at as its receiver does: from the tarball.
const root = join(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "mak-package-"));
const unpacked = join(folder, "package");
let tarball = "";
let bytes = NaN;

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly engines?: unknown;
  readonly exports: Record<string, string | Record<string, string>>;
  readonly dependencies: Record<string, string>;
  readonly peerDependencies: Record<string, string>;
  readonly repository: unknown;
  readonly homepage: string;
  readonly bugs: string;
  readonly sideEffects: unknown;
}

/** What npm says of a tarball. */
interface Packed {
  readonly filename: string;
  /** Bytes, compressed. */
  readonly size: number;
}

const read = (path: string) => readFileSync(join(unpacked, path), "utf8");
const manifest = () => JSON.parse(read("package.json")) as Manifest;
const files = () => readdirSync(unpacked, { recursive: true, encoding: "utf8" });
const firstStatement = (text: string) => text.split("\n").find((line) => line.trim() !== "" && !line.startsWith("//"));

beforeAll(() => {
  const answer = execFileSync("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", folder], {
    cwd: root,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  const packed = JSON.parse(answer) as Packed[] | Record<string, Packed>;
  const { filename, size } = Object.values(packed)[0] ?? { filename: "", size: NaN };
  tarball = join(folder, filename);
  bytes = size;
  execFileSync("tar", ["-xzf", tarball, "-C", folder]);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the packed tarball", () => {
  it("is @mark-ai/api-keys under MIT, for React 18.3 and 19, and refuses no Node version", () => {
    const { name, version, license, peerDependencies, engines } = manifest();
    expect({ name, version, license, engines }).toEqual({
      name: "@mark-ai/api-keys",
      version: (JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as Manifest).version,
      license: "MIT",
      engines: undefined,
    });
    expect(peerDependencies).toEqual({ react: "^18.3 || ^19", "react-dom": "^18.3 || ^19" });
  });

  it("passes publint's strict rules", async () => {
    const { messages } = await publint({ pkgDir: unpacked, strict: true });
    expect(messages.map((message) => formatMessage(message, manifest() as never))).toEqual([]);
  });

  it("resolves with types in every mode that ES modules have", () => {
    const answer = execFileSync(
      process.execPath,
      ["node_modules/@arethetypeswrong/cli/dist/index.js", tarball, "--format", "json", "--profile", "esm-only"],
      {
        cwd: root,
        encoding: "utf8",
      },
    );
    const { problems = {} } = JSON.parse(answer) as { problems?: Record<string, { resolutionKind?: string }[]> };
    // The report names what `require` meets too, whatever the profile says: this package has ES modules only.
    const met = Object.values(problems).flat();
    expect(met.filter(({ resolutionKind }) => resolutionKind !== "node10" && resolutionKind !== "node16-cjs")).toEqual(
      [],
    );
  });

  it("has the file and the types of every entry", () => {
    const { exports } = manifest();
    const targets = Object.values(exports).flatMap((target) =>
      typeof target === "string" ? [target] : Object.values(target),
    );
    expect(targets.filter((target) => !existsSync(join(unpacked, target)))).toEqual([]);
  });

  it("holds what is published and nothing else", () => {
    const stray = files().filter(
      (file) =>
        !/^(dist(\/|$)|package\.json$|docs(\/|$)|(README|CHANGELOG|CONTRIBUTING)\.md$|LICENSE$|openapi\.json$)/.test(
          file,
        ),
    );
    expect(stray).toEqual([]);
    expect(files().filter((file) => /\.(test|stories)\./.test(file))).toEqual([]);
  });

  it("has no file for people who work on the package itself, and stays below 2.35 MB", () => {
    expect(files().filter((file) => /(^|\/)TEMPLATE\.md$|^docs\/pictures/.test(file))).toEqual([]);
    // 2 % above what was measured. What is downloaded with each install must not grow unseen.
    expect(bytes).toBeLessThan(2_350_000);
  });

  it("has what each link of its documents leads to, and says first how it is installed", () => {
    const readme = readFileSync(join(unpacked, "README.md"), "utf8");
    const published = docs.filter((doc) => existsSync(join(unpacked, doc)));
    expect(published.length).toBeGreaterThan(40);
    const lost = published.flatMap((doc) =>
      linksOf(doc)
        // What is on GitHub alone is linked by its address, and so are the pictures, which npm takes from there.
        .filter(({ target, path }) => !/^https:/u.test(target) && !existsSync(join(unpacked, path)))
        .map(({ target }) => `${doc}: ${target}`),
    );
    expect(lost).toEqual([]);
    const [first] = [...readme.matchAll(/^```sh\n([\s\S]*?)^```/gmu)];
    expect(first?.[1]).toBe("npm install @mark-ai/api-keys\n");
  });

  it("says where it comes from, and which of its files do something when they are only imported", () => {
    const { repository, homepage, bugs, sideEffects } = manifest();
    expect({ repository, homepage, bugs, sideEffects }).toEqual({
      repository: { type: "git", url: "git+https://github.com/mark-ai/api-keys.git" },
      homepage: "https://github.com/mark-ai/api-keys#readme",
      bugs: "https://github.com/mark-ai/api-keys/issues",
      sideEffects: ["*.css"],
    });
  });

  it("weighs no more than it may", () => {
    const size = statSync(tarball).size;
    console.log(`tarball: ${(size / 1000).toFixed(0)} kB (at most 2300)`);
    expect(size).toBeLessThan(2_350_000);
  });

  it("is one module with its declarations for each source file, as the folders of src have them", () => {
    const nameOf = (file: string) => file.replace(/\.(?:tsx?|js)$/u, "");
    const sources = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" }).filter(
      (file) => /\.tsx?$/u.test(file) && !file.endsWith(".d.ts"),
    );
    const built = new Set(files().map((file) => file.replace(/^dist\//u, "")));
    // A file of nothing but types has no module.
    const modules = sources.map(nameOf).filter((name) => built.has(`${name}.js`));
    expect(modules.length).toBeGreaterThan(150);
    expect(sources.map(nameOf).filter((name) => !built.has(`${name}.d.ts`))).toEqual([]);
    const others = [...built].filter((file) => file.endsWith(".js")).map(nameOf);
    expect(others.filter((name) => !modules.includes(name) && !/^standalone\/locales\/[\w-]+$/u.test(name))).toEqual(
      [],
    );
  });

  it("has a source map for each module, which carries our sources and nobody's paths", () => {
    interface SourceMap {
      readonly sources: readonly string[];
      readonly sourcesContent?: readonly (string | null)[];
    }
    const isOnlyNames = (file: string) =>
      read(file)
        .split("\n")
        .every((line) => /^(?:import |export |["']use|$)/u.test(line));
    const ours = files().filter((file) => /^dist\/(?!standalone\/).*\.js$/u.test(file));
    const without = ours.filter((file) => !existsSync(join(unpacked, `${file}.map`)));
    expect(without.filter((file) => !isOnlyNames(file))).toEqual([]);
    const faults = ours
      .filter((file) => !without.includes(file))
      .filter((file) => {
        const { sources, sourcesContent = [] } = JSON.parse(read(`${file}.map`)) as SourceMap;
        return !sources.every(
          (source, at) => /^(?:\.\.\/)+src\/[\w./-]+$/u.test(source) && typeof sourcesContent[at] === "string",
        );
      });
    expect(faults).toEqual([]);
    const texts = files().filter((file) => /\.(?:js|map|css|ts|json|md)$/u.test(file));
    expect(texts.filter((file) => /\/(?:home|root|Users|work|builds)\/|[A-Z]:\\\\Users/u.test(read(file)))).toEqual([]);
  });

  it("has the public surface of its reports in etc/; if not, run `npm run api`, and look at what it changes", () => {
    const check = spawnSync(process.execPath, ["scripts/api.mjs", "--check"], { cwd: root, encoding: "utf8" });
    expect({ status: check.status, said: check.stderr }).toEqual({ status: 0, said: "" });
  });

  it("says of every public symbol and field what it means", () => {
    const reports = readdirSync(join(root, "etc"));
    expect(reports.length).toBeGreaterThan(5);
    const lines = reports.flatMap((file) => readFileSync(join(root, "etc", file), "utf8").split("\n"));
    // The report writes it above a symbol without a sentence.
    const bare = lines.flatMap((line, at) => (line.includes("(undocumented)") ? (lines[at + 1] ?? "") : []));
    expect(bare).toEqual([]);
  });

  it("keeps 'use client' as the first statement of each file that has it, and adds it to no other", () => {
    const isMarked = (text: string) => /^["']use client["'];?$/u.test(firstStatement(text) ?? "");
    const built = files().filter((file) => /^dist\/(?!standalone\/).*\.js$/u.test(file));
    const sourceOf = (file: string) => {
      const name = join(root, file.replace(/^dist/u, "src").replace(/\.js$/u, ""));
      return readFileSync(existsSync(`${name}.ts`) ? `${name}.ts` : `${name}.tsx`, "utf8");
    };
    const marked = built.filter((file) => isMarked(read(file)));
    expect(marked).toEqual(built.filter((file) => isMarked(sourceOf(file))));
    expect(marked.length).toBeGreaterThan(100);
    // What takes more of React than its elements does not run in a server component.
    const forClients = built.filter((file) => /from "react(?:-dom(?:\/[^"]+)?)?"/u.test(read(file)));
    expect(forClients.filter((file) => !marked.includes(file))).toEqual([]);
    const forServers =
      /^dist\/(?:contract|adapter-kit|adapters|testing)\/|^dist\/i18n\/locales\/|^dist\/data\/prefetch\/prefetch\.js$/u;
    expect(built.filter((file) => forServers.test(file)).length).toBeGreaterThan(10);
    expect(marked.filter((file) => forServers.test(file))).toEqual([]);
  });

  it("holds no third-party code outside the standalone module, and imports only what it declares", () => {
    const { dependencies, peerDependencies } = manifest();
    const built = files().filter((file) => /^dist\/(?!standalone\/).*\.js$/u.test(file));
    const imported = new Set(
      built.flatMap((file) =>
        [
          ...read(file).matchAll(
            /^(?:import|export)\b[^"']*["']([^."'][^"']*)["']|\bimport\(["']([^."'][^"']*)["']\)/gmu,
          ),
        ].map(([, one = "", other = ""]) => one || other),
      ),
    );
    const packageOf = (id: string) => /^(?:@[^/]+\/)?[^/]+/u.exec(id)?.[0] ?? "";
    const packages = new Set([...imported].map(packageOf));
    expect([...packages].filter((name) => !(name in { ...dependencies, ...peerDependencies }))).toEqual([]);
    expect(Object.keys(dependencies).filter((name) => !packages.has(name))).toEqual([]);
    const maps = built.filter((file) => existsSync(join(unpacked, `${file}.map`))).map((file) => read(`${file}.map`));
    expect(maps.filter((map) => map.includes("node_modules/"))).toEqual([]);
  });

  it("declares its dependencies as caret ranges, so that a host on another version has one copy of each", () => {
    const ranges = Object.entries(manifest().dependencies);
    expect(ranges.filter(([, range]) => !/^\^\d+\.\d+\.\d+$/u.test(range))).toEqual([]);
    expect(ranges.length).toBeGreaterThan(0);
  });

  it("brings the licences of what the standalone module holds", () => {
    const notices = read("dist/standalone/THIRD-PARTY-NOTICES.txt");
    for (const name of ["react", "react-dom", ...Object.keys(manifest().dependencies)]) {
      expect(notices).toMatch(new RegExp(`^${name} \\d`, "mu"));
    }
  });
});
