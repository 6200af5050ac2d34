/** A colour as CSS writes it, another colour of the table, or a mix in OKLab of one colour into another. */
export type ColorExpression =
  string | { readonly same: string } | { readonly mix: string; readonly share: number; readonly into: string };

/** The same colour as another one of the table. */
export const same = (color: string) => ({ same: color }) as const;

/** `color-mix(in oklab, color share%, into)`, where `into` is a colour of the table, `black` or `white`. */
export const mix = (color: string, share: number, into: string) => ({ mix: color, share, into }) as const;

/** What a colour is drawn on: text needs 4.5 to 1 there (WCAG 1.4.3), shapes 3 to 1 (WCAG 1.4.11). */
export interface ColorUse {
  readonly text?: readonly string[];
  readonly shape?: readonly string[];
}

/** A colour of the table. The style sheet mixes derived ones itself; a host sets all others as tokens. */
export interface ColorInfo {
  readonly kind: "color";
  readonly light: ColorExpression;
  readonly dark: ColorExpression;
  /** The system colour that it becomes in forced colours, where the browser does not replace it by itself. */
  readonly forced?: string | undefined;
  readonly on?: ColorUse | undefined;
}

/** A length, a font, a shadow or a number of the table. */
export interface ValueInfo {
  readonly kind: "length" | "font" | "shadow" | "number";
  /** CSS, in which `{name}` stands for another value of the table. */
  readonly value: string;
  /** The value in compact density. */
  readonly compact?: string | undefined;
  /** The least value on a touch screen. */
  readonly touch?: string | undefined;
}

/** What a token means, for the docs and for `createTheme()`. */
export type TokenInfo = (ColorInfo | ValueInfo) & {
  /** Basic tokens are what most partners set; the others follow from them or have good defaults. */
  readonly level: "basic" | "advanced";
  /** One sentence for the docs. */
  readonly doc: string;
};

interface ColorOptions {
  readonly on?: ColorUse;
  readonly forced?: string;
}

type Level = TokenInfo["level"];

export const color = (
  level: Level,
  doc: string,
  light: ColorExpression,
  dark: ColorExpression,
  { on, forced }: ColorOptions = {},
) => ({ level, kind: "color", doc, light, dark, on, forced }) as const;

export const value = <K extends ValueInfo["kind"]>(
  level: Level,
  kind: K,
  doc: string,
  css: string,
  { compact, touch }: { readonly compact?: string; readonly touch?: string } = {},
) => ({ level, kind, doc, value: css, compact, touch }) as const;
