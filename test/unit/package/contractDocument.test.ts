import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readDoc } from "../../package/docs/markdown.ts";
import { fieldsOf, type Member } from "./reports.ts";

const report = readFileSync(join(import.meta.dirname, "../../../etc/contract.api.md"), "utf8");
const text = readDoc("docs/adapter-contract.md");

/** The types of each method's input and answer. */
const types: Readonly<Record<string, readonly [input: string | undefined, answer: string]>> = {
  listKeys: ["ListKeysInput", "KeyList"],
  getAccess: [undefined, "Access"],
  createKey: ["CreateKeyInput", "CreatedKey"],
  revokeKey: ["RevokeKeyInput", "ApiKey"],
  revokeKeys: ["RevokeKeysInput", "KeyRevocationList"],
  getKey: ["GetKeyInput", "ApiKey"],
  updateKey: ["UpdateKeyInput", "ApiKey"],
  getScopes: ["ScopesInput", "KeyScopes"],
  getKeyEvents: ["KeyEventsInput", "KeyEventList"],
  getImportQuota: [undefined, "ImportQuota"],
  getImportHistory: ["ImportHistoryInput", "ImportHistory"],
  getKeyUsage: ["KeyUsageInput", "KeyUsageList"],
  getCompanyHistory: ["CompanyHistoryInput", "CompanyHistory"],
};

/** What the page's own check writes: no adapter answers it. */
const ofThePage = new Set(["omitted", "omittedAttributes"]);

/** The fields of a type that a text does not name, `?` and all. */
const unnamedIn = (place: string, fields: readonly Member[]) =>
  fields
    .filter(({ name }) => !ofThePage.has(name))
    .map(({ name, isOptional }) => `\`${name}${isOptional ? "?" : ""}\``)
    .filter((name) => !place.includes(name));

describe("docs/adapter-contract.md", () => {
  const rows = new Map(
    [...text.matchAll(/^\| `(\w+)` +\|([^|]+)\|([^|]+)\|$/gmu)].map(
      ([, method = "", input = "", answer = ""]) => [method, [input, answer]] as const,
    ),
  );

  it("has a row for each method of an adapter, and no other", () => {
    const union = /^export type AdapterMethod = (.+);$/mu.exec(report)?.[1] ?? "";
    const methods = [...union.matchAll(/"(\w+)"/gu)].map(([, name]) => name);
    expect(methods.length).toBeGreaterThan(10);
    expect([...rows.keys()].sort()).toEqual(methods.sort());
  });

  it.each(Object.entries(types))(
    "names every field of what %s is given and resolves with",
    (method, [given, answer]) => {
      const [inputCell = "", answerCell = ""] = rows.get(method) ?? [];
      expect(given === undefined ? [] : unnamedIn(inputCell, fieldsOf(given))).toEqual([]);
      if (answer === "ApiKey") expect(answerCell).toContain("`ApiKey`");
      else expect(unnamedIn(answerCell, fieldsOf(answer))).toEqual([]);
    },
  );

  it("names every field of a key", () => {
    const key = text.slice(text.indexOf("An `ApiKey` is"), text.indexOf("## What every backend must do"));
    expect(unnamedIn(key, fieldsOf("ApiKey"))).toEqual([]);
  });

  it("names everything that the contract exports, and nothing else", () => {
    const exported = [...report.matchAll(/^export (?:function|const|class) (\w+)/gmu)].map(([, name]) => name);
    const listed = text.slice(text.indexOf("## What the contract exports"));
    const named = [...listed.matchAll(/^\|([^|]+)\|/gmu)].flatMap(([, cell = ""]) =>
      [...cell.matchAll(/`(\w+)`/gu)].map(([, name]) => name),
    );
    expect(exported.length).toBeGreaterThan(40);
    expect(named.sort()).toEqual(exported.sort());
  });
});
