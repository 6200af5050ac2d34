import { readFileSync, writeFileSync } from "node:fs";

import { format } from "prettier";
import { expect, test } from "vitest";

import { adapterConformance } from "@mark-ai/api-keys/testing";

import { brokenAdapters } from "./brokenAdapters/index.js";
import { memoryHarness } from "./memoryHarness.js";

const page = new URL("../../../docs/conformance-defects.md", import.meta.url);
const marked = /(?<=<!-- wrong adapters[^>]*-->\n)[\s\S]*(?=<!-- end of wrong adapters -->)/u;

test("B4 docs/conformance-defects.md names every wrong adapter and the case that refuses it (UPDATE_DOCS=1 writes the table)", async () => {
  const names = new Set(adapterConformance(memoryHarness()).map(({ name }) => name));
  const rows = brokenAdapters.map(({ defect, fails: [first] }) => {
    expect(names).toContain(first);
    return `| ${defect} | ${first} |`;
  });
  const table = ["| an adapter that … | is refused by |", "| --- | --- |", ...rows].join("\n");
  const formatted = await format(table, { parser: "markdown" });

  const text = readFileSync(page, "utf8");
  if (process.env.UPDATE_DOCS === "1") writeFileSync(page, text.replace(marked, `\n${formatted}\n`));
  expect(marked.exec(readFileSync(page, "utf8"))?.[0].trim()).toBe(formatted.trim());
});
