import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Section } from "../../../src/ApiKeysPage.tsx";
import type { Slots } from "../../../src/provider/slots.ts";
import { presets } from "../../../src/theme/presets.ts";
import { partClass, parts } from "../../../src/theme/parts.ts";
import { buildStyles } from "./buildStyles.ts";

const read = (doc: string) => readFileSync(join(import.meta.dirname, "../../../docs", doc), "utf8");
const text = ["theming.md", "tokens.md", "parts-and-slots.md"].map(read).join("\n\n");
const { plain } = buildStyles();

const plainText = (marked: string) => marked.replaceAll("`", "").trim();

/** The rows of the tables whose first heading is this, without the marks of code. */
function rowsOf(heading: string): string[][] {
  const tables = text.split(/\n\n/u).filter((block) => block.startsWith(`| ${heading} `));
  const cells = (row: string) => row.split("|").slice(1, -1);
  return tables.flatMap((table) =>
    table
      .trim()
      .split("\n")
      .slice(2)
      .map((row) => cells(row).map((cell) => plainText(cell))),
  );
}

describe("theming, tokens, parts and slots in docs (G12)", () => {
  it("has the tokens that the built stylesheet reads, and no other", () => {
    const used = new Set([...plain.matchAll(/var\(\s*(--mak-[a-z0-9-]+)/gu)].map((match) => match[1]));
    const named = rowsOf("token").map((row) => row[1]);
    expect(named.sort()).toEqual([...used].sort());
  });

  it("has each part with its class, in the order of the code", () => {
    const named = rowsOf("part").filter((row) => row[1]?.startsWith("mak-"));
    expect(named.map((row) => row.slice(0, 2))).toEqual(parts.map((part) => [part, partClass(part)]));
    expect(named.filter((row) => (row[2] ?? "") === "")).toEqual([]);
  });

  it("names states of parts that there are", () => {
    const states = rowsOf("part").filter((row) => row[1]?.startsWith("data-"));
    expect(states.length).toBeGreaterThan(3);
    expect(states.filter(([part]) => !parts.some((known) => known === part))).toEqual([]);
  });

  it("has each slot and each section that can be left out", () => {
    const slots = {
      header: 1,
      emptyState: 1,
      keyName: 1,
      rowActions: 1,
      menuItems: 1,
      columns: 1,
      createFields: 1,
      revealFooter: 1,
      keyDetails: 1,
      guidance: 1,
    } satisfies Record<keyof Slots, 1>;
    expect(rowsOf("slot").map(([slot]) => slot)).toEqual(Object.keys(slots));
    const sections = { header: 1, createButton: 1, quota: 1, chart: 1, table: 1, guidance: 1, links: 1 } as const;
    const named = /`hide` leaves parts out: ([^.]+)\./u.exec(text)?.[1]?.replaceAll(/[`\s]/gu, "").split(",");
    expect(named).toEqual(Object.keys(sections satisfies Record<Section, 1>));
  });

  it("names the presets", () => {
    for (const name of Object.keys(presets)) expect(text).toContain(`\`${name}\``);
  });
});
