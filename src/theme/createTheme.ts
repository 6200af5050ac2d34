import { warnOnce } from "../utils/warnOnce.js";
import type { Level } from "./checkTheme.js";
import { formatOklch, toOklch } from "./color.js";
import { colorsOf } from "./colorsOf.js";
import { colorTokens, paletteOf } from "./palette.js";
import type { Scheme, Theme, TokenValues } from "./theme.js";
import { checkNames, readAccent, readNumber, readTokens, type TokenChoices } from "./themeOptions.js";

/** The few choices that a theme is made from. */
export interface CreateThemeOptions {
  /**
   * The brand's colour: a name, hex, `rgb()`, `hsl()` or `oklch()`; one, or one for each scheme. One alone is made
   * lighter in the dark scheme where it would hardly be seen. @default a calm indigo
   */
  accent?: string | { light: string; dark: string } | undefined;
  /** Corners of cards and dialogs, in px; all others follow. 0 is square everywhere. @default 8 */
  radius?: number | undefined;
  /** The font family. @default the host's */
  font?: string | undefined;
  /** The font family of keys and code. @default the system's */
  fontMono?: string | undefined;
  /** The height of rows and controls. @default "comfortable" */
  density?: "comfortable" | "compact" | undefined;
  /** How much of the accent's hue the greys carry: 0 is plain grey, 1 the default, 4 the most. @default 1 */
  tint?: number | undefined;
  /** The contrast that the theme is made for: AAA gives text 7 to 1 instead of 4.5 (WCAG 2.2). @default "AA" */
  level?: "AA" | "AAA" | undefined;
  /** Any token, over what follows from the rest: one value, or for a colour one for each scheme. */
  tokens?: TokenChoices | undefined;
  /**
   * Told of what cannot be used: an unknown option or token, a colour that does not parse, a radius below 0. The default
   * stays in its place. @default a warning in the console, in development
   */
  onProblem?: ((message: string) => void) | undefined;
}

const mostTint = 4;

const optionNames: readonly (keyof CreateThemeOptions)[] = [
  "accent",
  "radius",
  "font",
  "fontMono",
  "density",
  "tint",
  "level",
  "tokens",
  "onProblem",
];

/**
 * Makes a whole set of tokens, light and dark, from a few options. Whatever the accent, the theme passes
 * {@link checkTheme}; a token that you set yourself stays as you set it. It never throws: what cannot be used keeps its
 * default, and `onProblem` is told.
 *
 * @example createTheme({ accent: "#0a7d5a", radius: 12, font: "Inter, sans-serif" })
 */
export function createTheme(options: CreateThemeOptions | null = {}): Theme {
  const { font, fontMono, density, ...given } = options ?? {};
  const onProblem = given.onProblem ?? ((message: string) => warnOnce(() => message));
  const notify = (problem: string) => onProblem(`createTheme(): ${problem}`);
  checkNames(options ?? {}, optionNames, notify);
  const accent = readAccent(given.accent, notify);
  const radius = readNumber("radius", given.radius, undefined, "a number of px", notify);
  const tint = Math.min(readNumber("tint", given.tint, 1, "a number", notify), mostTint);
  const own = readTokens(given.tokens, notify);
  const level: Level = given.level ?? "AA";
  const valuesIn = (scheme: Scheme): TokenValues => {
    const set = Object.fromEntries([...own].map(([token, value]) => [token, value[scheme]])) as TokenValues;
    const isOneForBoth = typeof given.accent === "string";
    return {
      ...colorsOf({ scheme, accent: accent?.[scheme], isFixed: !isOneForBoth, tint, level, set }),
      ...(radius === undefined ? {} : { radius: `${radius}px` }),
      ...(font === undefined ? {} : { font }),
      ...(fontMono === undefined ? {} : { fontMono }),
      ...set,
    };
  };
  const light = valuesIn("light");
  const dark = valuesIn("dark");
  return { light: completed(light, dark, "light"), dark: completed(dark, light, "dark"), density };
}

/** Adds the default of what only the other scheme changes: a page takes a value that one scheme lacks from the other. */
function completed(values: TokenValues, other: TokenValues, scheme: Scheme): TokenValues {
  const palette = paletteOf(values, scheme);
  const lacking = colorTokens.flatMap((token) => {
    const color = other[token] === undefined || values[token] !== undefined ? undefined : palette[token];
    return color === undefined ? [] : [[token, formatOklch(toOklch(color))]];
  });
  return { ...values, ...(Object.fromEntries(lacking) as TokenValues) };
}
