import { pluralFor } from "../../format.js";
import type { ChartMessages } from "../../messagePieces.js";

const plural = pluralFor("fr");

/** What the chart says once it has its numbers. */
export const chart: ChartMessages = {
  chart: {
    workspaceLabel: "Espace de travail du graphique",
    summary: ({ total, workspace }) =>
      plural(total.value, {
        one: `${total.text} import dans ${workspace}`,
        many: `${total.text} d’imports dans ${workspace}`,
        other: `${total.text} imports dans ${workspace}`,
      }),
    peak: ({ value, date }) => `maximum ${value} le ${date}`,
    summaryAndPeak: ({ summary, peak }) => `${summary}, ${peak}`,
    imports: ({ imports }) =>
      plural(imports.value, {
        one: `${imports.text} import`,
        many: `${imports.text} d’imports`,
        other: `${imports.text} imports`,
      }),
    today: "Aujourd’hui",
    todaySoFar: "pour l’instant",
    empty: "Aucun import ces 30 derniers jours",
    emptyHint: "Créez une clé et envoyez un document à une base de connaissances de cet espace de travail.",
    day: ({ date, imports }) =>
      plural(imports.value, {
        one: `${date}\u00A0: ${imports.text} import`,
        many: `${date}\u00A0: ${imports.text} d’imports`,
        other: `${date}\u00A0: ${imports.text} imports`,
      }),
    dayToday: ({ date, imports }) =>
      plural(imports.value, {
        one: `Aujourd’hui, ${date}\u00A0: ${imports.text} import pour l’instant`,
        many: `Aujourd’hui, ${date}\u00A0: ${imports.text} d’imports pour l’instant`,
        other: `Aujourd’hui, ${date}\u00A0: ${imports.text} imports pour l’instant`,
      }),
    dayPeak: ({ day }) => `${day}, le jour le plus chargé`,
    label: ({ workspace }) => `Imports par jour dans ${workspace}, 30 derniers jours`,
    instructions:
      "Utilisez les flèches gauche et droite pour lire chaque jour, Début et Fin pour aller au premier et au dernier.",
    counts: ({ timeZone }) => `Cet espace de travail seulement. Jours comptés dans le fuseau ${timeZone}.`,
    showTable: "Voir en tableau",
    downloadCsv: "CSV",
    tableCaption: ({ workspace }) => `Imports par jour dans ${workspace}`,
    tableDay: "Jour",
    tableImports: "Imports",
    loadingWorkspace: ({ workspace }) => `Chargement de ${workspace}…`,
    forbidden: "Vous n’êtes pas autorisé à voir les imports de cet espace de travail.",
    failed: "Le graphique n’a pas pu être chargé.",
  },
};
