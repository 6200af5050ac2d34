import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { generatedFiles } from "../../../scripts/tokens/index.ts";
import { colorNames, contrastPairs, paletteOf } from "../../../src/theme/palette.ts";
import { partClass, parts } from "../../../src/theme/parts.ts";
import { propertyOf } from "../../../src/theme/propertyOf.ts";
import type { TokenInfo } from "../../../src/theme/tokenInfo.ts";
import { tokenDocs } from "../../../src/theme/tokenDocs.ts";
import { privateValues, tokens } from "../../../src/theme/tokens.ts";

const root = join(import.meta.dirname, "../../..");
const table = Object.entries(tokens) as [string, TokenInfo][];

describe("the table of tokens (G12)", () => {
  it(
    "is what tokens.css and the tables of docs/tokens.md say: `npm run tokens` writes them",
    { timeout: 60_000 },
    async () => {
      for (const [path, text] of await generatedFiles(root)) expect(readFileSync(path, "utf8"), path).toBe(text);
    },
  );

  it("has about ten tokens that most partners need, and a sentence for each token", () => {
    expect(Object.keys(tokenDocs)).toEqual(Object.keys(tokens));
    const docs = Object.values(tokenDocs);
    expect(docs.filter(({ level }) => level === "basic")).toHaveLength(10);
    expect(docs.filter(({ doc }) => !/^[A-Z].*\.$/.test(doc))).toEqual([]);
  });

  it("names only colours and values that it has", () => {
    const known = new Set([...colorNames, "black", "white"] as string[]);
    const colors = table.flatMap(([, info]) => {
      if (info.kind !== "color") return [];
      const named = [info.light, info.dark].flatMap((each) => (typeof each === "string" ? [] : Object.values(each)));
      return [...named.filter((each) => typeof each === "string"), ...(info.on?.text ?? []), ...(info.on?.shape ?? [])];
    });
    expect(colors.filter((name) => !known.has(name))).toEqual([]);
    const values = [...Object.values(privateValues), ...table.map(([, info]) => info)].map((info) =>
      "value" in info ? info.value : "",
    );
    const used = values.flatMap((css) => [...css.matchAll(/\{(\w+)\}/gu)].map(([, name = ""]) => name));
    expect(used.length).toBeGreaterThan(5);
    expect(used.filter((name) => !Object.hasOwn(tokens, name))).toEqual([]);
  });

  it("gives every colour a value to compute with, in both schemes", () => {
    for (const scheme of ["light", "dark"] as const) {
      const palette = paletteOf({}, scheme);
      expect(colorNames.filter((name) => palette[name] === undefined)).toEqual([]);
    }
  });

  it("says of every colour that is text or a shape what it is drawn on", () => {
    const drawn = new Set(contrastPairs.map(({ foreground }) => foreground));
    // Grounds and quiet lines: what stands on them has the contrast.
    const quiet =
      /^(?:accent|accentHover|dangerHover|background|surface.*|hover|border|overlay|tableHead|codeBackground|meterTrack|chartGrid)$/;
    const colors = table.filter(([, info]) => info.kind === "color").map(([name]) => name);
    expect(colors.filter((name) => !drawn.has(name as never) && !quiet.test(name))).toEqual([]);
  });
});

describe("the properties of tokens (G12)", () => {
  it.each([
    ["accent", "--mak-accent"],
    ["accentText", "--mak-accent-text"],
    ["chartSeries2", "--mak-chart-series-2"],
    ["fontSizeXxl", "--mak-font-size-xxl"],
  ])("%s is %s", (token, property) => {
    expect(propertyOf(token)).toBe(property);
  });

  it("differ from each other", () => {
    expect(new Set(table.map(([name]) => propertyOf(name))).size).toBe(table.length);
  });
});

describe("the parts (G12)", () => {
  it("have each a name and a class of its own", () => {
    expect(new Set(parts.map(partClass)).size).toBe(parts.length);
    expect(partClass("rowMenu")).toBe("mak-row-menu");
  });

  it("are all somewhere on the page", () => {
    const src = join(root, "src");
    const files = readdirSync(src, { recursive: true, encoding: "utf8" }).filter((file) => /\.tsx?$/.test(file));
    const text = files.map((file) => readFileSync(join(src, file), "utf8")).join("\n");
    const used = new Set([...text.matchAll(/(?:usePartClassName\(|\bpart=)"(\w+)"/g)].map((match) => match[1]));
    expect(parts.filter((part) => !used.has(part))).toEqual([]);
  });
});
