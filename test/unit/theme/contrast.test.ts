import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkTheme } from "../../../src/theme/checkTheme.ts";
import { formatOklch, parseColor, toOklch } from "../../../src/theme/color.ts";
import { contrast, nearestPassing } from "../../../src/theme/contrast.ts";
import { createTheme } from "../../../src/theme/createTheme.ts";
import { presets } from "../../../src/theme/presets.ts";
import { expectConsole } from "../../support/failOnConsole.ts";

function color(text: string) {
  const parsed = parseColor(text);
  if (parsed === undefined) throw new Error(`${text} did not parse`);
  return parsed;
}

describe("contrast", () => {
  it.each([
    ["black", "white", 21],
    // The well-known greys on both sides of the line.
    ["#767676", "#fff", 4.54],
    ["#777", "#fff", 4.48],
    ["#0000ff", "#ffffff", 8.59],
  ])("%s on %s is %d", (a, b, ratio) => {
    expect(contrast(color(a), color(b))).toBeCloseTo(ratio, 2);
  });

  it.each([
    ["#f00", "rgb(255 0 0)"],
    ["#ff000080", "rgba(255, 0, 0, 50.2%)"],
    ["hsl(120, 100%, 25%)", "rgb(0 127.5 0)"],
    ["hsl(0.5turn 100% 50%)", "#0ff"],
    ["oklch(100% 0 0)", "#ffffff"],
    ["oklch(0.62796 0.25768 29.2339)", "#ff0000"],
    ["rgb(100% 0% 0%)", "#f00"],
  ])("reads %s as %s", (a, b) => {
    const [x, y] = [color(a), color(b)];
    for (const channel of ["r", "g", "b", "alpha"] as const) expect(x[channel]).toBeCloseTo(y[channel], 2);
  });

  it.each(["", "blurple", "#12", "#12345", "rgb(1 2)", "rgb(1 2 3 / 1 / 1)", "oklch(from red l c h)", "var(--x)"])(
    "reads %j as none",
    (text) => {
      expect(parseColor(text)).toBeUndefined();
    },
  );

  it("goes to OKLCH and back", () => {
    expect(formatOklch(toOklch(color("oklch(51% 0.19 277deg)")))).toBe("oklch(51% 0.19 277deg)");
  });

  it("suggests the nearest colour that passes, of the same hue", () => {
    const suggestion = nearestPassing(color("#ffd400"), [color("white")], 3) ?? "";
    expect(contrast(color(suggestion), color("white"))).toBeGreaterThanOrEqual(3);
    expect(contrast(color(suggestion), color("white"))).toBeLessThan(3.1);
    expect(nearestPassing(color("#f00"), [color("white"), color("black")], 10)).toBeUndefined();
  });
});

describe("checkTheme (G12)", () => {
  it("passes the default theme in both schemes", () => {
    expect(checkTheme({ light: {}, dark: {} })).toEqual([]);
    expect(checkTheme(createTheme())).toEqual([]);
  });

  it("names a failing pair, its ratio and what would pass", () => {
    const [finding, ...others] = checkTheme({ light: { textMuted: "#aaaaaa" }, dark: {} });
    expect(others.every(({ pair, scheme }) => pair[0] === "textMuted" && scheme === "light")).toBe(true);
    expect(finding).toMatchObject({ scheme: "light", pair: ["textMuted", "background"], needed: 4.5 });
    expect(finding?.ratio).toBeCloseTo(2.24, 1);
    const mended = { light: { textMuted: finding?.suggestion ?? "" }, dark: {} };
    expect(checkTheme(mended)).toEqual([]);
  });

  it("sees what follows from the accent", () => {
    const pairs = checkTheme({ light: { accent: "#ffd400" }, dark: {} }).map(({ pair }) => pair.join(" on "));
    expect(pairs).toEqual(
      expect.arrayContaining(["onAccent on accent", "accentText on surface", "chartBar on surface"]),
    );
  });

  it("says of a colour that it cannot read that it cannot", () => {
    const findings = checkTheme({ light: {}, dark: { text: "var(--brand)" } });
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.every(({ ratio, suggestion }) => ratio === undefined && suggestion === undefined)).toBe(true);
  });
});

