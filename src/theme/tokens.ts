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

const series = (doc: string, light: string, dark: string) =>
  color("advanced", doc, `oklch(${light})`, `oklch(${dark})`, {
    forced: "CanvasText",
    on: { shape: ["surface"] },
  });

/**
 * Every public token. `accentText` is the custom property `--mak-accent-text`. Names are under semver.
 *
 * This table is the only source of the defaults: `npm run tokens` writes `styles/tokens.css` and the tables of
 * docs/theming.md from it, and `createTheme()` and `checkTheme()` compute with it.
 */
export const tokens = {
  accent: color(
    "basic",
    "The one accent: the primary button. Links, bars, the meter and the focus ring follow from it.",
    "oklch(51% 0.19 277deg)",
    "oklch(57% 0.19 277deg)",
    { forced: "Highlight" },
  ),
  onAccent: color("basic", "Text and icons on the accent.", white, white, {
    forced: "HighlightText",
    on: { text: ["accent", "accentHover"] },
  }),
  background: color(
    "basic",
    "Behind the whole page; `transparent` shows the host's.",
    "oklch(98.6% 0.003 277deg)",
    "oklch(16.5% 0.008 277deg)",
  ),
  surface: color("basic", "Cards, the table and fields.", white, "oklch(19.8% 0.01 277deg)"),
  text: color("basic", "Text and titles.", "oklch(23% 0.015 277deg)", "oklch(94% 0.006 277deg)", {
    forced: "CanvasText",
    on: { text: everywhere },
  }),
  textMuted: color("basic", "Secondary text.", "oklch(48% 0.016 277deg)", "oklch(72% 0.012 277deg)", {
    forced: "CanvasText",
    on: { text: everywhere },
  }),
  border: color(
    "basic",
    "Quiet lines between and around things.",
    "oklch(91% 0.006 277deg)",
    "oklch(29.5% 0.012 277deg)",
  ),
  danger: color("basic", "The button that destroys.", "oklch(54% 0.2 27deg)", "oklch(55% 0.2 27deg)", {
    forced: "CanvasText",
    on: { shape: page },
  }),
  radius: value(
    "basic",
    "length",
    "Corners of cards and dialogs. Every other corner follows from it: `0px` is square everywhere.",
    "8px",
  ),
  font: value("basic", "font", "The font family; inherited from the host by default.", "inherit"),

  accentHover: color(
    "advanced",
    "The primary button under the pointer.",
    mix("accent", 88, "black"),
    mix("accent", 88, "black"),
    { forced: "Highlight" },
  ),
  accentBorder: color(
    "advanced",
    "The edge of the primary button, for an accent that is hardly seen on the page.",
    same("accent"),
    same("accent"),
    { forced: "Highlight", on: { shape: page } },
  ),
  accentText: color("advanced", "Links and other text in the accent.", same("accent"), mix("accent", 56, "white"), {
    forced: "LinkText",
    on: { text: [...page, "accentTint"] },
  }),
  surfaceRaised: color("advanced", "Dialogs, menus and tooltips.", white, "oklch(23.5% 0.012 277deg)"),
  surfaceSunken: color(
    "advanced",
    "Behind what cannot be changed; table heads and code follow from it.",
    "oklch(97.2% 0.004 277deg)",
    "oklch(17.5% 0.009 277deg)",
  ),
  hover: color("advanced", "Behind what the pointer is on.", "oklch(96% 0.006 277deg)", "oklch(27.5% 0.014 277deg)", {
    forced: "Canvas",
  }),
  controlBorder: color(
    "advanced",
    "Edges of fields and secondary buttons; 3 to 1 on the surface (WCAG 1.4.11).",
    "oklch(63.5% 0.014 277deg)",
    "oklch(57% 0.016 277deg)",
    { on: { shape: [...page, "hover", "dangerTint", "warningTint"] } },
  ),
  focus: color("advanced", "The focus ring.", same("accentText"), same("accentText"), {
    forced: "Highlight",
    on: { shape: [...everywhere, "tableHead"] },
  }),
  onDanger: color("advanced", "Text on the danger colour.", white, white, {
    forced: "Canvas",
    on: { text: ["danger", "dangerHover"] },
  }),
  dangerHover: color(
    "advanced",
    "The button that destroys, under the pointer.",
    mix("danger", 88, "black"),
    mix("danger", 88, "black"),
    { forced: "CanvasText" },
  ),
  dangerText: color(
    "advanced",
    "Errors and other text that warns of loss.",
    "oklch(49% 0.18 27deg)",
    "oklch(77% 0.13 25deg)",
    { on: { text: [...page, "hover", "dangerTint"] } },
  ),
  warning: color("advanced", "The dot of a warning.", "oklch(62% 0.14 65deg)", "oklch(79% 0.14 78deg)", {
    forced: "CanvasText",
    on: { shape: ["surface"] },
  }),
  warningText: color("advanced", "Text of a warning.", "oklch(46% 0.1 62deg)", "oklch(84% 0.11 82deg)", {
    on: { text: [...page, "warningTint"] },
  }),
  success: color("advanced", "The dot of an active key.", "oklch(60% 0.14 155deg)", "oklch(72% 0.15 155deg)", {
    on: { shape: ["surface", "hover"] },
  }),
  successText: color("advanced", "Text of a success.", "oklch(44% 0.1 155deg)", "oklch(81% 0.13 155deg)", {
    on: { text: [...page, "hover", "successTint"], shape: ["dangerTint"] },
  }),
  tableHead: color("advanced", "Behind the heads of tables.", same("surfaceSunken"), same("surfaceSunken")),
  tableHeadText: color("advanced", "The heads of tables.", same("textMuted"), same("textMuted"), {
    forced: "CanvasText",
    on: { text: ["tableHead"] },
  }),
  codeBackground: color("advanced", "Behind a new key.", same("surfaceSunken"), same("surfaceSunken")),
  codeText: color("advanced", "A new key.", same("text"), same("text"), {
    forced: "CanvasText",
    on: { text: ["codeBackground"] },
  }),
  meterTrack: color(
    "advanced",
    "The track behind the meter.",
    "oklch(92.5% 0.008 277deg)",
    "oklch(28.5% 0.013 277deg)",
    { forced: "GrayText" },
  ),
  meterFill: color("advanced", "The used part of the meter.", same("accent"), mix("accent", 82, "white"), {
    forced: "Highlight",
    on: { shape: ["meterTrack"] },
  }),
  meterNear: color("advanced", "The meter near its limit.", same("warning"), same("warning"), {
    forced: "CanvasText",
    on: { shape: ["meterTrack"] },
  }),
  meterReached: color("advanced", "The meter at its limit.", same("danger"), mix("danger", 80, "white"), {
    forced: "CanvasText",
    on: { shape: ["meterTrack"] },
  }),
  chartBar: color("advanced", "The bars of the chart.", same("accent"), mix("accent", 82, "white"), {
    forced: "CanvasText",
    on: { shape: ["surface"] },
  }),
  chartSeries2: series("The second workspace of a chart that stacks several.", "60% 0.13 162deg", "72% 0.13 162deg"),
  chartSeries3: series("The third.", "63% 0.16 45deg", "74% 0.14 52deg"),
  chartSeries4: series("The fourth.", "45% 0.11 232deg", "60% 0.11 232deg"),
  chartSeries5: series("The fifth.", "57% 0.19 345deg", "70% 0.15 345deg"),
  chartSeries6: series("The sixth.", "48% 0.09 110deg", "66% 0.11 110deg"),
  chartOther: series("All other workspaces.", "62% 0.014 277deg", "58% 0.016 277deg"),
  chartGrid: color("advanced", "The lines of the chart.", "oklch(94.5% 0.005 277deg)", "oklch(26.5% 0.011 277deg)", {
    forced: "GrayText",
  }),
  overlay: color(
    "advanced",
    "Over the page while a dialog is open.",
    "oklch(20% 0.02 277deg / 45%)",
    "oklch(8% 0.01 277deg / 65%)",
  ),
  shadow: value(
    "advanced",
    "shadow",
    "Under what floats.",
    "0 1px 2px light-dark(oklch(20% 0.02 277deg / 8%), oklch(0% 0 0deg / 40%)), 0 12px 32px -4px light-dark(oklch(20% 0.02 277deg / 18%), oklch(0% 0 0deg / 60%))",
  ),
  fontHeading: value("advanced", "font", "The font family of titles.", "{font}"),
  fontMono: value(
    "advanced",
    "font",
    "Keys and code.",
    'ui-monospace, "SF Mono", SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace',
  ),
  fontSize: value("advanced", "length", "Text. The other sizes follow from it.", "14px"),
  fontSizeXs: value("advanced", "length", "Hints, notes and the heads of tables.", "calc({fontSize} * 12 / 14)"),
  fontSizeSm: value("advanced", "length", "Labels, dates and secondary text.", "calc({fontSize} * 13 / 14)"),
  fontSizeLg: value("advanced", "length", "Titles of dialogs.", "calc({fontSize} * 16 / 14)"),
  fontSizeXl: value("advanced", "length", "The page's title.", "calc({fontSize} * 20 / 14)"),
  fontSizeXxl: value("advanced", "length", "The one big number.", "calc({fontSize} * 28 / 14)"),
  space: value("advanced", "length", "The unit of all gaps: they are one to eight of it.", "4px"),
  radiusControl: value("advanced", "length", "Corners of fields, boxes and tooltips.", "calc({radius} * 0.75)"),
  radiusButton: value("advanced", "length", "Corners of buttons; `999px` makes pills.", "{radiusControl}"),
  rowHeight: value("advanced", "length", "The height of a table row.", "48px", { compact: "40px" }),
  controlHeight: value("advanced", "length", "The height of buttons and fields.", "36px", {
    compact: "32px",
    touch: "44px",
  }),
  controlHeightSmall: value("advanced", "length", "The height of small buttons and fields.", "28px", {
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
  ease: { value: "cubic-bezier(0.2, 0, 0, 1)" },
} as const satisfies Record<string, Pick<ValueInfo, "value" | "touch"> & { readonly still?: string }>;
