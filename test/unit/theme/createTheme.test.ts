import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkTheme } from "../../../src/theme/checkTheme.ts";
import { parseColor } from "../../../src/theme/color.ts";
import { contrast } from "../../../src/theme/contrast.ts";
import { createTheme, type CreateThemeOptions } from "../../../src/theme/createTheme.ts";
import { presets } from "../../../src/theme/presets.ts";
import { expectConsole } from "../../support/failOnConsole.ts";

const hex = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, "0")}`);

function color(text: string | undefined) {
  const parsed = parseColor(text ?? "");
  if (parsed === undefined) throw new Error(`${text ?? "nothing"} did not parse`);
  return parsed;
}

/** A theme, and what was said of its options. */
function made(options: Record<string, unknown>) {
  const problems: string[] = [];
  const theme = createTheme({ ...options, onProblem: (problem) => problems.push(problem) });
  return { theme, problems };
}

it.each([
  { accent: "#0b2a4a", level: "AAA" },
  { accent: "#ffe000", level: "AA" },
  { accent: { light: "#7a3b12", dark: "#a8612f" }, tokens: { warningText: { light: "#5a3000" } } },
])(
  "a theme from %j sets in both schemes what it changes in one: the page takes what one lacks from the other",
  (options) => {
    const { light, dark } = made(options).theme;
    expect(Object.keys(dark).sort()).toEqual(Object.keys(light).sort());
  },
);

describe("every theme of createTheme() passes checkTheme() (G12, FAULTS D2)", { timeout: 180_000 }, () => {
  it("from any accent, in both schemes, with any tint of the greys", () => {
    const property = fc.property(hex, fc.double({ min: 0, max: 4, noNaN: true }), (accent, tint) => {
      expect(checkTheme(createTheme({ accent, tint }))).toEqual([]);
    });
    fc.assert(property, { seed: 5, numRuns: 2_000 });
  });

  it("from any two accents, which stay as they are", () => {
    const property = fc.property(hex, hex, (light, dark) => {
      const theme = createTheme({ accent: { light, dark } });
      expect([theme.light.accent, theme.dark.accent]).toEqual([light, dark]);
      expect(checkTheme(theme)).toEqual([]);
    });
    fc.assert(property, { seed: 5, numRuns: 500 });
  });

  it("from any accent at level AAA", () => {
    const property = fc.property(hex, (accent) => {
      expect(checkTheme(createTheme({ accent, level: "AAA" }), { level: "AAA" })).toEqual([]);
    });
    fc.assert(property, { seed: 5, numRuns: 500 });
  });

  it("on any grounds of the partner that light or dark text can be read on", () => {
    const tone = (min: number, max: number) =>
      fc
        .record({ l: fc.double({ min, max, noNaN: true }), h: fc.integer({ min: 0, max: 359 }) })
        .map(({ l, h }) => `oklch(${(l * 100).toFixed(1)}% 0.03 ${h})`);
    const grounds = fc.record({
      background: fc.record({ light: tone(0.9, 1), dark: tone(0, 0.3) }),
      surface: fc.record({ light: tone(0.9, 1), dark: tone(0, 0.3) }),
      tableHead: fc.record({ light: tone(0, 1), dark: tone(0, 1) }),
      codeBackground: fc.record({ light: tone(0, 1), dark: tone(0, 1) }),
    });
    const property = fc.property(hex, grounds, (accent, tokens) => {
      const theme = createTheme({ accent, tokens });
      // One ring cannot be seen on a white page and on a head of any colour: that one is the partner's to choose.
      expect(checkTheme(theme).filter(({ pair }) => pair.join(" on ") !== "focus on tableHead")).toEqual([]);
    });
    fc.assert(property, { seed: 5, numRuns: 300 });
  });

  it.each(["#fff", "#000", "#ffd400", "#00ff00", "#7a7a7a", "gold", "rebeccapurple", "hsl(200 90% 40%)"])(
    "from %s alone",
    (accent) => {
      expect(checkTheme(createTheme({ accent }))).toEqual([]);
    },
  );

  it.each(Object.entries(presets))("as the preset %s", (_name, theme) => {
    expect(checkTheme(theme)).toEqual([]);
  });
});

describe("createTheme() (G12)", () => {
  it("keeps the brand's colour, and draws the edge, bars and links in tones that can be seen", () => {
    const { light } = createTheme({ accent: "#ffd400" });
    expect(light.accent).toBe("#ffd400");
    expect(light.onAccent).toMatch(/^oklch\(1?\d(\.\d)?% /u);
    for (const token of ["accentBorder", "meterFill", "chartBar"] as const) {
      expect(contrast(color(light[token]), color(light.surface))).toBeGreaterThanOrEqual(3);
    }
  });

  it("makes one accent lighter where it would hardly be seen in the dark", () => {
    const { light, dark } = createTheme({ accent: "#101828" });
    expect(light.accent).toBe("#101828");
    expect(contrast(color(dark.accent), color(dark.surface))).toBeGreaterThanOrEqual(3);
  });

  it("writes in black where neither white nor our ink can be read", () => {
    // 4.49 to 1 with white, 4.4 with the ink, 4.67 with black.
    const grey = "#777777";
    const { light } = createTheme({ accent: grey });
    expect(contrast(color("white"), color(grey))).toBeLessThan(4.5);
    expect(light.onAccent).toBe("oklch(0% 0 0deg)");
    expect(contrast(color(light.onAccent), color(grey))).toBeGreaterThanOrEqual(4.5);
  });

  it("turns the colours of the chart's series with the accent, so that none is like another", () => {
    const { light } = createTheme({ accent: "#0a7d5a" });
    const hues = [light.chartBar, light.chartSeries2, light.chartSeries3, light.chartSeries4, light.chartSeries5].map(
      (each) => Number(/ ([\d.]+)deg/u.exec(each ?? "")?.[1]),
    );
    for (const [index, hue] of hues.entries()) {
      for (const other of hues.slice(index + 1)) {
        const apart = Math.abs(hue - other);
        expect(Math.min(apart, 360 - apart)).toBeGreaterThan(30);
      }
    }
  });

  it("keeps a token that the partner set, and computes the others with it", () => {
    const navy = ["background", "surface", "surfaceRaised", "surfaceSunken", "hover", "meterTrack"].map((each) => [
      each,
      "#14213d",
    ]);
    const { theme } = made({ accent: "#0a7d5a", tokens: Object.fromEntries(navy) });
    expect(theme.light.surface).toBe("#14213d");
    expect(contrast(color(theme.light.text), color("#14213d"))).toBeGreaterThanOrEqual(4.5);
    expect(checkTheme(theme)).toEqual([]);
    const { theme: unreadable } = made({ tokens: { textMuted: "#ffffff" } });
    expect(unreadable.light.textMuted).toBe("#ffffff");
    expect(new Set(checkTheme(unreadable).map(({ pair: [token] }) => token))).toEqual(new Set(["textMuted"]));
  });

  it("carries the other options into both schemes", () => {
    const theme = createTheme({
      radius: 12,
      font: "Inter",
      density: "compact",
      tokens: { radiusButton: 999, fontSize: "15px" },
    });
    expect(theme.density).toBe("compact");
    for (const scheme of ["light", "dark"] as const) {
      const expected = { radius: "12px", font: "Inter", radiusButton: "999px", fontSize: "15px" };
      expect(theme[scheme]).toMatchObject(expected);
    }
    expect(createTheme({ radius: 0 }).light.radius).toBe("0px");
  });

  it.each([
    ["an unknown token", { tokens: { colour: "red" } }, /no token "colour"\. Did you mean "/],
    [
      "a token written as in CSS",
      { tokens: { "text-mutd": "#000" } },
      /no token "text-mutd"\. Did you mean "textMuted"\?/,
    ],
    ["an unknown option", { acent: "red" }, /no option "acent"\. Did you mean "accent"\?/],
    [
      "a token beside tokens",
      { surface: "red" },
      /no option "surface"\. It is a token: write \{ tokens: \{ surface: … \} \}/,
    ],
    ["a name of every object", { tokens: { constructor: "#000" } }, /no token "constructor"/],
    ["tokens that are no object", { tokens: "red" }, /tokens is "red".*object/],
    [
      "an accent that is no colour",
      { accent: "blurple" },
      /accent is "blurple".*name, hex, rgb\(\), hsl\(\) or oklch\(\)/,
    ],
    ["an empty accent", { accent: "" }, /accent is ""/],
    ["an accent that is a number", { accent: 5 }, /accent is 5/],
    ["an accent that cannot be seen", { accent: "transparent" }, /accent is "transparent", which is see-through/],
    ["an accent that is half seen", { accent: "#0a7d5a80" }, /accent is "#0a7d5a80", which is see-through/],
    ["an accent that only a browser knows", { accent: "var(--brand)" }, /accent is "var\(--brand\)".*compute/],
    ["one scheme's accent that is none", { accent: { light: "#000", dark: "#12" } }, /accent is "#12"/],
    ["an accent for one scheme", { accent: { light: "#0a7d5a" } }, /accent is for one scheme only/],
    ["a word", { tokens: { text: "blurple" } }, /tokens\.text is "blurple".*Write it as a name, hex/],
    ["a short rgb()", { tokens: { danger: "rgb(1 2)" } }, /tokens\.danger is "rgb\(1 2\)"/],
    ["one scheme's colour", { tokens: { border: { light: "#ddd", dark: "#12" } } }, /tokens\.border is "#12"/],
    ["a missing scheme", { tokens: { border: { light: "#ddd" } } }, /tokens\.border is undefined.*\{ light, dark \}/],
    ["a number for a colour", { tokens: { text: 5 } }, /tokens\.text is 5\. Give it a colour/],
    ["a number for a font", { tokens: { font: 40 } }, /tokens\.font is 40.*string/],
    ["a length below 0", { tokens: { rowHeight: -4 } }, /tokens\.rowHeight is -4.*number of px/],
    [
      "a length for each scheme",
      { tokens: { rowHeight: { light: "40px", dark: "50px" } } },
      /tokens\.rowHeight is \{.*Give it a length/,
    ],
    ["a radius below 0", { radius: -1 }, /radius is -1.*number of px/],
    ["a radius that is no number", { radius: NaN }, /radius is NaN/],
    ["a radius without end", { radius: Infinity }, /radius is Infinity/],
    ["a radius as text", { radius: "8px" }, /radius is "8px"/],
    ["a tint below 0", { tint: -1 }, /tint is -1/],
  ])("says of %s what is wrong and how to mend it, and keeps the default", (_what, options, message) => {
    const { theme, problems } = made(options);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(message);
    expect(problems[0]).toMatch(/^createTheme\(\): /);
    expect(theme).toEqual(createTheme());
  });

  it("takes null for what is not given", () => {
    const { theme, problems } = made({ accent: null, radius: null, tint: null, tokens: null, level: null });
    expect(problems).toEqual([]);
    expect(theme).toEqual(createTheme());
    expect(createTheme(null)).toEqual(createTheme());
    expect(made({ tokens: { text: null, radius: undefined } })).toMatchObject({ problems: [], theme: createTheme() });
  });

  it("warns on the console where nobody else is told, and uses the rest", () => {
    expectConsole(/createTheme\(\): there is no token "acent"\. Did you mean "accent"\?/);
    const theme = createTheme({ radius: 3, tokens: { acent: "#000", text: "#111" } as never });
    expect(theme.light).toMatchObject({ radius: "3px", text: "#111" });
  });

  it("knows every option that there is", () => {
    const problems: string[] = [];
    const all: Required<CreateThemeOptions> = {
      ...{
        accent: "#0b6e4f",
        radius: 4,
        font: "serif",
        fontMono: "monospace",
        density: "compact",
        tint: 2,
        level: "AAA",
      },
      ...{ tokens: { text: "#000" }, onProblem: (message) => problems.push(message) },
    };
    createTheme(all);
    expect(problems).toEqual([]);
  });

  it("leaves to the browser what only the browser can resolve", () => {
    const values = {
      accentText: "var(--brand)",
      hover: "color-mix(in oklab, red, blue)",
      focus: "oklch(from red l c h)",
    };
    expect(createTheme({ tokens: values }).dark).toMatchObject(values);
  });
});
