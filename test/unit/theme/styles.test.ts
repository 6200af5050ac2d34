import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { buildStyles, rulesOf, specificityOf } from "./buildStyles.ts";

const { plain, layered, strong } = buildStyles();
const rules = rulesOf(plain);
const lock = /^:where\(html\):has\(\[data-mak-modal\]/;

/** Bytes after gzip, as `npm run size` counts them. */
const gzipped = (css: string) => gzipSync(css, { level: 9 }).length;

describe("the measure itself", () => {
  it.each([
    [".mak-a", [0, 1, 0]],
    [".mak-a:where(.mak-b:hover, #x)", [0, 1, 0]],
    [":where(.mak-a)::before", [0, 0, 1]],
    [".mak-a:where([b]):before", [0, 1, 1]],
    [".mak-a:hover", [0, 2, 0]],
    [".mak-a > .mak-b", [0, 2, 0]],
    ["#id .mak-a", [1, 1, 0]],
    ["button.mak-a", [0, 1, 1]],
    ['.mak-a[data-state="open"]', [0, 2, 0]],
    [":where(html):has([data-x]:where([data-y]))", [0, 1, 0]],
  ])("reads %s", (selector, expected) => {
    expect(specificityOf(selector)).toEqual(expected);
  });

  it("finds the rules, in at-rules too", () => {
    expect(rules.length).toBeGreaterThan(100);
    expect(rulesOf("@media x{.a,.b:where(.c,.d){color:red;margin:0}}@keyframes k{to{top:0}}.e{}")).toEqual([
      { selector: ".a", declarations: ["color:red", "margin:0"] },
      { selector: ".b:where(.c,.d)", declarations: ["color:red", "margin:0"] },
      { selector: ".e", declarations: [] },
    ]);
  });
});

describe("styles.css (G12)", () => {
  it("has no selector above one class, or one class and a pseudo-element of it", () => {
    const above = rules.filter(({ selector }) => {
      const [ids, classes, elements] = specificityOf(selector);
      const isPseudo = /::[a-z-]+$|:(?:before|after)$/.test(selector);
      return ids > 0 || classes > 1 || elements > (isPseudo || classes === 0 ? 1 : 0);
    });
    expect(above.map(({ selector }) => selector)).toEqual([]);
  });

  it("selects nothing but our own elements, the scroll lock apart", () => {
    const foreign = rules.filter(
      ({ selector }) => !/\.mak-|\[class\^="?mak-"?\]/.test(selector) && !lock.test(selector),
    );
    expect(foreign.map(({ selector }) => selector)).toEqual([]);
    expect(rules.filter(({ selector }) => lock.test(selector))).toHaveLength(2);
  });

  it("never insists", () => {
    expect(plain.includes("!important")).toBe(false);
  });

  it("declares no public property", () => {
    const declared = rules.flatMap(({ declarations }) => declarations.filter((each) => each.startsWith("--mak-")));
    expect(declared).toEqual([]);
  });

  it("declares each private property that it reads", () => {
    const read = [...plain.matchAll(/var\((--_mak-[\w-]+)/gu)].map(([, name]) => name);
    const declared = new Set([...plain.matchAll(/(--_mak-[\w-]+):/gu)].map(([, name]) => name));
    expect(read.length).toBeGreaterThan(100);
    expect([...new Set(read)].filter((name) => !declared.has(name))).toEqual([]);
  });

  it("knows no left and right", () => {
    const physical =
      /^(?:(?:margin|padding|border)-(?:left|right|top|bottom)|(?:left|right|top|bottom|width|height|(?:min|max)-(?:width|height)))\b|^(?:text-align|float|clear):\s*(?:left|right)/;
    const found = rules.flatMap(({ selector, declarations }) =>
      declarations.filter((each) => physical.test(each)).map((each) => `${selector} { ${each} }`),
    );
    expect(found).toEqual([]);
  });

  it("measures in px, which a host's font size does not change", () => {
    const relative = rules.flatMap(({ declarations }) =>
      declarations.filter((each) => /\d(?:rem|em|vw|vh)\b/.test(each)),
    );
    // Letters are spaced by their own size.
    expect(relative.filter((each) => !each.startsWith("letter-spacing"))).toEqual([]);
  });

  it("asks the container and never the viewport", () => {
    const queries = plain.match(/@media[^{]*/g) ?? [];
    expect(queries.filter((query) => /width|height|orientation/.test(query))).toEqual([]);
    expect(/@container mak/.test(plain)).toBe(true);
  });

  it("keeps what browsers resolve: light-dark() and color-mix()", () => {
    for (const kept of ["light-dark(", "color-mix("]) expect(plain.includes(kept)).toBe(true);
  });

  it("names its keyframes for itself", () => {
    const names = [...plain.matchAll(/@keyframes ([\w-]+)/g)].map((match) => match[1]);
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((name) => name?.startsWith("mak-") !== true)).toEqual([]);
  });

  it("is at most 12.7 kB gzip", () => {
    expect(gzipped(plain)).toBeLessThanOrEqual(12_700);
  });
});

describe("styles.layer.css (G12)", () => {
  it("is the same rules in the layer mak", () => {
    expect(rulesOf(layered)).toEqual(rules);
    expect(layered.replace(/@layer mak\s*[{;]/g, "")).not.toContain("@layer");
    expect(rulesOf(layered.replace(/@layer mak\s*\{/g, "@keyframes x {"))).toEqual([]);
  });
});

describe("styles.strong.css (FAULTS A12)", () => {
  const strongRules = rulesOf(strong);

  it("is the same rules, each with the weight of two ids more", () => {
    expect(rulesOf(strong.replaceAll(":not(#mak#mak)", ""))).toEqual(rules);
    const weaker = strongRules.filter(({ selector }) => specificityOf(selector)[0] !== 2 && !lock.test(selector));
    expect(weaker.map(({ selector }) => selector)).toEqual([]);
  });

  it("is at most 13.1 kB gzip", () => {
    expect(gzipped(strong)).toBeLessThanOrEqual(13_100);
  });
});
