import { pluralFor } from "../../format.js";
import type { ChartMessages } from "../../messagePieces.js";

const plural = pluralFor("en");

/** What the chart says once it has its numbers. */
export const chart: ChartMessages = {
  chart: {
    workspaceLabel: "Workspace of the chart",
    summary: ({ total, workspace }) =>
      plural(total.value, {
        one: `${total.text} import in ${workspace}`,
        other: `${total.text} imports in ${workspace}`,
      }),
    peak: ({ value, date }) => `peak ${value} on ${date}`,
    summaryAndPeak: ({ summary, peak }) => `${summary}, ${peak}`,
    imports: ({ imports }) =>
      plural(imports.value, { one: `${imports.text} import`, other: `${imports.text} imports` }),
    today: "Today",
    todaySoFar: "so far",
    empty: "No imports in the last 30 days",
    emptyHint: "Create a key and send a document to a knowledge base of this workspace.",
    day: ({ date, imports }) =>
      plural(imports.value, { one: `${date}: ${imports.text} import`, other: `${date}: ${imports.text} imports` }),
    dayToday: ({ date, imports }) =>
      plural(imports.value, {
        one: `Today, ${date}: ${imports.text} import so far`,
        other: `Today, ${date}: ${imports.text} imports so far`,
      }),
    dayPeak: ({ day }) => `${day}, the highest day`,
    label: ({ workspace }) => `Imports per day in ${workspace}, last 30 days`,
    instructions: "Use the left and right arrow keys to read each day, Home and End for the first and the last.",
    counts: ({ timeZone }) => `This workspace only. Days in ${timeZone}.`,
    showTable: "Show as table",
    downloadCsv: "CSV",
    tableCaption: ({ workspace }) => `Imports per day in ${workspace}`,
    tableDay: "Day",
    tableImports: "Imports",
    loadingWorkspace: ({ workspace }) => `Loading ${workspace}…`,
    forbidden: "You are not allowed to see the imports of this workspace.",
    failed: "The chart could not be loaded.",
  },
};
