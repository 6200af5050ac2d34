import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const read = (path: string) => readFileSync(join(import.meta.dirname, "../../..", path), "utf8");
const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };

describe("the commands", () => {
  it("keep the old names of the suites", () => {
    expect(scripts["test:browser"]).toBe(scripts["test:components"]);
    expect(scripts["test:browsers"]).toBe(scripts["test:cross-browser"]);
  });

  it("run in CI, each suite of `npm test` as a job of its own", () => {
    const suites = Object.values(scripts).flatMap(
      (command) => /^node scripts\/test\.mjs (.+)$/u.exec(command)?.[1] ?? [],
    );
    // Each takes many minutes, and runs when it is asked for.
    const onlyAsked = ["matrix", "cross-browser"];
    const expected = new Set(suites.filter((suite) => !onlyAsked.includes(suite)));
    const [, parts = ""] = /^ +part: \[(.*)\]$/mu.exec(read(".github/workflows/ci.yml")) ?? [];
    expect(new Set(parts.split(", "))).toEqual(new Set(["checks", ...expected]));
  });

  it("that try the package and test it stand within the first 80 lines of the README", () => {
    const start = read("README.md").split("\n").slice(0, 80);
    expect(start).toContain("npm ci && npm start");
    expect(start).toContain("npm ci && npm test");
  });

  it("publish without a token that could be stolen", () => {
    const release = read(".github/workflows/release.yml");
    expect(release).toContain("id-token: write");
    expect(release).not.toMatch(/NPM_TOKEN|NODE_AUTH_TOKEN|_authToken/u);
    const [, major, minor] = /npm install --global npm@(\d+)\.(\d+)\.\d+$/mu.exec(release) ?? [];
    expect(Number(major) * 100 + Number(minor), "the first npm with trusted publishing is 11.5").toBeGreaterThanOrEqual(
      1105,
    );
    expect(scripts["release"]).toBe("node scripts/release.mjs");
  });

  it("are what the workflows run, which take no action that can change under them", () => {
    const folder = ".github/workflows";
    const workflows = readdirSync(join(import.meta.dirname, "../../..", folder)).map((name) =>
      read(`${folder}/${name}`),
    );
    const parts = workflows.flatMap((text) =>
      [...text.matchAll(/^ +part: \[(.*)\]$/gmu)].flatMap(([, list = ""]) => list.split(", ")),
    );
    expect(parts.filter((part) => part !== "checks" && scripts[`test:${part}`] === undefined)).toEqual([]);
    const actions = workflows.flatMap((text) => [...text.matchAll(/uses: (\S+)/gu)].map(([, action = ""]) => action));
    expect(actions.length).toBeGreaterThan(4);
    expect(actions.filter((action) => !/@[0-9a-f]{40}$/u.test(action))).toEqual([]);
  });
});