describe("createTheme (G12)", () => {
  it.each(["#0a7d5a", "#635bff", "#000", "#4f46e5", "#7a7a7a", "hsl(200 90% 40%)", "oklch(45% 0.2 20)"])(
    "makes a set that passes from %s alone",
    (accent) => {
      expect(checkTheme(createTheme({ accent }))).toEqual([]);
    },
  );

  it("keeps the brand's colour as it is, and lets the gate speak", () => {
    const theme = createTheme({ accent: "#ffd400" });
    expect(theme.light.accent).toBe("#ffd400");
    expect(checkTheme(theme)).toContainEqual(
      expect.objectContaining({ scheme: "light", pair: ["accent", "surface"], needed: 3 }),
    );
    // What is read is derived, and readable all the same.
    expect(checkTheme(theme).filter(({ needed }) => needed === 4.5)).toEqual([]);
  });

  it("carries the few knobs into both schemes", () => {
    const theme = createTheme({ radius: 12, font: "Inter", density: "compact", tokens: { zIndex: "50" } });
    expect(theme.density).toBe("compact");
    for (const scheme of ["light", "dark"] as const) {
      expect(theme[scheme]).toMatchObject({ radius: "12px", font: "Inter", zIndex: "50" });
    }
  });

  /** What a theme is made of, and what was said of it. */
  function made(options: Record<string, unknown>) {
    const problems: string[] = [];
    const theme = createTheme({ ...options, onProblem: (problem) => problems.push(problem) });
    return { theme, problems };
  }

  it.each([
    ["an unknown token", { tokens: { colour: "red" } }, /no token "colour"\. Did you mean "/],
    [
      "a token written as in CSS",
      { tokens: { "text-mutd": "#000" } },
      /no token "text-mutd"\. Did you mean "textMuted"\?/,
    ],
    ["a name of every object", { tokens: { constructor: "#000" } }, /no token "constructor"/],
    ["an accent that is no colour", { accent: "blurple" }, /accent is "blurple".*hex, rgb\(\), hsl\(\) or oklch\(\)/],
    ["an accent that is a number", { accent: 5 }, /accent is "5"/],
    ["one scheme's accent that is none", { accent: { light: "#000", dark: "#12" } }, /accent is "#12"/],
    ["an accent for one scheme", { accent: { light: "#0a7d5a" } }, /accent is for one scheme only/],
    [
      "a word",
      { tokens: { text: "blurple" } },
      /tokens\.text is "blurple".*Write it as hex, rgb\(\), hsl\(\) or oklch\(\)/,
    ],
    ["a short rgb()", { tokens: { danger: "rgb(1 2)" } }, /tokens\.danger is "rgb\(1 2\)"/],
    ["one scheme's colour", { tokens: { border: { light: "#ddd", dark: "#12" } } }, /tokens\.border is "#12"/],
    ["a missing scheme", { tokens: { border: { light: "#ddd" } } }, /tokens\.border is undefined.*\{ light, dark \}/],
    ["a number", { tokens: { rowHeight: 40 } }, /tokens\.rowHeight is 40.*string/],
    [
      "a length for each scheme",
      { tokens: { rowHeight: { light: "40px", dark: "50px" } } },
      /tokens\.rowHeight is .*string/,
    ],
    ["a radius below 0", { radius: -1 }, /radius is -1.*number of px/],
    ["a radius that is none", { radius: NaN }, /radius is NaN/],
    ["a radius without end", { radius: Infinity }, /radius is Infinity/],
  ])("says of %s what is wrong and how to mend it, and keeps the default (G12)", (_what, options, message) => {
    const { theme, problems } = made(options);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(message);
    expect(problems[0]).toMatch(/^createTheme\(\): /);
    expect(theme).toEqual(createTheme());
  });

  it("tells the console where nobody asks, and uses the rest (G12)", () => {
    expectConsole(/createTheme\(\): there is no token "acent"\. Did you mean "accent"\?/);
    const theme = createTheme({ radius: 3, tokens: { acent: "#000", text: "#111" } as never });
    expect(theme.light).toMatchObject({ radius: "3px", text: "#111" });
  });

  it("leaves to the browser what only the browser can resolve (G12)", () => {
    const values = {
      accentText: "var(--brand)",
      hover: "color-mix(in oklab, red, blue)",
      focus: "oklch(from red l c h)",
    };
    expect(createTheme({ tokens: values }).dark).toMatchObject(values);
  });
});

describe("the presets (G12)", () => {
  it.each(Object.entries(presets))("%s passes the contrast gate", (_name, theme) => {
    expect(checkTheme(theme)).toEqual([]);
  });

  it("differ in their accents", () => {
    const accents = Object.values(presets).map(({ light }) => light.accent);
    expect(new Set(accents).size).toBe(accents.length);
  });
});

describe("the nearest value that passes (G12)", () => {
  const hex = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, "0")}`);
  const needed = fc.constantFrom(3, 4.5);

  it("passes, for any colour, and nothing nearer does", () => {
    const property = fc.property(
      hex,
      fc.array(hex, { minLength: 1, maxLength: 4 }),
      needed,
      (given, grounds, least) => {
        const passes = (text: string) => grounds.every((ground) => contrast(color(text), color(ground)) >= least);
        const suggestion = nearestPassing(color(given), grounds.map(color), least);
        if (suggestion === undefined) return;
        expect(passes(suggestion)).toBe(true);
        const start = toOklch(color(given));
        const { l } = toOklch(color(suggestion));
        // Two steps nearer: one is lost in rounding and in the gamut.
        const nearer = formatOklch({ ...start, l: l + Math.sign(start.l - l) * 0.002 });
        if (Math.abs(start.l - l) > 0.02) expect(passes(nearer)).toBe(false);
      },
    );
    fc.assert(property, { seed: 5, numRuns: 150 });
  });

  it("mends a brand of any colours: with the values that it names, no text and no edge of theirs fails", () => {
    const ofBrand = fc.record({ textMuted: hex, dangerText: hex, controlBorder: hex, chartBar: hex, focus: hex });
    const property = fc.property(ofBrand, ofBrand, (light, dark) => {
      const theme = { light, dark };
      const mended = { light: { ...light }, dark: { ...dark } };
      for (const { scheme, pair, suggestion } of checkTheme(theme)) {
        if (suggestion !== undefined) Object.assign(mended[scheme], { [pair[0]]: suggestion });
      }
      expect(checkTheme(mended)).toEqual([]);
    });
    fc.assert(property, { seed: 5, numRuns: 10, endOnFailure: true });
  });
});
