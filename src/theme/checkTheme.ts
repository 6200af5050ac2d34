import { contrast, nearestPassing, over } from "./contrast.js";
import { contrastPairs, paintedGround, paletteOf, type Palette } from "./palette.js";
import type { Scheme, Theme, TokenValues } from "./theme.js";
import type { ColorName, ColorToken } from "./tokens.js";

/** A pair of colours that people could not tell apart well enough. */
export interface ContrastFinding {
  /** The scheme in which the pair fails. */
  readonly scheme: "light" | "dark";
  /** What is read, and what it stands on. */
  readonly pair: readonly [foreground: ColorToken, background: ColorName];
  /** The contrast, 1 to 21; `undefined` where only a browser can resolve one of the two colours. */
  readonly ratio: number | undefined;
  /** 4.5 for text (WCAG 1.4.3), or 7 (1.4.6) at level AAA; 3 for what is no text (1.4.11). */
  readonly needed: 3 | 4.5 | 7;
  /** The nearest colour that passes in all pairs of the foreground; `undefined` where there is none. */
  readonly suggestion: string | undefined;
}

/** What {@link checkTheme} looks for. */
export interface CheckThemeOptions {
  /** The level of WCAG 2.2: AAA asks 7 to 1 of text. @default "AA" */
  level?: "AA" | "AAA" | undefined;
  /** The scheme to look at, for a theme that is shown in one alone. @default both */
  scheme?: "light" | "dark" | undefined;
}

export type Level = NonNullable<CheckThemeOptions["level"]>;

/** The contrast that text needs at a level. */
export const textRatio = (level: Level): 4.5 | 7 => (level === "AAA" ? 7 : 4.5);

/** The pairs of a palette that fail, in the order of the tokens. */
export function failingPairs(palette: Palette, scheme: Scheme, level: Level): ContrastFinding[] {
  const judged = contrastPairs.map(({ foreground, background, kind }) => {
    const needed = kind === "text" ? textRatio(level) : (3 as const);
    const [color, ground] = [palette[foreground], paintedGround(palette, background, scheme)];
    const ratio = color === undefined || ground === undefined ? undefined : contrast(over(color, ground), ground);
    return { foreground, background, needed, ground, ratio };
  });
  const suggestions = new Map<ColorToken, string | undefined>();
  const suggestionFor = (foreground: ColorToken) => {
    if (!suggestions.has(foreground)) {
      const color = palette[foreground];
      const own = judged.filter((pair) => pair.foreground === foreground && pair.ground !== undefined);
      const grounds = own.flatMap(({ ground }) => (ground === undefined ? [] : [ground]));
      const needed = Math.max(...own.map((pair) => pair.needed));
      suggestions.set(foreground, color && nearestPassing(color, grounds, needed));
    }
    return suggestions.get(foreground);
  };
  return judged
    .filter(({ ratio, needed }) => ratio === undefined || ratio < needed)
    .map(({ foreground, background, ratio, needed }) => {
      return { scheme, pair: [foreground, background], ratio, needed, suggestion: suggestionFor(foreground) };
    });
}

/**
 * Finds each pair of a theme's colours that fails WCAG 2.2, with the nearest value that passes. It looks at every pair
 * that the page draws, in both schemes unless one is named. An empty list is a theme that passes.
 *
 * @example checkTheme(theme, { level: "AAA", scheme: "light" })
 */
export function checkTheme(
  theme: Theme | null | undefined,
  { level = "AA", scheme }: CheckThemeOptions = {},
): readonly ContrastFinding[] {
  const schemes: readonly Scheme[] = scheme === undefined ? ["light", "dark"] : [scheme];
  return schemes.flatMap((each) => {
    const values: Readonly<TokenValues> = theme?.[each] ?? {};
    return failingPairs(paletteOf(values, each), each, level);
  });
}
