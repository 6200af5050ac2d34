/**
 * The public anatomy of the page. Each part has the class `mak-` and its name in kebab-case (`rowMenu` is
 * `mak-row-menu`), and takes a class of the host's through `classNames`. Names are under semver.
 */
export const parts = [
  "root",
  "header",
  "title",
  "createButton",
  "notice",
  "featureOff",
  "emptyState",
  "errorNotice",
  "button",
  "iconButton",
  "link",
  "field",
  "input",
  "select",
  "segments",
  "card",
  "cardTitle",
  "quota",
  "quotaMeter",
  "chart",
  "chartTooltip",
  "chartTable",
  "toolbar",
  "table",
  "row",
  "rowName",
  "rowKey",
  "rowStatus",
  "rowMenu",
  "pagination",
  "overlay",
  "dialog",
  "dialogTitle",
  "dialogFooter",
  "menu",
  "menuItem",
  "secret",
  "guidance",
  "links",
  "disclosure",
  "skeleton",
] as const;

/** The name of a part that a host can give a class to. */
export type Part = (typeof parts)[number];

const classes = new Map<Part, string>();

/** The class that a part carries: `mak-row-menu` for `rowMenu`. */
export function partClass(part: Part): string {
  let known = classes.get(part);
  if (known === undefined) {
    known = `mak-${part.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
    classes.set(part, known);
  }
  return known;
}
