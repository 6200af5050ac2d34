import { parseColor, type Rgb } from "./color.js";
import { contrast, mix, nearestPassing, over } from "./contrast.js";
import type { Theme } from "./createTheme.js";
import { defaultColors } from "./defaultColors.js";
import type { ColorToken } from "./tokens.js";

/** A background that the style sheet mixes from tokens. */
export type DerivedColor = "dangerHover" | "accentTint" | "dangerTint" | "warningTint" | "successTint";

/** A pair of colours that people could not tell apart well enough. */
export interface ContrastFinding {
  readonly scheme: "light" | "dark";
  /** What is read, and what it stands on. */
  readonly pair: readonly [foreground: ColorToken, background: ColorToken | DerivedColor];
  /** The contrast, 1 to 21; `undefined` where a colour cannot be read: only hex, rgb(), hsl() and oklch() can. */
  readonly ratio: number | undefined;
  /** 4.5 for text (WCAG 1.4.3), 3 for what is no text (WCAG 1.4.11). */
  readonly needed: 4.5 | 3;
  /** The nearest colour of the same hue that passes in all pairs of the foreground, where there is one. */
  readonly suggestion: string | undefined;
}

type Ground = ColorToken | DerivedColor;

const grounds = ["background", "surface", "surfaceRaised", "surfaceSunken", "hover"] as const;
const tints = ["accentTint", "dangerTint", "warningTint", "successTint"] as const;

const textOn: Partial<Record<ColorToken, readonly Ground[]>> = {
  text: [...grounds, ...tints],
  textMuted: [...grounds, ...tints],
  accentText: ["background", "surface", "surfaceRaised", "accentTint"],
  dangerText: ["background", "surface", "surfaceRaised", "hover", "dangerTint"],
  warningText: ["background", "surface", "surfaceRaised", "warningTint"],
  successText: ["background", "surface", "surfaceRaised", "successTint"],
  onAccent: ["accent", "accentHover"],
  onDanger: ["danger", "dangerHover"],
};

const shapeOn: Partial<Record<ColorToken, readonly Ground[]>> = {
  accent: ["surface", "meterTrack"],
  danger: ["surface"],
  warning: ["surface", "meterTrack"],
  success: ["surface"],
  controlBorder: ["surface", "surfaceRaised", "background"],
  focus: ["background", "surface", "surfaceRaised"],
  chartBar: ["surface"],
};

type Palette = Readonly<Record<Ground, Rgb | undefined>>;

const black: Rgb = { r: 0, g: 0, b: 0, alpha: 1 };
const white: Rgb = { r: 1, g: 1, b: 1, alpha: 1 };

/** All colours of a scheme, those that the style sheet mixes included. */
function paletteOf(theme: Theme, scheme: "light" | "dark"): Palette {
  const values = theme[scheme];
  const own = (token: ColorToken) => (values[token] === undefined ? undefined : parseColor(values[token]));
  const mixed = (color: Rgb | undefined, share: number, below: Rgb | undefined) =>
    color === undefined || below === undefined ? undefined : mix(color, share, below);
  const entries = Object.entries(defaultColors).map(([name, [light, dark]]) => {
    const token = name as keyof typeof defaultColors;
    return [token, values[token] === undefined ? parseColor(scheme === "light" ? light : dark) : own(token)] as const;
  });
  const colors = Object.fromEntries(entries) as Record<keyof typeof defaultColors, Rgb | undefined>;
  const { accent, danger, warning, success, surface } = colors;
  const lighter = (share: number) => (scheme === "light" ? accent : mixed(accent, share, white));
  const accentText = values.accentText === undefined ? lighter(0.56) : own("accentText");
  return {
    ...colors,
    accentText,
    focus: values.focus === undefined ? accentText : own("focus"),
    chartBar: values.chartBar === undefined ? lighter(0.82) : own("chartBar"),
    accentHover: values.accentHover === undefined ? mixed(accent, 0.88, black) : own("accentHover"),
    dangerHover: mixed(danger, 0.88, black),
    accentTint: mixed(accent, 0.06, surface),
    dangerTint: mixed(danger, 0.06, surface),
    warningTint: mixed(warning, 0.08, surface),
    successTint: mixed(success, 0.07, surface),
  };
}

function findingsOf(palette: Palette, scheme: "light" | "dark", needed: 4.5 | 3): ContrastFinding[] {
  const pairs = needed === 4.5 ? textOn : shapeOn;
  return (Object.entries(pairs) as [ColorToken, readonly Ground[]][]).flatMap(([token, all]) => {
    const color = palette[token];
    const page = scheme === "light" ? white : black;
    const opaque = (ground: Ground) => {
      const below = palette[ground];
      return below === undefined ? undefined : over(below, palette.surface ?? page);
    };
    const readable = all.map(opaque).filter((ground) => ground !== undefined);
    return all.flatMap((ground): ContrastFinding[] => {
      const below = opaque(ground);
      const ratio = color === undefined || below === undefined ? undefined : contrast(over(color, below), below);
      if (ratio !== undefined && ratio >= needed) return [];
      const suggestion = color === undefined ? undefined : nearestPassing(color, readable, needed);
      return [{ scheme, pair: [token, ground], ratio, needed, suggestion }];
    });
  });
}

/**
 * Finds each pair of a theme's colours that fails WCAG 2.2 AA, in both schemes, with the nearest value that passes.
 * An empty list is a theme that passes.
 */
export function checkTheme(theme: Theme): readonly ContrastFinding[] {
  return (["light", "dark"] as const).flatMap((scheme) => {
    const palette = paletteOf(theme, scheme);
    return [...findingsOf(palette, scheme, 4.5), ...findingsOf(palette, scheme, 3)];
  });
}
