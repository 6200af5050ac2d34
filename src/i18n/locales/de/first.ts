import { pluralFor } from "../../format.js";
import type { FirstMessages } from "../../messagePieces.js";
import type { Amount } from "../../messages.js";

const plural = pluralFor("de");
const keyCount = ({ value, text }: Amount) => plural(value, { one: `${text} Schlüssel`, other: `${text} Schlüssel` });

/** What the first paint says. */
export const first: FirstMessages = {
  common: {
    cancel: "Abbrechen",
    close: "Schließen",
    retry: "Erneut versuchen",
    loading: "Wird geladen…",
    requestId: ({ id }) => `Anfrage ${id}`,
    copyRequestId: "Anfragenummer kopieren",
    stale: ({ since }) => `Aktualisieren nicht möglich. Zuletzt gelesen: ${since}.`,
    opensInNewTab: "öffnet sich in einem neuen Tab",
    chunkFailed: {
      title: "Dieser Teil der Seite konnte nicht geladen werden",
      body: "Prüfen Sie Ihre Verbindung und versuchen Sie es erneut. Hilft das nicht, laden Sie die Seite neu.",
    },
    partFailed: {
      title: "Dieser Teil der Seite konnte nicht angezeigt werden",
      body: "Der Rest der Seite funktioniert. Versuchen Sie es erneut oder laden Sie die Seite neu.",
    },
    unknown: "Unbekannt",
  },
  page: {
    title: "API-Schlüssel",
    lead: "Jeder Schlüssel gibt Ihren Integrationen Zugriff auf genau einen Workspace.",
    apiReference: "API-Referenz",
    terms: "Nutzungsbedingungen",
    createKey: "API-Schlüssel erstellen",
    createForbidden:
      "Sie können die Schlüssel sehen, aber keine erstellen. Wenden Sie sich an die Administration Ihres Unternehmens.",
    createLimitReached: ({ max }) =>
      plural(max.value, {
        one: `Ihr Unternehmen hat bereits ${max.text} aktiven Schlüssel, mehr sind nicht erlaubt. Widerrufen Sie ihn, um einen anderen zu erstellen.`,
        other: `Ihr Unternehmen hat bereits ${max.text} aktive Schlüssel, mehr sind nicht erlaubt. Widerrufen Sie einen, um einen anderen zu erstellen.`,
      }),
    createNoWorkspace: "In keinem Ihrer Workspaces ist die Funktion „Entwickler“ aktiviert.",
    offline:
      "Sie sind offline. Die Angaben sind möglicherweise veraltet, und es wird nichts gesendet, bis Sie wieder verbunden sind.",
  },
  access: {
    supportLink: ({ productName }) => `Support von ${productName}`,
    failed: "Ihre Zugriffsrechte konnten nicht geprüft werden.",
  },
  quota: {
    title: "Importe in Wissensdatenbanken",
    scope: "Unternehmensweit",
    usedOfLimit: ({ used, limit }) => `${used} von ${limit}`,
    usedUnlimited: ({ used }) =>
      plural(used.value, { one: `${used.text} Dokument importiert`, other: `${used.text} Dokumente importiert` }),
    percent: ({ percent }) => percent,
    allWorkspaces: "Alle Workspaces zusammen",
    period: ({ from, to }) => `Gezählt vom ${from} bis zum ${to}`,
    resets: ({ date }) => `beginnt neu am ${date}`,
    unlimited: "Ihr Tarif hat kein Limit",
    near: ({ left }) =>
      plural(left.value, {
        one: `In diesem Zeitraum ist noch ${left.text} Import möglich.`,
        other: `In diesem Zeitraum sind noch ${left.text} Importe möglich.`,
      }),
    reached: ({ date }) =>
      `Das Limit ist erreicht. Neue Importe werden bis zum ${date} abgelehnt. Um vorher mehr zu importieren, bitten Sie Ihre Administration um einen größeren Tarif.`,
    over: ({ over, date }) =>
      `Das Limit ist um ${over.text} überschritten. Neue Importe werden bis zum ${date} abgelehnt. Um vorher mehr zu importieren, bitten Sie Ihre Administration um einen größeren Tarif.`,
    pace: ({ date }) => `Bei diesem Tempo ist das Limit am ${date} erreicht.`,
    forbidden: "Sie dürfen die Nutzung Ihres Unternehmens nicht einsehen.",
    failed: "Die Zahl der Importe konnte nicht geladen werden.",
    meterLabel: "Importe des Unternehmens in Wissensdatenbanken",
    meterText: ({ used, limit, percent }) => `${used} von ${limit}, ${percent}`,
  },
  chart: {
    title: "Importe der letzten 30 Tage",
  },
  table: {
    label: "API-Schlüssel",
    name: "Name",
    key: "Schlüssel",
    workspace: "Workspace",
    created: "Erstellt am",
    lastUsed: "Zuletzt verwendet",
    status: "Status",
    actions: "Aktionen",
    statuses: { active: "Aktiv", revoked: "Widerrufen", expired: "Abgelaufen" },
    search: "Schlüssel suchen",
    statusFilter: "Status",
    workspaceFilter: "Workspace",
    all: "Alle",
    count: ({ keys }) => keyCount(keys),
    shown: ({ keys }) => `${keyCount(keys)} auf dieser Seite`,
    neverUsed: "Nie verwendet",
    unknownUse: "Nicht erfasst",
    idle: ({ days }) =>
      plural(days.value, { one: `Seit ${days.text} Tag unbenutzt`, other: `Seit ${days.text} Tagen unbenutzt` }),
    rowMenu: ({ keyName }) => `Aktionen für ${keyName}`,
    revoke: "Widerrufen",
    rotate: "Ersetzen",
    createdBy: ({ person, date }) => `Erstellt von ${person} am ${date}`,
    createdOn: ({ date }) => `Erstellt am ${date}`,
    usedOn: ({ when }) => `Zuletzt verwendet: ${when}`,
    revokedOn: ({ date }) => `Widerrufen am ${date}`,
    revokedBy: ({ person, date }) => `Widerrufen von ${person} am ${date}`,
    expiresOn: ({ date }) => `Läuft ab am ${date}`,
    expiredOn: ({ date }) => `Abgelaufen am ${date}`,
    revoking: "Wird widerrufen…",
    whyStopped: "Integration ausgefallen?",
    emptyTitle: "Noch keine Schlüssel",
    emptyBody:
      "Ein Schlüssel gibt einer Integration Zugriff auf einen Workspace. Erstellen Sie für jede Integration einen eigenen, dann können Sie ihn einzeln widerrufen.",
    noResultsTitle: "Kein passender Schlüssel",
    noResultsBody: "Versuchen Sie eine andere Suche oder setzen Sie die Filter zurück.",
    clearFilters: "Filter zurücksetzen",
    failed: "Die Schlüssel konnten nicht geladen werden. Es kann trotzdem welche geben.",
    forbidden: "Sie dürfen die Schlüssel nicht einsehen.",
    previous: "Zurück",
    next: "Weiter",
    pages: "Seiten mit Schlüsseln",
    page: ({ page }) => `Seite ${page.text}`,
    pageSize: "Schlüssel pro Seite",
    sortBy: ({ column }) => `Sortieren nach: ${column}`,
    repeatedCursor:
      "Der Server hat dieselbe Seite noch einmal gesendet, deshalb endet die Liste hier. Möglicherweise fehlen Schlüssel.",
    unnamed: "Schlüssel ohne Namen",
    revokeForbidden:
      "Sie können die Schlüssel sehen, aber nicht widerrufen. Wenden Sie sich an die Administration Ihres Unternehmens.",
    loading: "Schlüssel werden geladen…",
    newKeyShown: ({ keyName }) => `Die Ansicht wurde geändert, um den neuen Schlüssel ${keyName} zu zeigen.`,
    announceCount: ({ keys }) => `${keyCount(keys)} gefunden`,
    announcePage: ({ page, shown }) => `${page}. ${shown}.`,
  },
  create: {
    workspaceDisabled: ({ workspace }) => `${workspace} („Entwickler“ ist ausgeschaltet)`,
  },
  rotate: {
    reminder: ({ keyName, replacement, lastUsed }) =>
      `${keyName} wird durch ${replacement} ersetzt. ${lastUsed}. Widerrufen Sie den alten Schlüssel, sobald seine Integrationen umgestellt sind.`,
    revokeOld: "Alten Schlüssel widerrufen",
  },
};
