import { pluralFor } from "../../format.js";
import type { ChartMessages } from "../../messagePieces.js";
import type { Amount } from "../../messages.js";

const plural = pluralFor("nl");
const imports = ({ value, text }: Amount) => plural(value, { one: `${text} import`, other: `${text} imports` });

/** What the chart says once it has its numbers. */
export const chart: ChartMessages = {
  chart: {
    workspaceLabel: "Workspace van de grafiek",
    summary: ({ total, workspace }) => `${imports(total)} in ${workspace}`,
    peak: ({ value, date }) => `piek ${value} op ${date}`,
    summaryAndPeak: ({ summary, peak }) => `${summary}, ${peak}`,
    imports: (p) => imports(p.imports),
    today: "Vandaag",
    todaySoFar: "tot nu toe",
    empty: "Geen imports in de laatste 30 dagen",
    emptyHint: "Maak een sleutel en stuur een document naar een kennisbank van deze workspace.",
    day: (p) => `${p.date}: ${imports(p.imports)}`,
    dayToday: (p) => `Vandaag, ${p.date}: ${imports(p.imports)} tot nu toe`,
    dayPeak: ({ day }) => `${day}, de hoogste dag`,
    label: ({ workspace }) => `Imports per dag in ${workspace}, laatste 30 dagen`,
    instructions:
      "Gebruik de pijltoetsen naar links en rechts om elke dag te lezen, en Home en End voor de eerste en de laatste.",
    counts: ({ timeZone }) => `Alleen deze workspace. Dagen in de tijdzone ${timeZone}.`,
    showTable: "Als tabel tonen",
    downloadCsv: "CSV",
    tableCaption: ({ workspace }) => `Imports per dag in ${workspace}`,
    tableDay: "Dag",
    tableImports: "Imports",
    loadingWorkspace: ({ workspace }) => `${workspace} laden…`,
    forbidden: "Je mag de imports van deze workspace niet zien.",
    failed: "De grafiek kon niet worden geladen.",
  },
};
