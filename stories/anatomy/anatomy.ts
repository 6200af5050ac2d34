import { tokens, type Part, type Token } from "@mark-ai/api-keys";

/** What a section is made of. Its words are in `docs/sections.md` or `docs/dialogs.md`, under the section's name. */
export interface Anatomy {
  /** The parts that a class of the host's can reach in it. */
  readonly parts: readonly Part[];
  /** The stylesheets that draw it, in `src/`. Its tokens are those that they read. */
  readonly styles: readonly string[];
}

const dialog = ["overlay", "dialog", "dialogTitle", "dialogFooter"] as const;
const dialogStyles = ["ui/Dialog.css", "ui/Button.css"];
const cardStyles = ["ui/Card.css", "components/shared/state.css"];

/** The sections by the titles of their stories. */
export const anatomy: Readonly<Record<string, Anatomy>> = {
  Page: {
    parts: ["root", "notice", "errorNotice", "button", "link", "links", "skeleton"],
    styles: ["theme/styles/reset.css", "ui/Callout.css", "ui/Button.css", "components/page-layout/PageLayout.css"],
  },
  "Sections/Page header": {
    parts: ["header", "title", "createButton", "link"],
    styles: ["components/page-header/PageHeader.css", "ui/Button.css"],
  },
  "Sections/Quota card": {
    parts: ["card", "cardTitle", "quota", "quotaMeter", "link", "errorNotice", "skeleton"],
    styles: ["components/quota-card/QuotaCard.css", ...cardStyles],
  },
  "Sections/Usage chart": {
    parts: [
      "card",
      "cardTitle",
      "chart",
      "chartTooltip",
      "chartTable",
      "select",
      "iconButton",
      "menu",
      "menuItem",
      "errorNotice",
      "skeleton",
    ],
    styles: ["components/usage-chart/UsageChart.css", ...cardStyles],
  },
  "Sections/Keys table": {
    parts: [
      "toolbar",
      "input",
      "segments",
      "select",
      "table",
      "row",
      "rowName",
      "rowKey",
      "rowStatus",
      "rowMenu",
      "menu",
      "menuItem",
      "pagination",
      "emptyState",
      "errorNotice",
      "skeleton",
    ],
    styles: [
      "components/keys-table/KeysTable.css",
      "components/keys-table/KeysGrid.css",
      "components/keys-table/KeysNarrow.css",
      "components/keys-table/KeysCards.css",
      "components/keys-table/KeysSlots.css",
      "ui/Card.css",
      "ui/Field.css",
      "ui/Menu.css",
      "ui/Segments.css",
    ],
  },
  "Sections/Key details": {
    parts: [...dialog, "rowKey", "rowStatus", "notice", "button", "iconButton", "field", "input"],
    styles: ["components/key-details/KeyDetails.css", ...dialogStyles, "ui/Card.css"],
  },
  "Sections/Clean-up": {
    parts: [...dialog, "button", "notice", "rowKey"],
    styles: ["components/keys-table/CleanUp.css", "components/clean-up/CleanUpReview.css", ...dialogStyles],
  },
  "Sections/Create key dialog": {
    parts: [...dialog, "field", "input", "select", "secret", "button", "notice", "errorNotice"],
    styles: [
      "components/create-key-dialog/CreateKeyDialog.css",
      ...dialogStyles,
      "ui/Choice.css",
      "ui/Field.css",
      "ui/Tabs.css",
    ],
  },
  "Sections/Rotation": {
    parts: [...dialog, "field", "input", "select", "secret", "button"],
    styles: [
      "components/keys-table/RotationReminder.css",
      "components/create-key-dialog/CreateKeyDialog.css",
      ...dialogStyles,
    ],
  },
  "Sections/Revoke key dialog": {
    parts: [...dialog, "rowKey", "field", "input", "select", "button", "errorNotice"],
    styles: ["components/revoke-key-dialog/RevokeKeyDialog.css", ...dialogStyles],
  },
  "Sections/Access gate": {
    parts: ["notice", "errorNotice", "featureOff", "button", "skeleton"],
    styles: ["components/access-gate/AccessGate.css", "ui/Callout.css"],
  },
  "Sections/Feature off": {
    parts: ["featureOff", "link"],
    styles: ["components/access-gate/AccessGate.css"],
  },
  "Sections/Guidance": {
    parts: ["guidance", "disclosure", "link"],
    styles: ["components/guidance/Guidance.css", "ui/Card.css"],
  },
};

/** The tokens that a stylesheet reads, in the order of `tokens`. */
export function tokensIn(css: string): readonly Token[] {
  const read = new Set(
    [...css.matchAll(/--_mak-([a-z0-9-]+)/gu)].map(([, name = ""]) =>
      name.replace(/-([a-z0-9])/gu, (_, letter: string) => letter.toUpperCase()),
    ),
  );
  // The stylesheet counts the unit of all gaps by itself: `--_mak-space-2`.
  const names = new Set([...read].map((name) => name.replace(/^space\d$/u, "space")));
  return (Object.keys(tokens) as Token[]).filter((token) => names.has(token));
}

/** The name of a section in its document: "Quota card" for `Sections/Quota card`. */
export const headingOf = (title: string): string => title.replace(/^Sections\//u, "");

/** What a document says under a heading of the second level, without the heading. */
export function sectionOf(document: string, heading: string): string | undefined {
  return document
    .split(/^## /mu)
    .find((section) => section.startsWith(`${heading}\n`))
    ?.slice(heading.length)
    .trim();
}

/** The rows of a document's tables whose first heading is this, without the marks of code. */
export function rowsOf(document: string, heading: string): readonly (readonly string[])[] {
  return document
    .split(/\n\n/u)
    .filter((block) => block.startsWith(`| ${heading} `))
    .flatMap((table) => table.trim().split("\n").slice(2))
    .map((row) =>
      row
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.replaceAll("`", "").trim()),
    );
}
