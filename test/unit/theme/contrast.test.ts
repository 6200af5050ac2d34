import { describe, expect, it } from "vitest";
import { checkTheme } from "../../../src/theme/checkTheme.ts";
import { formatOklch, parseColor, toOklch } from "../../../src/theme/color.ts";
import { contrast, nearestPassing } from "../../../src/theme/contrast.ts";
import { createTheme } from "../../../src/theme/createTheme.ts";
import { presets } from "../../../src/theme/presets.ts";

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

  it("refuses an unknown token and a colour that does not parse, and says how to mend it", () => {
    expect(() => createTheme({ tokens: { colour: "red" } as never })).toThrow(
      /no token "colour".*The tokens are accent/,
    );
    expect(() => createTheme({ accent: "blurple" })).toThrow(/accent is "blurple".*hex, rgb\(\), hsl\(\) or oklch\(\)/);
  });

  it.each([
    ["a word", { text: "blurple" }, /tokens\.text is "blurple".*Write it as hex, rgb\(\), hsl\(\) or oklch\(\)/],
    ["a short rgb()", { danger: "rgb(1 2)" }, /tokens\.danger is "rgb\(1 2\)"/],
    ["one scheme's", { border: { light: "#ddd", dark: "#12" } }, /tokens\.border is "#12"/],
    ["a missing scheme", { border: { light: "#ddd" } as never }, /tokens\.border is undefined.*\{ light, dark \}/],
    ["a number", { rowHeight: 40 as never }, /tokens\.rowHeight is 40.*string/],
  ])("refuses a token's value that is %s (G12)", (_what, values, message) => {
    expect(() => createTheme({ tokens: values })).toThrow(message);
  });

  it("leaves to the browser what only the browser can resolve (G12)", () => {
    const values = {
      accentText: "var(--brand)",
      hover: "color-mix(in oklab, red, blue)",
      focus: "oklch(from red l c h)",
    };
    expect(createTheme({ tokens: values }).dark).toMatchObject(values);
  });

  it.each([-1, NaN, Infinity])("refuses a radius of %d (G12)", (radius) => {
    expect(() => createTheme({ radius })).toThrow(/radius is .*number of px/);
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
