import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkTheme } from "../../../src/theme/checkTheme.ts";
import { formatOklch, parseColor, toOklch } from "../../../src/theme/color.ts";
import { contrast, nearestPassing } from "../../../src/theme/contrast.ts";

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
    ["RebeccaPurple", "#663399"],
    ["tan", "#d2b48c"],
    ["transparent", "#00000000"],
  ])("reads %s as %s", (a, b) => {
    const [x, y] = [color(a), color(b)];
    for (const channel of ["r", "g", "b", "alpha"] as const) expect(x[channel]).toBeCloseTo(y[channel], 2);
  });

  it.each([
    "",
    "blurple",
    "whit",
    "000000",
    "fff ivory",
    "#12",
    "#12345",
    "rgb(1 2)",
    "rgb(1 2 3 / 1 / 1)",
    "oklch(from red l c h)",
    "var(--x)",
  ])("reads %j as none", (text) => {
    expect(parseColor(text)).toBeUndefined();
  });

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
