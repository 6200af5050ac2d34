import { parseColor, type Rgb } from "./color.js";
import { contrast, mix, nearestPassing, over } from "./contrast.js";
import { shapePairs, textPairs, type DerivedColor, type Ground, type Pairs } from "./contrastPairs.js";
import type { Theme } from "./createTheme.js";
import { defaultColors } from "./defaultColors.js";
import type { ColorToken } from "./tokens.js";

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

function findingsOf(palette: Palette, scheme: "light" | "dark", pairs: Pairs, needed: 4.5 | 3): ContrastFinding[] {
  return (Object.entries(pairs) as [ColorToken, readonly Ground[]][]).flatMap(([token, all]) => {
    const color = palette[token];
    const page = scheme === "light" ? white : black;
    const opaque = (ground: Ground) => {
      const below = palette[ground];
      return below === undefined ? undefined : over(below, palette.surface ?? page);
    };
    const readable = all.map(opaque).filter((ground) => ground !== undefined);
    const failing = all.flatMap((ground) => {
      const below = opaque(ground);
      const ratio = color === undefined || below === undefined ? undefined : contrast(over(color, below), below);
      return ratio !== undefined && ratio >= needed ? [] : [{ ground, ratio }];
    });
    const suggestion =
      color === undefined || failing.length === 0 ? undefined : nearestPassing(color, readable, needed);
    return failing.map(({ ground, ratio }): ContrastFinding => {
      return { scheme, pair: [token, ground], ratio, needed, suggestion };
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
    return [...findingsOf(palette, scheme, textPairs, 4.5), ...findingsOf(palette, scheme, shapePairs, 3)];
  });
}
