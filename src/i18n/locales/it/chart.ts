import { pluralFor } from "../../format.js";
import type { ChartMessages } from "../../messagePieces.js";
import type { Amount } from "../../messages.js";
import { the } from "./articles.js";

const plural = pluralFor("it");
const imports = ({ value, text }: Amount) =>
  plural(value, { one: `${text} importazione`, many: `${text} di importazioni`, other: `${text} importazioni` });

/** What the chart says once it has its numbers. */
export const chart: ChartMessages = {
  chart: {
    workspaceLabel: "Spazio di lavoro del grafico",
    summary: ({ total, workspace }) => `${imports(total)} in ${workspace}`,
    peak: ({ value, date }) => `massimo ${value} ${the(date)}`,
    summaryAndPeak: ({ summary, peak }) => `${summary}, ${peak}`,
    imports: (p) => imports(p.imports),
    today: "Oggi",
    todaySoFar: "finora",
    empty: "Nessuna importazione negli ultimi 30 giorni",
    emptyHint: "Crea una chiave e invia un documento a una knowledge base di questo spazio di lavoro.",
    day: (p) => `${p.date}: ${imports(p.imports)}`,
    dayToday: (p) => `Oggi, ${p.date}: ${imports(p.imports)} finora`,
    dayPeak: ({ day }) => `${day}, il giorno più alto`,
    label: ({ workspace }) => `Importazioni al giorno in ${workspace}, ultimi 30 giorni`,
    instructions:
      "Usa le frecce sinistra e destra per leggere ogni giorno, Inizio e Fine per andare al primo e all’ultimo.",
    counts: ({ timeZone }) => `Solo questo spazio di lavoro. Giorni nel fuso orario ${timeZone}.`,
    showTable: "Mostra come tabella",
    downloadCsv: "CSV",
    tableCaption: ({ workspace }) => `Importazioni al giorno in ${workspace}`,
    tableDay: "Giorno",
    tableImports: "Importazioni",
    loadingWorkspace: ({ workspace }) => `Caricamento di ${workspace}…`,
    forbidden: "Non hai il permesso di vedere le importazioni di questo spazio di lavoro.",
    failed: "Non è stato possibile caricare il grafico.",
  },
};
