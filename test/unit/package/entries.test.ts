import { existsSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { alias, entries, localeCodes, modules } from "../../../scripts/entries.mjs";
import { locales } from "../i18n/support.ts";

const root = join(import.meta.dirname, "../../..");
const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { exports: Record<string, unknown> };

// package.json's exports are the one list of entries. Whatever cannot be made from it is held against it here.
describe("the list of entries", () => {
  it("names every path that package.json exports, with a source that is there", () => {
    expect(entries.map(({ id }) => id.replace("@mark-ai/api-keys", "."))).toEqual(Object.keys(manifest.exports));
    expect(entries.filter(({ source }) => !existsSync(source))).toEqual([]);
    expect(modules.length).toBeGreaterThan(10);
    expect(localeCodes).toEqual(locales.map(({ code }) => code));
  });

  it("leads each entry to its own source and no other path to one", () => {
    const leadsTo = (id: string) => alias.filter(({ find }) => find.test(id)).map(({ replacement }) => replacement);
    for (const { id, source } of entries) expect(leadsTo(id)).toEqual([source]);
    expect(leadsTo("@mark-ai/api-keys/contract/errors")).toEqual([]);
    expect(leadsTo("@mark-ai/api-keysXcontract")).toEqual([]);
  });

  it("is what tsconfig.json's paths say", () => {
    const { compilerOptions } = JSON.parse(readFileSync(join(root, "tsconfig.json"), "utf8")) as {
      compilerOptions: { paths: Record<string, string[]> };
    };
    // TypeScript finds package.json by itself, and knows a stylesheet by its declarations.
    const expected = entries
      .filter(({ id }) => !id.endsWith("/package.json"))
      .map(({ id, source }) => [id, [`./${relative(root, source).replace("index.css", "styles.css.d.ts")}`]]);
    expect(compilerOptions.paths).toEqual(Object.fromEntries(expected));
  });
});
