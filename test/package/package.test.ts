import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

// What would be published, looked at as its receiver does: from the tarball.
const root = join(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "mak-package-"));
const unpacked = join(folder, "package");
let tarball = "";

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly engines?: unknown;
  readonly exports: Record<string, string | Record<string, string>>;
  readonly peerDependencies: Record<string, string>;
  readonly repository: unknown;
  readonly homepage: string;
  readonly bugs: string;
  readonly sideEffects: unknown;
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
  const packed = JSON.parse(answer) as { filename: string }[] | Record<string, { filename: string }>;
  tarball = join(folder, Object.values(packed)[0]?.filename ?? "");
  execFileSync("tar", ["-xzf", tarball, "-C", folder]);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the packed tarball", () => {
  it("is @mark-ai/api-keys 0.1.0 under MIT, for React 18.3 and 19, and refuses no Node version", () => {
    const { name, version, license, peerDependencies, engines } = manifest();
    expect({ name, version, license, engines }).toEqual({
      name: "@mark-ai/api-keys",
      version: "0.1.0",
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

  it("has the subpaths that the docs name, each with its file and its types", () => {
    const { exports } = manifest();
    expect(Object.keys(exports)).toEqual(
      expect.arrayContaining([
        ".",
        "./contract",
        "./adapters/rest",
        "./adapters/memory",
        "./prefetch",
        "./testing",
        "./testing/page",
        "./standalone",
        "./locales/en",
        "./locales/fr",
        "./locales/de",
        "./locales/es",
        "./locales/it",
        "./locales/pt-BR",
        "./locales/nl",
        "./locales/ja",
        "./locales/ar",
        "./locales/pseudo",
        "./styles.css",
        "./openapi.json",
        "./package.json",
      ]),
    );
    const targets = Object.values(exports).flatMap((target) =>
      typeof target === "string" ? [target] : Object.values(target),
    );
    expect(targets.filter((target) => !existsSync(join(unpacked, target)))).toEqual([]);
  });

  it("holds what is published and nothing else", () => {
    const stray = files().filter(
      (file) => !/^(dist(\/|$)|package\.json$|README\.md$|LICENSE$|CHANGELOG\.md$|openapi\.json$)/.test(file),
    );
    expect(stray).toEqual([]);
    expect(files().filter((file) => /\.(test|stories)\./.test(file))).toEqual([]);
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
    console.log(`tarball: ${(size / 1000).toFixed(0)} kB (at most 1600)`);
    expect(size).toBeLessThan(1_600_000);
  });

  it("has a source map for each module, which carries our sources and nobody's paths", () => {
    interface SourceMap {
      readonly sources: readonly string[];
      readonly sourcesContent?: readonly (string | null)[];
      readonly ignoreList?: readonly number[];
    }
    // The bundler's own lines come from no source.
    const modules = files().filter((file) => file.endsWith(".js") && !file.endsWith("/rolldown-runtime.js"));
    const isOnlyNames = (file: string) =>
      read(file)
        .split("\n")
        .every((line) => /^(?:import |export |["']use|$)/u.test(line));
    const without = modules.filter((file) => !existsSync(join(unpacked, `${file}.map`)));
    expect(without.filter((file) => !isOnlyNames(file))).toEqual([]);
    const faults = modules
      .filter((file) => !without.includes(file))
      .flatMap((file) => {
        const { sources, sourcesContent = [], ignoreList = [] } = JSON.parse(read(`${file}.map`)) as SourceMap;
        return sources
          .filter((source, at) => {
            const isOurs =
              /^(?:\.\.\/)+(?:src|scripts\/stubs)\/[\w./-]+$/u.test(source) && typeof sourcesContent[at] === "string";
            const isSteppedOver = /^(?:\.\.\/)+node_modules\/[\w./@-]+$/u.test(source) && ignoreList.includes(at);
            return !isOurs && !isSteppedOver;
          })
          .map((source) => `${file}: ${source}`);
      });
    expect(faults).toEqual([]);
    const texts = files().filter((file) => /\.(?:js|map|css|ts|json|md)$/u.test(file));
    expect(texts.filter((file) => /\/(?:home|root|Users|work|builds)\/|[A-Z]:\\\\Users/u.test(read(file)))).toEqual([]);
  });

  it("has the public surface of its reports in etc/; if not, run `npm run api`, and look at what it changes", () => {
    const check = spawnSync(process.execPath, ["scripts/api.mjs", "--check"], { cwd: root, encoding: "utf8" });
    expect({ status: check.status, said: check.stderr }).toEqual({ status: 0, said: "" });
  });

  it("marks 'use client' what has React in it, and nothing that a server may call", () => {
    const built = files().filter((file) => /^dist\/.*\.js$/.test(file));
    const marked = built.filter((file) => /^["']use client["'];?$/.test(firstStatement(read(file)) ?? ""));
    const withReact = built.filter((file) => /from "react(-dom)?(\/[^"]+)?"/.test(read(file)));
    expect(withReact.length).toBeGreaterThan(3);
    expect(withReact.filter((file) => !marked.includes(file))).toEqual([]);
    const forServers = /^dist\/(contract|adapters|testing|i18n)\/|^dist\/(shared|tools)\.js$/;
    expect(built.filter((file) => forServers.test(file)).length).toBeGreaterThan(10);
    expect(marked.filter((file) => forServers.test(file))).toEqual([]);
  });

  it("brings chart.js and Radix along with their licences, without Radix's scroll lock, and shares the rest with the host", () => {
    const code = files()
      // React is in the standalone module too, and makes style elements for those who render them.
      .filter((file) => /^dist\/(?!standalone\/).*\.js$/.test(file))
      .map(read)
      .join("\n");
    const imported = new Set([...code.matchAll(/from "([^."][^"]*)"/g)].map(([, name]) => name ?? ""));
    expect([...imported].sort()).toEqual([
      "@tanstack/react-query",
      "react",
      "react-dom",
      "react/jsx-runtime",
      "valibot",
    ]);
    const notices = read("dist/THIRD-PARTY-NOTICES.txt");
    for (const name of ["chart.js", "@radix-ui/react-dialog", "@radix-ui/react-dropdown-menu", "@floating-ui/dom"]) {
      expect(notices).toContain(`${name} `);
    }
    // It injects a style element, which a strict CSP refuses.
    expect(code).not.toContain('createElement("style")');
  });
});
