import { readFileSync } from "node:fs";
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
    const expected = new Set(suites.filter((suite) => suite !== "matrix" && suite !== "cross-browser"));
    const [, parts = ""] = /^ +part: \[(.*)\]$/mu.exec(read(".github/workflows/ci.yml")) ?? [];
    expect(new Set(parts.split(", "))).toEqual(new Set(["checks", ...expected]));
  });
});
