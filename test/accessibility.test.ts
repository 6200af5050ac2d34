import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "..");
const statement = readFileSync(join(root, "docs/accessibility-conformance.md"), "utf8");

/** The success criteria of WCAG 2.2, levels A and AA (https://www.w3.org/TR/WCAG22/); 4.1.1 is gone from it. */
const criteria: Readonly<Record<"A" | "AA", string>> = {
  A: "1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.5.1 2.5.2 2.5.3 2.5.4 3.1.1 3.2.1 3.2.2 3.2.6 3.3.1 3.3.2 3.3.7 4.1.2",
  AA: "1.2.4 1.2.5 1.3.4 1.3.5 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.4.5 2.4.6 2.4.7 2.4.11 2.5.7 2.5.8 3.1.2 3.2.3 3.2.4 3.3.3 3.3.4 3.3.8 4.1.3",
};

const rows = [...statement.matchAll(/^\| (\d+\.\d+\.\d+) [^|]+\| (AA?) +\| ([^|]+?) +\| ([^|]+?) +\|$/gm)].map(
  ([, id = "", level = "", conformance = "", how = ""]) => ({ id, level, conformance, how }),
);

describe("G15: the conformance statement", () => {
  it("has each criterion of WCAG 2.2 A and AA exactly once, at its level", () => {
    const expected = Object.entries(criteria).flatMap(([level, ids]) => ids.split(" ").map((id) => `${id} ${level}`));
    expect(expected).toHaveLength(55);
    expect(rows.map(({ id, level }) => `${id} ${level}`).sort()).toEqual(expected.sort());
  });

  it("says of each how far it is met, and how that is known", () => {
    for (const { id, conformance, how } of rows) {
      expect(["supports", "partly", "host's part", "not applicable"], id).toContain(conformance);
      const known = /`test\/|\baxe\b|\bscreens\b|Read by people|needs a person/.test(how);
      expect(known || conformance !== "supports", `${id} is supported, and nothing is named that shows it`).toBe(true);
    }
  });

  it("names only files that are there", () => {
    const files = [...statement.matchAll(/`((?:test|\.storybook)\/[^`]+)`/g)].map(([, file = ""]) => file);
    expect(files.length).toBeGreaterThan(20);
    expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });
});
