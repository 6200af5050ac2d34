import {
  color,
  mix,
  same,
  value,
  type ColorExpression,
  type ColorInfo,
  type TokenInfo,
  type ValueInfo,
} from "./tokenInfo.js";

const page = ["background", "surface", "surfaceRaised"] as const;
const tints = ["accentTint", "dangerTint", "warningTint", "successTint"] as const;
const everywhere = [...page, "surfaceSunken", "hover", ...tints] as const;

const white = "oklch(100% 0 0deg)";

const series = (light: string, dark: string) =>
  color(`oklch(${light})`, `oklch(${dark})`, { forced: "CanvasText", on: { shape: ["surface"] } });

/**
 * Every public token. `accentText` is the custom property `--mak-accent-text`. Names are under semver.
 *
 * This table is the only source of the defaults: `npm run tokens` writes `styles/tokens.css` and the tables of
 * docs/tokens.md from it, with the sentences of `tokenDocs`, and `createTheme()` and `checkTheme()` compute with it.
 */
export const tokens = {
  accent: color("oklch(51% 0.19 277deg)", "oklch(57% 0.19 277deg)", { forced: "Highlight" }),
  onAccent: color(white, white, {
    forced: "HighlightText",
    on: { text: ["accent", "accentHover"] },
  }),
  background: color("oklch(98.6% 0.003 277deg)", "oklch(16.5% 0.008 277deg)"),
  surface: color(white, "oklch(19.8% 0.01 277deg)"),
  text: color("oklch(23% 0.015 277deg)", "oklch(94% 0.006 277deg)", {
    forced: "CanvasText",
    on: { text: everywhere },
  }),
  textMuted: color("oklch(48% 0.016 277deg)", "oklch(72% 0.012 277deg)", {
    forced: "CanvasText",
    on: { text: everywhere },
  }),
  border: color("oklch(91% 0.006 277deg)", "oklch(29.5% 0.012 277deg)"),
  danger: color("oklch(54% 0.2 27deg)", "oklch(55% 0.2 27deg)", {
    forced: "CanvasText",
    on: { shape: page },
  }),
  radius: value("length", "8px"),
  font: value("font", "inherit"),

  accentHover: color(mix("accent", 88, "black"), mix("accent", 88, "black"), { forced: "Highlight" }),
  accentBorder: color(same("accent"), same("accent"), { forced: "Highlight", on: { shape: page } }),
  accentText: color(same("accent"), mix("accent", 56, "white"), {
    forced: "LinkText",
    on: { text: [...page, "accentTint"] },
  }),
  surfaceRaised: color(white, "oklch(23.5% 0.012 277deg)"),
  surfaceSunken: color("oklch(97.2% 0.004 277deg)", "oklch(17.5% 0.009 277deg)"),
  hover: color("oklch(96% 0.006 277deg)", "oklch(27.5% 0.014 277deg)", {
    forced: "Canvas",
  }),
  controlBorder: color("oklch(63.5% 0.014 277deg)", "oklch(57% 0.016 277deg)", {
    on: { shape: [...page, "hover", "dangerTint", "warningTint"] },
  }),
  focus: color(same("accentText"), same("accentText"), {
    forced: "Highlight",
    on: { shape: [...everywhere, "tableHead"] },
  }),
  onDanger: color(white, white, {
    forced: "Canvas",
    on: { text: ["danger", "dangerHover"] },
  }),
  dangerHover: color(mix("danger", 88, "black"), mix("danger", 88, "black"), { forced: "CanvasText" }),
  dangerText: color("oklch(49% 0.18 27deg)", "oklch(77% 0.13 25deg)", {
    on: { text: [...page, "hover", "dangerTint"] },
  }),
  warning: color("oklch(62% 0.14 65deg)", "oklch(79% 0.14 78deg)", {
    forced: "CanvasText",
    on: { shape: ["surface", "surfaceRaised"] },
  }),
  warningText: color("oklch(46% 0.1 62deg)", "oklch(84% 0.11 82deg)", {
    on: { text: [...page, "warningTint"] },
  }),
  success: color("oklch(60% 0.14 155deg)", "oklch(72% 0.15 155deg)", {
    on: { shape: ["surface", "surfaceRaised", "hover", "accentTint"] },
  }),
  successText: color("oklch(44% 0.1 155deg)", "oklch(81% 0.13 155deg)", {
    on: { text: [...page, "hover", "successTint"], shape: ["dangerTint"] },
  }),
  tableHead: color(same("surfaceSunken"), same("surfaceSunken")),
  tableHeadText: color(same("textMuted"), same("textMuted"), {
    forced: "CanvasText",
    on: { text: ["tableHead"] },
  }),
  codeBackground: color(same("surfaceSunken"), same("surfaceSunken")),
  codeText: color(same("text"), same("text"), {
    forced: "CanvasText",
    on: { text: ["codeBackground"] },
  }),
  meterTrack: color("oklch(92.5% 0.008 277deg)", "oklch(28.5% 0.013 277deg)", { forced: "GrayText" }),
  meterFill: color(same("accent"), mix("accent", 82, "white"), {
    forced: "Highlight",
    on: { shape: ["meterTrack"] },
  }),
  meterNear: color(same("warning"), same("warning"), {
    forced: "CanvasText",
    on: { shape: ["meterTrack"] },
  }),
  meterReached: color(same("danger"), mix("danger", 80, "white"), {
    forced: "CanvasText",
    on: { shape: ["meterTrack"] },
  }),
  chartBar: color(same("accent"), mix("accent", 82, "white"), {
    forced: "CanvasText",
    on: { shape: ["surface"] },
  }),
  chartSeries2: series("60% 0.13 162deg", "72% 0.13 162deg"),
  chartSeries3: series("63% 0.16 45deg", "74% 0.14 52deg"),
  chartSeries4: series("45% 0.11 232deg", "60% 0.11 232deg"),
  chartSeries5: series("57% 0.19 345deg", "70% 0.15 345deg"),
  chartSeries6: series("48% 0.09 110deg", "66% 0.11 110deg"),
  chartOther: series("62% 0.014 277deg", "58% 0.016 277deg"),
  chartGrid: color("oklch(94.5% 0.005 277deg)", "oklch(26.5% 0.011 277deg)", {
    forced: "GrayText",
  }),
  overlay: color("oklch(20% 0.02 277deg / 45%)", "oklch(8% 0.01 277deg / 65%)"),
  shadow: value(
    "shadow",
    "0 1px 2px light-dark(oklch(20% 0.02 277deg / 8%), oklch(0% 0 0deg / 40%)), 0 12px 32px -4px light-dark(oklch(20% 0.02 277deg / 18%), oklch(0% 0 0deg / 60%))",
  ),
  fontHeading: value("font", "{font}"),
  fontMono: value("font", 'ui-monospace, "SF Mono", SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace'),
  fontSize: value("length", "14px"),
  fontSizeXs: value("length", "calc({fontSize} * 12 / 14)"),
  fontSizeSm: value("length", "calc({fontSize} * 13 / 14)"),
  fontSizeLg: value("length", "calc({fontSize} * 16 / 14)"),
  fontSizeXl: value("length", "calc({fontSize} * 20 / 14)"),
  fontSizeXxl: value("length", "calc({fontSize} * 28 / 14)"),
  space: value("length", "4px"),
  radiusControl: value("length", "calc({radius} * 0.75)"),
  radiusButton: value("length", "{radiusControl}"),
  rowHeight: value("length", "48px", { compact: "40px" }),
  controlHeight: value("length", "36px", {
    compact: "32px",
    touch: "44px",
  }),
  controlHeightSmall: value("length", "28px", {
    touch: "44px",
  }),
} as const satisfies Record<string, TokenInfo>;

