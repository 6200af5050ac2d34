import { formatOklch, parseColor, toOklch, type Rgb } from "./color.js";
import { contrast, mix, nearestPassing } from "./contrast.js";
import { defaultColors } from "./defaultColors.js";
import { closestMatch } from "../utils/closestMatch.js";
import { warnOnce } from "../utils/warnOnce.js";
import { tokens, type ColorToken, type Token } from "./tokens.js";

/** Values of tokens, as CSS writes them. */
export type TokenValues = Partial<Record<Token, string>>;

/** A partner's look: values of tokens in both schemes. Made by {@link createTheme}. */
export interface Theme {
  readonly light: Readonly<TokenValues>;
  readonly dark: Readonly<TokenValues>;
  /** Used where the page's own `density` is not given. */
  readonly density?: "comfortable" | "compact" | undefined;
}

export interface CreateThemeOptions {
  /** The brand's colour: hex, `rgb()`, `hsl()` or `oklch()`; one, or one for each scheme. @default a calm indigo */
  accent?: string | { light: string; dark: string } | undefined;
  /** Corners of cards and dialogs, in px. @default 8 */
  radius?: number | undefined;
  /** The font family. @default the host's */
  font?: string | undefined;
  /** The font family of keys and code. */
  fontMono?: string | undefined;
  /** Rows of 44 or 36 px. @default "comfortable" */
  density?: "comfortable" | "compact" | undefined;
  /** How much of the accent's hue the greys carry: 0 is plain grey, 1 the default. @default 1 */
  tint?: number | undefined;
  /** Any token, over what follows from the rest: one value, or for a colour one for each scheme. */
  tokens?: TokenChoices | undefined;
  /**
   * Told of what cannot be used: an unknown token, a colour that does not parse, a radius below 0. The default stays in
   * its place. @default a warning in the console, in development
   */
  onProblem?: ((message: string) => void) | undefined;
}

type TokenChoices = {
  [T in Token]?: (T extends ColorToken ? string | { light: string; dark: string } : string) | undefined;
};

type Scheme = "light" | "dark";

const white: Rgb = { r: 1, g: 1, b: 1, alpha: 1 };
const black: Rgb = { r: 0, g: 0, b: 0, alpha: 1 };
const ink: Rgb = { r: 0.04, g: 0.04, b: 0.05, alpha: 1 };

const neutral = [
  "background",
  "surface",
  "text",
  "textMuted",
  "border",
  "surfaceRaised",
  "surfaceSunken",
  "hover",
  "controlBorder",
  "meterTrack",
  "chartGrid",
  "overlay",
] as const satisfies readonly ColorToken[];

const readable = (color: string) => {
  const read = parseColor(color);
  // Only the style sheet's own colours arrive here, and those that were checked.
  if (read === undefined) throw new Error(`"${color}" is no colour that can be computed with.`);
  return read;
};

