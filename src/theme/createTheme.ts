import { formatOklch, parseColor, toOklch, type Rgb } from "./color.js";
import { contrast, mix, nearestPassing } from "./contrast.js";
import { defaultColors } from "./defaultColors.js";
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
  /** Any token, over what follows from the rest; a string for both schemes. */
  tokens?: Partial<Record<Token, string | { light: string; dark: string }>> | undefined;
}

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

const inScheme = (value: string | { light: string; dark: string }, scheme: Scheme) =>
  typeof value === "object" ? value[scheme] : value;

function readColor(text: string, knob: string): Rgb {
  const color = parseColor(text);
  if (color !== undefined) return color;
  throw new Error(
    `createTheme(): ${knob} is "${text}", which is no colour that can be computed with. Write it as hex, rgb(), hsl() or oklch().`,
  );
}

/** Colours that only the browser can resolve, such as `var(--brand)`; `checkTheme` says of them that it cannot tell. */
const leftToBrowser = /^(?:(?:var|env|color|color-mix|light-dark|lab|lch|oklab|hwb)\(|\w+\(from ).+\)$/s;

function checkValue(token: Token, value: unknown): void {
  const sample = tokens[token].kind === "color" ? "#4f46e5" : "a string, as CSS writes it";
  if (typeof value !== "string") {
    throw new Error(
      `createTheme(): tokens.${token} is ${String(value)}. Give it ${sample}, or { light, dark } with one for each scheme.`,
    );
  }
  if (tokens[token].kind === "color" && !leftToBrowser.test(value.trim())) readColor(value, `tokens.${token}`);
}

function defaultOf(token: keyof typeof defaultColors, scheme: Scheme): string {
  return defaultColors[token][scheme === "light" ? 0 : 1];
}

/** The greys, with the accent's hue instead of the default one. */
function greysOf(hue: number, tint: number, scheme: Scheme): Partial<Record<Token, string>> {
  const tinted = neutral.map((token) => {
    const grey = toOklch(readColor(defaultOf(token, scheme), token));
    return [token, formatOklch({ ...grey, c: grey.c * tint, h: grey.c === 0 ? 0 : hue })] as const;
  });
  return Object.fromEntries(tinted);
}

function accentsOf(accent: string, greys: TokenValues, scheme: Scheme): TokenValues {
  const color = readColor(accent, "accent");
  const ground = (token: (typeof neutral)[number]) => readColor(greys[token] ?? defaultOf(token, scheme), token);
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
  const color = readColor(accent, "accent");
  return (
    nearestPassing(
      color,
      grounds.map((ground) => readColor(ground, "surface")),
      3.1,
    ) ?? accent
  );
}

/**
 * Makes a whole set of tokens, light and dark, from a few knobs.
 *
 * @throws Error where a colour does not parse or a token is unknown.
 * @example createTheme({ accent: "#0a7d5a", radius: 12, font: "Inter, sans-serif" })
 */
export function createTheme(options: CreateThemeOptions = {}): Theme {
  const { accent, radius, font, fontMono, density, tint = 1, tokens: own = {} } = options;
  for (const token of Object.keys(own)) {
    if (!(token in tokens)) {
      throw new Error(`createTheme(): there is no token "${token}". The tokens are ${Object.keys(tokens).join(", ")}.`);
    }
    for (const scheme of ["light", "dark"] as const)
      checkValue(token as Token, inScheme(own[token as Token] ?? "", scheme));
  }
  if (radius !== undefined && !(radius >= 0 && radius < Infinity)) {
    throw new Error(`createTheme(): radius is ${String(radius)}. Give it a number of px, 0 or more.`);
  }
  const schemeOf = (scheme: Scheme): TokenValues => {
    const chosen = accentIn(scheme, accent);
    const greys = greysOf(toOklch(readColor(chosen, "accent")).h, tint, scheme);
    const given = Object.entries(own).map(([token, value]) => [token, inScheme(value, scheme)] as const);
    return {
      ...greys,
      ...accentsOf(chosen, greys, scheme),
      ...(radius === undefined ? {} : { radius: `${radius}px` }),
      ...(font === undefined ? {} : { font }),
      ...(fontMono === undefined ? {} : { fontMono }),
      ...Object.fromEntries(given),
    };
  };
  return { light: schemeOf("light"), dark: schemeOf("dark"), density };
}