/** The name of a token. */
export type Token = keyof typeof tokens;

/** The tokens whose value is a colour. */
export type ColorToken = { [T in Token]: (typeof tokens)[T]["kind"] extends "color" ? T : never }[Token];

/** The tokens whose value is a length. */
export type LengthToken = { [T in Token]: (typeof tokens)[T]["kind"] extends "length" ? T : never }[Token];

const derived = (both: ColorExpression): ColorInfo => ({ kind: "color", light: both, dark: both });

/** Colours that the style sheet mixes from tokens. A host sets them by those. */
export const derivedColors = {
  accentTint: derived(mix("accent", 6, "surface")),
  dangerTint: derived(mix("danger", 6, "surface")),
  warningTint: derived(mix("warning", 8, "surface")),
  successTint: derived(mix("success", 7, "surface")),
} as const satisfies Record<string, ColorInfo>;

/** The name of a colour that the style sheet mixes. */
export type DerivedColor = keyof typeof derivedColors;

/** Any colour of the table. */
export type ColorName = ColorToken | DerivedColor;

/** Lengths and times that follow from tokens or are the same for everyone. */
export const privateValues = {
  radiusSmall: { value: "calc({radius} * 0.5)" },
  radiusTiny: { value: "calc({radius} * 0.25)" },
  space1: { value: "{space}" },
  space2: { value: "calc({space} * 2)" },
  space3: { value: "calc({space} * 3)" },
  space4: { value: "calc({space} * 4)" },
  space6: { value: "calc({space} * 6)" },
  fieldSize: { value: "{fontSize}", touch: "16px" },
  target: { value: "24px", touch: "44px" },
  fast: { value: "120ms", still: "0s" },
  slow: { value: "180ms", still: "0s" },
  out: { value: "80ms", still: "0s" },
  ease: { value: "cubic-bezier(0.2, 0, 0, 1)" },
} as const satisfies Record<string, Pick<ValueInfo, "value" | "touch"> & { readonly still?: string }>;
