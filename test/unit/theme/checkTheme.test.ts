import { describe, expect, it } from "vitest";
import { checkTheme } from "../../../src/theme/checkTheme.ts";
import { createTheme } from "../../../src/theme/createTheme.ts";
import type { Theme } from "../../../src/theme/theme.ts";

const plain: Theme = { light: {}, dark: {} };
const named = (findings: ReturnType<typeof checkTheme>) => findings.map(({ pair }) => pair.join(" on "));

describe("checkTheme() (G12)", () => {
  it("passes the default theme in both schemes, the meter at its limit in the dark too (FAULTS D1)", () => {
    expect(checkTheme(plain)).toEqual([]);
    expect(checkTheme(createTheme())).toEqual([]);
  });

  it("sees the meter at its limit (FAULTS D1)", () => {
    const theme = { light: {}, dark: { meterReached: "oklch(55% 0.2 27deg)" } };
    expect(checkTheme(theme)).toMatchObject([
      { scheme: "dark", pair: ["meterReached", "meterTrack"], ratio: expect.closeTo(2.66, 1) as number, needed: 3 },
    ]);
  });

  it("names a failing pair, its ratio and what would pass", () => {
    const [finding, ...others] = checkTheme({ light: { textMuted: "#aaaaaa" }, dark: {} });
    // The heads of tables follow.
    const failing = new Set(others.map(({ pair, scheme }) => `${scheme} ${pair[0]}`));
    expect(failing).toEqual(new Set(["light textMuted", "light tableHeadText"]));
    expect(finding).toMatchObject({ scheme: "light", pair: ["textMuted", "background"], needed: 4.5 });
    expect(finding?.ratio).toBeCloseTo(2.24, 1);
    expect(checkTheme({ light: { textMuted: finding?.suggestion ?? "" }, dark: {} })).toEqual([]);
  });

  it("sees what follows from the accent", () => {
    expect(named(checkTheme({ light: { accent: "#ffd400" }, dark: {} }))).toEqual(
      expect.arrayContaining([
        "onAccent on accent",
        "accentBorder on surface",
        "accentText on surface",
        "chartBar on surface",
        "meterFill on meterTrack",
      ]),
    );
  });

  it("sees white on white", () => {
    const white = Object.fromEntries(
      ["text", "textMuted", "accent", "surface", "background"].map((each) => [each, "#fff"]),
    );
    expect(named(checkTheme({ light: white, dark: {} }))).toEqual(
      expect.arrayContaining(["text on surface", "onAccent on accent", "accentBorder on surface"]),
    );
  });

  it("sees text through which the ground shows", () => {
    expect(named(checkTheme({ light: { text: "rgb(0 0 0 / 30%)" }, dark: {} }))).toContain("text on surface");
    expect(checkTheme({ light: { background: "transparent" }, dark: { background: "transparent" } })).toEqual([]);
  });

  it("asks 7 to 1 of text at level AAA, and 3 to 1 of shapes", () => {
    const findings = checkTheme(plain, { level: "AAA" });
    expect(findings.length).toBeGreaterThan(0);
    expect(new Set(findings.map(({ needed }) => needed))).toEqual(new Set([7]));
    expect(checkTheme(createTheme({ level: "AAA" }), { level: "AAA" })).toEqual([]);
  });

  it("looks at one scheme alone where one is named", () => {
    const theme = { light: {}, dark: { text: "#333" } };
    expect(checkTheme(theme, { scheme: "light" })).toEqual([]);
    expect(checkTheme(theme, { scheme: "dark" }).length).toBeGreaterThan(0);
  });

  it("says of a colour that it cannot read that it cannot", () => {
    const findings = checkTheme({ light: {}, dark: { text: "var(--brand)" } });
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.every(({ ratio, suggestion }) => ratio === undefined && suggestion === undefined)).toBe(true);
  });

  it.each([null, undefined, {}, { light: null }, { light: { text: 5, surface: null } }])("lives with %j", (theme) => {
    expect(checkTheme(theme as never)).toEqual([]);
  });
});
