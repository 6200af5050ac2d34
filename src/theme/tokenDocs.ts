import type { Token } from "./tokens.js";

/** What the docs say of a token. */
export interface TokenDoc {
  /** Basic tokens are what most partners set; the others follow from them or have good defaults. */
  readonly level: "basic" | "advanced";
  /** One sentence. */
  readonly doc: string;
}

const basic = (doc: string): TokenDoc => ({ level: "basic", doc });
const advanced = (doc: string): TokenDoc => ({ level: "advanced", doc });

/** What each token is for, for docs and editors. It is apart from `tokens`, so that `createTheme()` does not load it. */
export const tokenDocs: Readonly<Record<Token, TokenDoc>> = {
  accent: basic("The one accent: the primary button. Links, bars, the meter and the focus ring follow from it."),
  onAccent: basic("Text and icons on the accent."),
  background: basic("Behind the whole page; `transparent` shows the host's."),
  surface: basic("Cards, the table and fields."),
  text: basic("Text and titles."),
  textMuted: basic("Secondary text."),
  border: basic("Quiet lines between and around things."),
  danger: basic("The button that destroys."),
  radius: basic("Corners of cards and dialogs. Every other corner follows from it: `0px` is square everywhere."),
  font: basic("The font family; inherited from the host by default."),
  accentHover: advanced("The primary button under the pointer."),
  accentBorder: advanced("The edge of the primary button, for an accent that is hardly seen on the page."),
  accentText: advanced("Links and other text in the accent."),
  surfaceRaised: advanced("Dialogs, panels and menus."),
  surfaceSunken: advanced("Behind what cannot be changed; table heads and code follow from it."),
  hover: advanced("Behind what the pointer is on."),
  controlBorder: advanced("Edges of fields and secondary buttons; 3 to 1 on the surface (WCAG 1.4.11)."),
  focus: advanced("The focus ring."),
  onDanger: advanced("Text on the danger colour."),
  dangerHover: advanced("The button that destroys, under the pointer."),
  dangerText: advanced("Errors and other text that warns of loss."),
  warning: advanced("The dot of a warning."),
  warningText: advanced("Text of a warning."),
  success: advanced("The dot of an active key."),
  successText: advanced("Text of a success."),
  tableHead: advanced("Behind the heads of tables."),
  tableHeadText: advanced("The heads of tables."),
  codeBackground: advanced("Behind a new key."),
  codeText: advanced("A new key."),
  meterTrack: advanced("The track behind the meter."),
  meterFill: advanced("The used part of the meter."),
  meterNear: advanced("The meter near its limit."),
  meterReached: advanced("The meter at its limit."),
  chartBar: advanced("The bars of the chart."),
  chartSeries2: advanced("The second workspace of a chart that stacks several."),
  chartSeries3: advanced("The third."),
  chartSeries4: advanced("The fourth."),
  chartSeries5: advanced("The fifth."),
  chartSeries6: advanced("The sixth."),
  chartOther: advanced("All other workspaces."),
  chartGrid: advanced("The lines of the chart."),
  overlay: advanced("Over the page while a dialog is open."),
  shadow: advanced("Under what floats."),
  fontHeading: advanced("The font family of titles."),
  fontMono: advanced("Keys and code."),
  fontSize: advanced("Text. The other sizes follow from it."),
  fontSizeXs: advanced("Hints, notes and the heads of tables."),
  fontSizeSm: advanced("Labels, dates and secondary text."),
  fontSizeLg: advanced("Titles of dialogs."),
  fontSizeXl: advanced("The page's title."),
  fontSizeXxl: advanced("The one big number."),
  space: advanced("The unit of all gaps: they are one to eight of it."),
  radiusControl: advanced("Corners of fields and boxes."),
  radiusButton: advanced("Corners of buttons; `999px` makes pills."),
  rowHeight: advanced("The height of a table row."),
  controlHeight: advanced("The height of buttons and fields."),
  controlHeightSmall: advanced("The height of small buttons and fields."),
};
