import { pluralFor } from "../../format.js";
import type { ChartMessages } from "../../messagePieces.js";
import type { Amount } from "../../messages.js";

const plural = pluralFor("de");
const imports = ({ value, text }: Amount) => plural(value, { one: `${text} Import`, other: `${text} Importe` });

/** What the chart says once it has its numbers. */
export const chart: ChartMessages = {
  chart: {
    workspaceLabel: "Workspace des Diagramms",
    summary: ({ total, workspace }) => `${imports(total)} in ${workspace}`,
    peak: ({ value, date }) => `Höchstwert ${value} am ${date}`,
    summaryAndPeak: ({ summary, peak }) => `${summary}, ${peak}`,
    imports: (p) => imports(p.imports),
    today: "Heute",
    todaySoFar: "bisher",
    empty: "Keine Importe in den letzten 30 Tagen",
    emptyHint: "Erstellen Sie einen Schlüssel und senden Sie ein Dokument an eine Wissensdatenbank dieses Workspace.",
    day: (p) => `${p.date}: ${imports(p.imports)}`,
    dayToday: (p) => `Heute, ${p.date}: bisher ${imports(p.imports)}`,
    dayPeak: ({ day }) => `${day}, der höchste Tageswert`,
    label: ({ workspace }) => `Importe pro Tag in ${workspace}, letzte 30 Tage`,
    instructions:
      "Mit den Pfeiltasten nach links und rechts lesen Sie jeden Tag, mit Pos1 und Ende den ersten und den letzten.",
    counts: ({ timeZone }) => `Nur dieser Workspace. Tage in der Zeitzone ${timeZone}.`,
    showTable: "Als Tabelle anzeigen",
    downloadCsv: "CSV",
    tableCaption: ({ workspace }) => `Importe pro Tag in ${workspace}`,
    tableDay: "Tag",
    tableImports: "Importe",
    loadingWorkspace: ({ workspace }) => `${workspace} wird geladen…`,
    forbidden: "Sie dürfen die Importe dieses Workspace nicht einsehen.",
    failed: "Das Diagramm konnte nicht geladen werden.",
  },
};
