import { cpSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkOut, type Release } from "./support/checkout.ts";
import {
  buildWithVite,
  createKeyAt,
  createKeyIn,
  launch,
  makeHost,
  npmInstall,
  type Host,
  type HostOptions,
} from "./support/host.ts";
import { applyGuide, renamesIn, typecheck, writePage01 } from "./support/migration.ts";
import { startNext, writeNextApp } from "./support/next.ts";
import { pnpmInstall, yarnInstall } from "./support/packageManagers.ts";
import { startRegistry, type Registry } from "./support/registry.ts";

// The steps follow each other, as those of a release do.
const first = "0.1.0";
const second = "0.2.0";
const name = "@mark-ai/api-keys";
let registry: Registry;
let release: Release;
let browser: Browser;
/** What was started, to be ended in the other order. */
const started: (() => unknown)[] = [];

/** Publishes what is built already: what is tried here goes wrong before or after the build. */
const quickly = { NPM_CONFIG_IGNORE_SCRIPTS: "true" };
const publish = (env: NodeJS.ProcessEnv = {}) => release.npm(["run", "--silent", "release"], env);
const changesets = () =>
  readdirSync(join(release.folder, ".changeset")).filter((file) => /^(?!README).*\.md$/.test(file));
const versionIn = (path: string) => (JSON.parse(release.read(path)) as { version: string }).version;
const tags = async () => (await release.git("tag")).split("\n").filter(Boolean);
/** The last line that a command says is for the person who reads only that. */
const lastLine = (text: string) => text.trim().split("\n").at(-1);

beforeAll(async () => {
  browser = await launch();
  started.push(() => browser.close());
  registry = await startRegistry();
  started.push(() => registry.stop());
  release = await checkOut(registry.userconfig);
  started.push(() => release.remove());
  // A signature of where it was built is made by the workflow only.
  const manifest = JSON.parse(release.read("package.json")) as { publishConfig: { provenance: boolean } };
  manifest.publishConfig.provenance = false;
  release.write("package.json", `${JSON.stringify(manifest, null, 2)}\n`);
  await release.commit("Everything");
});

afterAll(async () => {
  for (const end of started.reverse()) await end();
});

describe("the first version", () => {
  it("is refused while changesets wait for a version", async () => {
    expect(changesets().length).toBeGreaterThan(0);
    const { code, text } = await publish(quickly);
    expect(lastLine(text)).toMatch(/^Nothing was published: \d+ changesets are in no version yet\./);
    expect({ code, versions: await registry.versions(), tags: await tags() }).toEqual({
      code: 1,
      versions: [],
      tags: [],
    });
  });

  it("is published once", async () => {
    // As it was before the first changeset.
    const kept = join(release.folder, "node_modules/.kept");
    cpSync(join(release.folder, ".changeset"), kept, { recursive: true });
    for (const file of changesets()) await release.git("rm", "--quiet", `.changeset/${file}`);
    await release.commit("The first version");
    const { code, text } = await publish(quickly);
    expect(lastLine(text)).toBe(`${first} is published.`);
    expect({ code, versions: await registry.versions() }).toEqual({ code: 0, versions: [first] });
    expect(text).toContain(`New tag:  v${first}`);
    cpSync(kept, join(release.folder, ".changeset"), { recursive: true });
    await release.commit("What came since");
  });
});

