import type { ColorToken } from "./tokens.js";

/** A background that the style sheet mixes from tokens. */
export type DerivedColor = "dangerHover" | "accentTint" | "dangerTint" | "warningTint" | "successTint";

/** What something stands on. */
export type Ground = ColorToken | DerivedColor;

/** Colours, and what the page draws them on. */
export type Pairs = Readonly<Partial<Record<ColorToken, readonly Ground[]>>>;

const grounds = ["background", "surface", "surfaceRaised", "surfaceSunken", "hover"] as const;
const tints = ["accentTint", "dangerTint", "warningTint", "successTint"] as const;

/** Text and what it stands on: 4.5 to 1 (WCAG 1.4.3). What is disabled is excepted there. */
export const textPairs: Pairs = {
  text: [...grounds, ...tints],
  textMuted: [...grounds, ...tints],
  accentText: ["background", "surface", "surfaceRaised", "accentTint"],
  dangerText: ["background", "surface", "surfaceRaised", "hover", "dangerTint"],
  warningText: ["background", "surface", "surfaceRaised", "warningTint"],
  successText: ["background", "surface", "surfaceRaised", "hover", "successTint"],
  onAccent: ["accent", "accentHover"],
  onDanger: ["danger", "dangerHover"],
};

/** Edges, bars, dots and the focus ring, and what they stand on: 3 to 1 (WCAG 1.4.11). */
export const shapePairs: Pairs = {
  accent: ["surface", "meterTrack"],
  danger: ["surface"],
  warning: ["surface", "meterTrack"],
  success: ["surface"],
  // Of the button that has copied a request's id, in the notice of an error.
  successText: ["dangerTint"],
  controlBorder: ["background", "surface", "surfaceRaised", "dangerTint", "warningTint"],
  focus: [...grounds, ...tints],
  chartBar: ["surface", "hover"],
};
