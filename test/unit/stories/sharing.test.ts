import { createTheme, tokens, type Token } from "@mark-ai/api-keys";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { initialKnobs, themeOf, type Knobs } from "../../../stories/theming/knobs.ts";
import { codeOf, hashOf, knobsOf } from "../../../stories/theming/sharing.ts";

/** Runs the code as a partner's module would. */
function run(code: string): unknown {
  const body = code.replace(/^import .*$/mu, "").replace("export const theme =", "return");
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the code of this repository, in its own test
  return (new Function("createTheme", body) as (make: typeof createTheme) => unknown)(createTheme);
}

const colours = ["#0b6e4f", "gold", "rebeccapurple", "oklch(60% 0.2 30)", "rgb(12 34 56)"];
const knobs: fc.Arbitrary<Knobs> = fc.record({
  accent: fc.constantFrom(...colours),
  radius: fc.integer({ min: 0, max: 24 }),
  font: fc.constantFrom("", "Georgia, serif", '"Comic Sans MS", cursive', "Inter & Co, sans-serif"),
  density: fc.constantFrom("comfortable" as const, "compact" as const),
  tint: fc.constantFrom(0, 0.5, 1, 4),
  tokens: fc.dictionary(
    fc.constantFrom(...(Object.keys(tokens) as Token[]).filter((name) => tokens[name].kind === "color")),
    fc.constantFrom(...colours),
    { maxKeys: 4 },
  ),
});

describe("the theme editor (G12)", () => {
  it("returns code that makes the theme that one sees", () => {
    fc.assert(
      fc.property(knobs, (made) => {
        expect(run(codeOf(made))).toEqual(themeOf(made).theme);
      }),
    );
  });

  it("writes only what was changed", () => {
    expect(codeOf({ ...initialKnobs, radius: 0, tokens: { tableHead: "#1c2a4a" } })).toBe(
      [
        'import { createTheme } from "@mark-ai/api-keys";',
        "",
        "export const theme = createTheme({",
        '  accent: "#4f46e5",',
        "  radius: 0,",
        "  tokens: {",
        '    tableHead: "#1c2a4a"',
        "  }",
        "});",
        "",
      ].join("\n"),
    );
  });

  it("comes back from its address as it was", () => {
    fc.assert(
      fc.property(knobs, (made) => {
        expect({ ...initialKnobs, ...knobsOf(hashOf(made)) }).toEqual(made);
      }),
    );
  });

  it.each(["", "#", "#radius=-1&tint=x&density=huge&token.nothing=red&radius", "#radius=99"])(
    "takes nothing from an address that means nothing: %s",
    (hash) => {
      expect(knobsOf(hash)).toEqual({});
    },
  );
});