/** Colours that only the browser can resolve, such as `var(--brand)`; `checkTheme` says of them that it cannot tell. */
const leftToBrowser = /^(?:(?:var|env|color|color-mix|light-dark|lab|lch|oklab|hwb)\(|\w+\(from ).+\)$/s;

const howToWrite = "Write it as hex, rgb(), hsl() or oklch().";

/** What is wrong with a value of a token. */
function problemOf(token: Token, value: unknown): string | undefined {
  const isColor = tokens[token].kind === "color";
  const sample = isColor ? `a colour, or { light, dark } with one for each scheme` : "a string, as CSS writes it";
  if (typeof value !== "string" || value.trim() === "")
    return `tokens.${token} is ${String(value)}. Give it ${sample}.`;
  if (!isColor || leftToBrowser.test(value.trim()) || parseColor(value) !== undefined) return undefined;
  return `tokens.${token} is "${value}", which is no colour. ${howToWrite}`;
}

/** The tokens that a partner set and that can be used; what cannot is told. */
function usableOf(
  choices: TokenChoices,
  notify: (problem: string) => void,
): [Token, { light: string; dark: string }][] {
  return Object.entries(choices).flatMap(([name, choice]) => {
    if (!Object.hasOwn(tokens, name)) {
      notify(`there is no token "${name}". Did you mean "${closestMatch(name, Object.keys(tokens)) ?? ""}"?`);
      return [];
    }
    const token = name as Token;
    const both =
      typeof choice === "object" && tokens[token].kind === "color" ? choice : { light: choice, dark: choice };
    const problem = problemOf(token, both.light) ?? problemOf(token, both.dark);
    if (problem !== undefined) notify(problem);
    return problem === undefined ? [[token, both as { light: string; dark: string }]] : [];
  });
}

function defaultOf(token: keyof typeof defaultColors, scheme: Scheme): string {
  return defaultColors[token][scheme === "light" ? 0 : 1];
}

/** The greys, with the accent's hue instead of the default one. */
function greysOf(hue: number, tint: number, scheme: Scheme): Partial<Record<Token, string>> {
  const tinted = neutral.map((token) => {
    const grey = toOklch(readable(defaultOf(token, scheme)));
    return [token, formatOklch({ ...grey, c: grey.c * tint, h: grey.c === 0 ? 0 : hue })] as const;
  });
  return Object.fromEntries(tinted);
}

function accentsOf(accent: string, greys: TokenValues, scheme: Scheme): TokenValues {
  const color = readable(accent);
  const ground = (token: (typeof neutral)[number]) => readable(greys[token] ?? defaultOf(token, scheme));
  const grounds = [ground("background"), ground("surface"), ground("surfaceRaised")];
  const light = contrast(white, color) >= 4.5 || contrast(white, color) >= contrast(ink, color);
  return {
    accent,
    onAccent: light ? "#fff" : formatOklch(toOklch(ink)),
    // Away from what stands on it, so that hovering never costs contrast.
    accentHover: formatOklch(toOklch(mix(color, 0.88, light ? black : white))),
    accentText: nearestPassing(color, grounds, scheme === "light" ? 4.8 : 5.5) ?? accent,
    chartBar: nearestPassing(color, [ground("surface")], 3.2) ?? accent,
  };
}

/** One accent for both schemes is lifted where it would drown in the dark; two are taken as they are. */
function accentIn(scheme: Scheme, accent: CreateThemeOptions["accent"]): string {
  if (accent === undefined) return defaultOf("accent", scheme);
  if (typeof accent !== "string") return accent[scheme];
  if (scheme === "light") return accent;
  const grounds = [defaultOf("surface", "dark"), defaultOf("meterTrack", "dark")];
  const color = readable(accent);
  return nearestPassing(color, grounds.map(readable), 3.1) ?? accent;
}

/** The accent, where all of it is a colour that can be computed with. */
function usableAccent(accent: CreateThemeOptions["accent"], tell: (problem: string) => void): typeof accent {
  const given: readonly unknown[] = typeof accent === "object" ? [accent.light, accent.dark] : [accent];
  const wrong = given.find(
    (each) => each !== undefined && (typeof each !== "string" || parseColor(each) === undefined),
  );
  const lacking = typeof accent === "object" && given.includes(undefined);
  if (wrong === undefined && !lacking) return accent;
  tell(
    `accent is ${lacking ? "for one scheme only" : `"${String(wrong)}", which is no colour that can be computed with`}. ${howToWrite}`,
  );
  return undefined;
}

function usableRadius(radius: number | undefined, tell: (problem: string) => void): number | undefined {
  if (radius === undefined || (radius >= 0 && radius < Infinity)) return radius;
  tell(`radius is ${String(radius)}. Give it a number of px, 0 or more.`);
  return undefined;
}

/**
 * Makes a whole set of tokens, light and dark, from a few knobs. It never throws: of what cannot be used the default
 * stays, and `onProblem` is told.
 *
 * @example createTheme({ accent: "#0a7d5a", radius: 12, font: "Inter, sans-serif" })
 */
export function createTheme(options: CreateThemeOptions = {}): Theme {
  const { font, fontMono, density, tint = 1, onProblem = (message: string) => warnOnce(() => message) } = options;
  const tell = (problem: string) => onProblem(`createTheme(): ${problem}`);
  const accent = usableAccent(options.accent, tell);
  const radius = usableRadius(options.radius, tell);
  const own = usableOf(options.tokens ?? {}, tell);
  const schemeOf = (scheme: Scheme): TokenValues => {
    const chosen = accentIn(scheme, accent);
    const greys = greysOf(toOklch(readable(chosen)).h, tint, scheme);
    return {
      ...greys,
      ...accentsOf(chosen, greys, scheme),
      ...(radius === undefined ? {} : { radius: `${radius}px` }),
      ...(font === undefined ? {} : { font }),
      ...(fontMono === undefined ? {} : { fontMono }),
      ...Object.fromEntries(own.map(([token, value]) => [token, value[scheme]])),
    };
  };
  return { light: schemeOf("light"), dark: schemeOf("dark"), density };
}
