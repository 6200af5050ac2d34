import type { ColorToken } from "./tokens.js";

/** The colours that follow from the accent until they are set. */
export type FollowingColor = "accentHover" | "accentText" | "focus" | "chartBar";

const both = (value: string) => [value, value] as const;

/** The colours of tokens.css, light and dark, for those who compute with them. A test holds the two together. */
export const defaultColors = {
  accent: ["oklch(51% 0.19 277deg)", "oklch(57% 0.19 277deg)"],
  onAccent: both("oklch(100% 0 0deg)"),
  background: ["oklch(98.6% 0.003 277deg)", "oklch(16.5% 0.008 277deg)"],
  surface: ["oklch(100% 0 0deg)", "oklch(19.8% 0.01 277deg)"],
  text: ["oklch(23% 0.015 277deg)", "oklch(94% 0.006 277deg)"],
  textMuted: ["oklch(48% 0.016 277deg)", "oklch(72% 0.012 277deg)"],
  border: ["oklch(91% 0.006 277deg)", "oklch(29.5% 0.012 277deg)"],
  danger: ["oklch(54% 0.2 27deg)", "oklch(55% 0.2 27deg)"],
  surfaceRaised: ["oklch(100% 0 0deg)", "oklch(23.5% 0.012 277deg)"],
  surfaceSunken: ["oklch(97.2% 0.004 277deg)", "oklch(17.5% 0.009 277deg)"],
  hover: ["oklch(96% 0.006 277deg)", "oklch(27.5% 0.014 277deg)"],
  controlBorder: ["oklch(64% 0.014 277deg)", "oklch(57% 0.016 277deg)"],
  onDanger: both("oklch(100% 0 0deg)"),
  dangerText: ["oklch(49% 0.18 27deg)", "oklch(77% 0.13 25deg)"],
  warning: ["oklch(62% 0.14 65deg)", "oklch(79% 0.14 78deg)"],
  warningText: ["oklch(46% 0.1 62deg)", "oklch(84% 0.11 82deg)"],
  success: ["oklch(60% 0.14 155deg)", "oklch(72% 0.15 155deg)"],
  successText: ["oklch(44% 0.1 155deg)", "oklch(81% 0.13 155deg)"],
  meterTrack: ["oklch(92.5% 0.008 277deg)", "oklch(28.5% 0.013 277deg)"],
  chartGrid: ["oklch(94.5% 0.005 277deg)", "oklch(26.5% 0.011 277deg)"],
  overlay: ["oklch(20% 0.02 277deg / 45%)", "oklch(8% 0.01 277deg / 65%)"],
} as const satisfies Record<Exclude<ColorToken, FollowingColor>, readonly [light: string, dark: string]>;
