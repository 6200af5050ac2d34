import type { Theme } from "@mark-ai/api-keys";

const forest: Theme = {
  light: { accent: "oklch(45% 0.1 160)", background: "oklch(98.5% 0.006 120)", radius: "4px" },
  dark: { accent: "oklch(52% 0.1 160)", background: "oklch(17% 0.012 160)", radius: "4px" },
};

const plum: Theme = {
  light: { accent: "oklch(48% 0.19 330)", radius: "14px" },
  dark: { accent: "oklch(56% 0.18 330)", radius: "14px" },
};

/** The looks of the toolbar. */
export const themes: Readonly<Record<string, { readonly title: string; readonly theme: Theme | undefined }>> = {
  default: { title: "Default theme", theme: undefined },
  forest: { title: "Forest, square", theme: forest },
  plum: { title: "Plum, round", theme: plum },
};
