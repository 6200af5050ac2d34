import { failingPairs, textRatio, type Level } from "./checkTheme.js";
import { formatOklch, parseColor, toOklch, type Rgb } from "./color.js";
import { black, contrast, mix, nearestPassing, nearestTone, white } from "./contrast.js";
import { paintedGround, paletteOf, type Palette } from "./palette.js";
import type { Scheme, TokenValues } from "./theme.js";
import type { ColorToken } from "./tokens.js";

const ink: Rgb = { r: 0.04, g: 0.04, b: 0.05, alpha: 1 };

/** The default accent's hue, which the greys and the chart's series are written with. */
const defaultHue = 277;

/** The tokens whose hue follows the accent's. */
const tinted = [
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

/** The colours of a chart's series keep their distance in hue from the accent. */
const series = [
  "chartSeries2",
  "chartSeries3",
  "chartSeries4",
  "chartSeries5",
  "chartSeries6",
] as const satisfies readonly ColorToken[];

const defaults = new Map<Scheme, Palette>();

function defaultOf(token: ColorToken, scheme: Scheme): Rgb {
  const palette = defaults.get(scheme) ?? paletteOf({}, scheme);
  defaults.set(scheme, palette);
  return palette[token] as Rgb;
}

const read = (text: string | undefined) => (text === undefined ? undefined : parseColor(text));
const css = (color: Rgb) => formatOklch(toOklch(color));

function greysOf(hue: number, tint: number, scheme: Scheme): TokenValues {
  const greys = tinted.map((token) => {
    const grey = toOklch(defaultOf(token, scheme));
    const isPlain = grey.c < 0.001;
    return [token, formatOklch({ ...grey, c: isPlain ? 0 : grey.c * tint, h: isPlain ? 0 : hue })];
  });
  return Object.fromEntries(greys) as TokenValues;
}

function seriesOf(hue: number, scheme: Scheme): TokenValues {
  const turned = series.map((token) => {
    const color = toOklch(defaultOf(token, scheme));
    return [token, formatOklch({ ...color, h: (color.h + hue - defaultHue + 360) % 360 })];
  });
  return Object.fromEntries(turned) as TokenValues;
}

const isReadable = (ground: Rgb, needed: number) => [white, black].some((each) => contrast(each, ground) >= needed);

/** White, our ink or black, the first that is readable. At 4.5 to 1, white or black is readable on every colour. */
function inkOn(ground: Rgb, needed: number): Rgb {
  return [white, ink, black].find((each) => contrast(each, ground) >= needed) ?? black;
}

/** What is written on a filled button, and its ground under the pointer: away from the writing, so it costs nothing. */
function buttonOf(ground: Rgb, needed: number) {
  const on = inkOn(ground, needed);
  return { on: css(on), hover: css(mix(ground, 0.88, on === white ? black : white)) };
}

/** Replaces each colour that fails the contrast gate by the nearest that passes; what the partner set stays. */
function mended(values: TokenValues, { scheme, level, set }: ColorOptions): TokenValues {
  let current = values;
  // A mended colour may be one that another follows: a few rounds settle it.
  for (let round = 0; round < 4; round += 1) {
    const palette = paletteOf({ ...current, ...set }, scheme);
    const changes = failingPairs(palette, scheme, level).flatMap(({ pair: [token], suggestion }) =>
      suggestion === undefined || set[token] !== undefined ? [] : [[token, suggestion]],
    );
    if (changes.length === 0) return current;
    current = { ...current, ...(Object.fromEntries(changes) as TokenValues) };
  }
  return current;
}

export interface ColorOptions {
  readonly scheme: Scheme;
  /** Opaque and readable; `undefined` takes the default. */
  readonly accent: string | undefined;
  /** Whether the accent was chosen for this scheme alone, so that it stays as it is. */
  readonly isFixed: boolean;
  /** How much of the accent's hue the greys carry. */
  readonly tint: number;
  readonly level: Level;
  /** What the partner set: it is computed with and never changed. */
  readonly set: TokenValues;
}

/** All colours of a scheme from one accent. They pass the contrast gate, unless what the partner set makes that impossible. */
export function colorsOf(options: ColorOptions): TokenValues {
  const { scheme, accent, isFixed, tint, level, set } = options;
  const needed = textRatio(level);
  const given = set.accent ?? accent;
  const wanted = read(given) ?? defaultOf("accent", scheme);
  const { h: hue } = toOklch(wanted);
  const greys = { ...greysOf(hue, tint, scheme), ...seriesOf(hue, scheme) };
  const palette = paletteOf({ ...greys, ...set }, scheme);
  const groundsAt = (...names: ("background" | "surface" | "surfaceRaised")[]) =>
    names.map((name) => paintedGround(palette, name, scheme)).filter((ground) => ground !== undefined);
  const page = groundsAt("background", "surface", "surfaceRaised");

  const isSeen = (tone: Rgb) => page.every((ground) => contrast(tone, ground) >= 3.1);
  const needsLift = scheme === "dark" && !isFixed && given !== undefined;
  const isGood = (tone: Rgb) => isReadable(tone, needed) && (!needsLift || isSeen(tone));
  const better = set.accent !== undefined || isGood(wanted) ? undefined : nearestTone(wanted, isGood);
  const color = read(better) ?? wanted;
  const button = buttonOf(color, needed);

  const red = read(set.danger) ?? defaultOf("danger", scheme);
  const isGoodRed = (tone: Rgb) => isReadable(tone, needed) && isSeen(tone);
  const betterRed = set.danger !== undefined || isGoodRed(red) ? undefined : nearestTone(red, isGoodRed);
  const redButton = buttonOf(read(betterRed) ?? red, needed);

  const values: TokenValues = {
    ...greys,
    accent: better ?? given ?? css(color),
    onAccent: button.on,
    accentHover: button.hover,
    accentText: nearestPassing(color, page, scheme === "light" ? 4.8 : 5.5) ?? css(color),
    chartBar: nearestPassing(color, groundsAt("surface"), 3.2) ?? css(color),
    meterFill: css(color),
    ...(betterRed === undefined ? {} : { danger: betterRed }),
    onDanger: redButton.on,
    dangerHover: redButton.hover,
  };
  return mended(values, options);
}
