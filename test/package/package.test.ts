import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
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
        "./testing",
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

  it("keeps 'use client' on each file that had it", () => {
    const src = join(root, "src");
    const marked = readdirSync(src, { recursive: true, encoding: "utf8" })
      .filter((file) => /\.tsx?$/.test(file) && readFileSync(join(src, file), "utf8").startsWith('"use client"'))
      .map((file) => `dist/${file.replace(/\.tsx?$/, ".js")}`)
      // A file that holds only types leaves none behind.
      .filter((file) => existsSync(join(unpacked, file)));
    expect(marked.length).toBeGreaterThan(20);
    expect(marked.filter((file) => !/^["']use client["'];?$/.test(firstStatement(read(file)) ?? ""))).toEqual([]);
  });

  it("leaves React, Radix, TanStack, chart.js and valibot to the host's bundler", () => {
    const bundled = files().filter((file) => /node_modules/.test(file));
    expect(bundled).toEqual([]);
  });
});
