/** A colour as CSS writes it, another colour of the table, or a mix in OKLab of one colour into another. */
export type ColorExpression =
  string | { readonly same: string } | { readonly mix: string; readonly share: number; readonly into: string };

/** The same colour as another one of the table. */
export const same = (color: string) => ({ same: color }) as const;

/** `color-mix(in oklab, color share%, into)`, where `into` is a colour of the table, `black` or `white`. */
export const mix = (color: string, share: number, into: string) => ({ mix: color, share, into }) as const;

/** What a colour is drawn on: text needs 4.5 to 1 there (WCAG 1.4.3), shapes 3 to 1 (WCAG 1.4.11). */
export interface ColorUse {
  /** The colours that text in this colour stands on. */
  readonly text?: readonly string[];
  /** The colours that edges, icons, dots and bars in this colour stand on. */
  readonly shape?: readonly string[];
}

/** A colour of the table. The style sheet mixes derived ones itself; a host sets all others as tokens. */
export interface ColorInfo {
  /** A colour. */
  readonly kind: "color";
  /** The default in the light scheme. */
  readonly light: ColorExpression;
  /** The default in the dark scheme. */
  readonly dark: ColorExpression;
  /** The system colour that it becomes in forced colours, where the browser does not replace it by itself. */
  readonly forced?: string | undefined;
  /** What it is drawn on; absent for a ground and for a quiet line. */
  readonly on?: ColorUse | undefined;
}

/** A length, a font or a shadow of the table. */
export interface ValueInfo<K extends ValueKind = ValueKind> {
  /** What CSS takes the value for. */
  readonly kind: K;
  /** CSS, in which `{name}` stands for another value of the table. */
  readonly value: string;
  /** The value in compact density. */
  readonly compact?: string | undefined;
  /** The least value on a touch screen. */
  readonly touch?: string | undefined;
}

/** What CSS takes a token for that is no colour. */
type ValueKind = "length" | "font" | "shadow";

/** What a token is made from, for the style sheet and for `createTheme()`. */
export type TokenInfo = ColorInfo | ValueInfo;

export const color = (
  light: ColorExpression,
  dark: ColorExpression,
  options: Pick<ColorInfo, "on" | "forced"> = {},
): ColorInfo => ({ kind: "color", light, dark, ...options });

export const value = <K extends ValueKind>(
  kind: K,
  css: string,
  options: Pick<ValueInfo, "compact" | "touch"> = {},
): ValueInfo<K> => ({ kind, value: css, ...options });
