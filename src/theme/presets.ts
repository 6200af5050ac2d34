import { createTheme } from "./createTheme.js";
import type { Theme } from "./theme.js";

/** Finished looks to start from, each readable (WCAG 2.2 AA) in light and dark. */
export const presets = {
  /** Plain greys, near-square corners, rows of 36 px. */
  graphite: /* @__PURE__ */ createTheme({
    accent: { light: "#27272a", dark: "#727279" },
    radius: 4,
    tint: 0,
    density: "compact",
  }),
  /** A deep green on greys with a breath of it. */
  forest: /* @__PURE__ */ createTheme({ accent: "#0a6b4b", radius: 6 }),
  /** A strong violet and round corners. */
  plum: /* @__PURE__ */ createTheme({ accent: "#9b1b86", radius: 16, tint: 1.5 }),
  /** Fired clay on warm greys. */
  terracotta: /* @__PURE__ */ createTheme({ accent: "#a8441f", radius: 10, tint: 2 }),
} as const satisfies Readonly<Record<string, Theme>>;
