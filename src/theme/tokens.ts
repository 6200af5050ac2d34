/** What a token means, for the docs and for {@link createTheme}. */
export interface TokenInfo {
  /** Basic tokens are what most partners set; the rest follow from them or have good defaults. */
  readonly level: "basic" | "advanced";
  readonly kind: "color" | "length" | "font" | "shadow" | "number";
  /** One sentence for the docs. */
  readonly doc: string;
}

const basic = <K extends TokenInfo["kind"]>(kind: K, doc: string) => ({ level: "basic", kind, doc }) as const;
const advanced = <K extends TokenInfo["kind"]>(kind: K, doc: string) => ({ level: "advanced", kind, doc }) as const;

/** Every public token. `accentText` is the custom property `--mak-accent-text`. Names are under semver. */
export const tokens = {
  accent: basic("color", "The one accent: primary button, meter, selection."),
  onAccent: basic("color", "Text and icons on the accent."),
  background: basic("color", "Behind the whole page; `transparent` shows the host's."),
  surface: basic("color", "Cards, the table and fields."),
  text: basic("color", "Text and titles."),
  textMuted: basic("color", "Secondary text."),
  border: basic("color", "Quiet lines between and around things."),
  danger: basic("color", "The button that destroys, and the meter at its limit."),
  radius: basic("length", "Corners of cards and dialogs; controls take three quarters of it."),
  font: basic("font", "The font family; inherited from the host by default."),
  accentHover: advanced("color", "The primary button under the pointer."),
  accentText: advanced("color", "Links and other text in the accent."),
  surfaceRaised: advanced("color", "Dialogs, menus and tooltips."),
  surfaceSunken: advanced("color", "Behind code, and in table heads."),
  hover: advanced("color", "Behind what the pointer is on."),
  controlBorder: advanced("color", "Edges of fields and secondary buttons; 3 to 1 on the surface (WCAG 1.4.11)."),
  focus: advanced("color", "The focus ring."),
  onDanger: advanced("color", "Text on the danger colour."),
  dangerText: advanced("color", "Errors and other text that warns of loss."),
  warning: advanced("color", "The meter near its limit, and the dot of a warning."),
  warningText: advanced("color", "Text of a warning."),
  success: advanced("color", "The dot of an active key."),
  successText: advanced("color", "Text of a success."),
  meterTrack: advanced("color", "The track behind the meter."),
  chartBar: advanced("color", "The bars of the chart."),
  chartGrid: advanced("color", "The lines of the chart."),
  overlay: advanced("color", "Over the page while a dialog is open."),
  shadow: advanced("shadow", "Under what floats."),
  fontMono: advanced("font", "Keys and code."),
  radiusControl: advanced("length", "Corners of buttons and fields."),
  rowHeight: advanced("length", "The height of a table row, 44px or 36px by density."),
  controlHeight: advanced("length", "The height of buttons and fields, 36px or 32px by density."),
  zIndex: advanced("number", "Where dialogs and menus float."),
} as const satisfies Record<string, TokenInfo>;

export type Token = keyof typeof tokens;

/** The tokens whose value is a colour. */
export type ColorToken = { [T in Token]: (typeof tokens)[T]["kind"] extends "color" ? T : never }[Token];