describe("the next version", () => {
  it("is made from the changesets", async () => {
    const { code, text } = await release.npm(["run", "--silent", "version-packages"]);
    expect(text).not.toMatch(/npm error/);
    expect(code).toBe(0);
    expect(versionIn("package.json")).toBe(second);
    expect(versionIn("package-lock.json")).toBe(second);
    expect(changesets()).toEqual([]);
    expect(release.read("CHANGELOG.md")).toMatch(/^## 0\.2\.0\n\n### Minor Changes\n/m);
    expect(release.read("CHANGELOG.md").match(/^# /gm)).toHaveLength(1);
  });

  it("is not published from files that differ from the last commit", async () => {
    const { code, text } = await publish(quickly);
    expect(lastLine(text)).toMatch(
      /^Nothing was published: .+ differ from the last commit\. Commit or undo that first\.$/,
    );
    expect(code).toBe(1);
    await release.commit("Version 0.2.0");
  });

  it("is not published where a tag or a version has no changeset", async () => {
    await release.git("tag", "v9.9.9");
    const tagged = await publish(quickly);
    expect(lastLine(tagged.text)).toMatch(
      /^Nothing was published: the tag v9\.9\.9 is on this commit, but package\.json says 0\.2\.0\./,
    );
    await release.git("tag", "--delete", "v9.9.9");

    const manifest = release.read("package.json");
    release.write("package.json", manifest.replace(`"version": "${second}"`, '"version": "0.3.0"'));
    await release.commit("A version by hand");
    const byHand = await publish(quickly);
    expect(lastLine(byHand.text)).toMatch(/^Nothing was published: CHANGELOG\.md has no section for 0\.3\.0\./);
    await release.git("reset", "--quiet", "--hard", "HEAD~1");
    expect([tagged.code, byHand.code]).toEqual([1, 1]);
  });

  it.each(["500", "slow"] as const)(
    "leaves nothing behind when the registry is broken in mid-upload: %s",
    async (fault) => {
      registry.breakUploads(fault);
      const { code, text } = await publish({
        ...quickly,
        NPM_CONFIG_FETCH_TIMEOUT: "3000",
        NPM_CONFIG_FETCH_RETRIES: "0",
      });
      registry.breakUploads(undefined);
      expect(lastLine(text)).toMatch(/^Nothing was published and no tag was made \(.+\)\. Run the release again\.$/);
      expect({ code, versions: await registry.versions() }).toEqual({ code: 1, versions: [first] });
      expect(await tags()).toEqual([`v${first}`]);
      expect(await release.git("status", "--porcelain")).toBe("");
    },
  );

  it("is built and published, and nothing in the checkout changes", async () => {
    const { code, text } = await publish();
    expect(lastLine(text)).toBe(`${second} is published.`);
    expect({ code, versions: await registry.versions() }).toEqual({ code: 0, versions: [first, second] });
    expect(await tags()).toEqual([`v${first}`, `v${second}`]);
    expect(await release.git("status", "--porcelain")).toBe("");
  });

  it("is not published twice", async () => {
    const { code, text } = await publish(quickly);
    expect(lastLine(text)).toBe(`${second} is published already. Nothing was changed.`);
    expect(code).toBe(0);
  });

  it("gets its tag also when the registry took it and its answer was lost", async () => {
    release.write(".changeset/small.md", `---\n"${name}": patch\n---\n\nA fault is mended.\n`);
    await release.npm(["run", "--silent", "version-packages"]);
    await release.commit("Version 0.2.1");
    registry.breakUploads("answer lost");
    const { code, text } = await publish({ ...quickly, NPM_CONFIG_FETCH_RETRIES: "0" });
    registry.breakUploads(undefined);
    expect(lastLine(text)).toBe("0.2.1 is published: the registry has it, although its answer was lost.");
    expect({ code, versions: await registry.versions() }).toEqual({ code: 0, versions: [first, second, "0.2.1"] });
    expect(await tags()).toContain("v0.2.1");
  });
});

describe("a host", () => {
  const hosts: Host[] = [];
  const hostOf = (options: Omit<HostOptions, "userconfig">) => {
    const host = makeHost({ ...options, userconfig: registry.userconfig });
    hosts.push(host);
    return host;
  };
  const newest = `^${second}`;
  const react19 = { range: newest, react: "^19.0.0" };
  afterAll(() => {
    for (const each of hosts) each.remove();
  });

  it("of React 19 installs the package by name and range, and gets the next version when it asks for it", async () => {
    const host = hostOf({ range: `^${first}`, react: "^19.0.0" });
    await npmInstall(host);
    // Before 1.0 a caret stays within the minor version.
    expect(host.installed()).toBe(first);
    await npmInstall(host, `${name}@${newest}`);
    expect(host.installed()).toBe("0.2.1");
    await buildWithVite(host);
    await createKeyIn(browser, join(host.folder, "dist"), "On React 19");
    const lock = JSON.parse(readFileSync(join(host.folder, "package-lock.json"), "utf8")) as {
      packages: Record<string, { integrity?: string }>;
    };
    const unsigned = Object.entries(lock.packages).filter(
      ([path, { integrity }]) => path !== "" && integrity === undefined,
    );
    expect(unsigned).toEqual([]);
  });

  it("of React 18.3 installs it, and makes a key", async () => {
    const host = hostOf({ range: newest, react: "^18.3.0" });
    await npmInstall(host);
    await buildWithVite(host);
    await createKeyIn(browser, join(host.folder, "dist"), "On React 18");
  });

  it("installs it with pnpm, where a package finds only what it declares, and makes a key", async () => {
    const host = hostOf(react19);
    expect(await pnpmInstall(host)).toContain("'@mark-ai/api-keys@0.2.1(");
    await buildWithVite(host);
    await createKeyIn(browser, join(host.folder, "dist"), "With pnpm");
  });

  it("installs it with Yarn's Plug'n'Play and its own Vite, and makes a key", async () => {
    const { devDependencies } = JSON.parse(release.read("package.json")) as {
      devDependencies: Record<string, string>;
    };
    const host = hostOf({ ...react19, devDependencies: { vite: devDependencies["vite"] ?? "" } });
    const { lock, run } = await yarnInstall(host, registry.url);
    expect(lock).toContain('resolution: "@mark-ai/api-keys@npm:0.2.1"');
    await run("vite", "build", "--logLevel", "error");
    await createKeyIn(browser, join(host.folder, "dist"), "With Yarn");
  });

  it("of Next.js installs it, renders it on the server, and makes a key", async () => {
    const host = hostOf({ ...react19, devDependencies: { next: "^16.0.0" } });
    writeNextApp(host);
    await npmInstall(host);
    const next = await startNext(host);
    try {
      expect(await (await fetch(next.url)).text()).toContain("<h1");
      await createKeyAt(browser, next.url, "On Next.js");
    } finally {
      await next.stop();
    }
  });

  it("goes from 0.1 to 0.2 by the renames of the migration guide alone", async () => {
    const types = { "@types/react": "^19.0.0", "@types/react-dom": "^19.0.0" };
    const host = hostOf({ range: `^${first}`, react: "^19.0.0", devDependencies: types });
    writePage01(host);
    await npmInstall(host);
    await npmInstall(host, `${name}@${newest}`);
    const guide = release.read("docs/migrations/0.2.md");
    // The guide promises that the compiler finds each of them.
    const before = await typecheck(host);
    const unfound = [...renamesIn(guide).keys()].filter((old) => !before.includes(`'${old}`));
    expect(unfound).toEqual([]);
    applyGuide(host, guide);
    expect(await typecheck(host)).toBe("");
    await buildWithVite(host);
    await createKeyIn(browser, join(host.folder, "dist"), "After the guide");
  });
});
