import { pluralFor } from "../../format.js";
import type { FirstMessages } from "../../messagePieces.js";
import type { Amount } from "../../messages.js";

const plural = pluralFor("nl");
const keyCount = ({ value, text }: Amount) => plural(value, { one: `${text} sleutel`, other: `${text} sleutels` });

/** What the first paint says. */
export const first: FirstMessages = {
  common: {
    cancel: "Annuleren",
    close: "Sluiten",
    retry: "Opnieuw proberen",
    loading: "Laden…",
    requestId: ({ id }) => `Verzoek ${id}`,
    copyRequestId: "Verzoeknummer kopiëren",
    stale: ({ since }) => `Vernieuwen is niet gelukt. Laatst gelezen: ${since}.`,
    opensInNewTab: "opent in een nieuw tabblad",
    chunkFailed: {
      title: "Dit deel van de pagina kon niet worden geladen",
      body: "Controleer je verbinding en probeer het opnieuw. Blijft het misgaan, laad de pagina dan opnieuw.",
    },
    partFailed: {
      title: "Dit deel van de pagina kon niet worden getoond",
      body: "De rest van de pagina werkt. Probeer het opnieuw of laad de pagina opnieuw.",
    },
    unknown: "Onbekend",
  },
  page: {
    title: "API-sleutels",
    lead: "Elke sleutel geeft je integraties toegang tot één workspace.",
    apiReference: "API-documentatie",
    terms: "Gebruiksvoorwaarden",
    createKey: "API-sleutel maken",
    createForbidden: "Je kunt de sleutels zien, maar geen nieuwe maken. Vraag het je beheerder.",
    createLimitReached: ({ max }) =>
      plural(max.value, {
        one: `Je bedrijf heeft al ${max.text} actieve sleutel, het toegestane maximum. Trek hem in om een andere te maken.`,
        other: `Je bedrijf heeft al ${max.text} actieve sleutels, het toegestane maximum. Trek er een in om een andere te maken.`,
      }),
    createNoWorkspace: "In geen van je workspaces staat de functie Ontwikkelaars aan.",
    offline:
      "Je bent offline. Wat je ziet is misschien verouderd, en er wordt niets verstuurd tot je weer verbinding hebt.",
  },
  access: {
    supportLink: ({ productName }) => `Support van ${productName}`,
    failed: "Je toegang kon niet worden gecontroleerd.",
  },
  quota: {
    title: "Imports in kennisbanken",
    scope: "Hele bedrijf",
    usedOfLimit: ({ used, limit }) => `${used} van ${limit}`,
    usedUnlimited: ({ used }) =>
      plural(used.value, {
        one: `${used.text} document geïmporteerd`,
        other: `${used.text} documenten geïmporteerd`,
      }),
    percent: ({ percent }) => percent,
    allWorkspaces: "Alle workspaces samen",
    period: ({ from, to }) => `Geteld van ${from} tot en met ${to}`,
    resets: ({ date }) => `begint opnieuw op ${date}`,
    unlimited: "Je abonnement heeft geen limiet",
    near: ({ left }) =>
      plural(left.value, {
        one: `Er is nog ${left.text} import over in deze periode.`,
        other: `Er zijn nog ${left.text} imports over in deze periode.`,
      }),
    reached: ({ date }) =>
      `De limiet is bereikt. Nieuwe imports worden geweigerd tot ${date}. Wil je eerder meer importeren, vraag je beheerder dan om een groter abonnement.`,
    over: ({ over, date }) =>
      `De limiet is met ${over.text} overschreden. Nieuwe imports worden geweigerd tot ${date}. Wil je eerder meer importeren, vraag je beheerder dan om een groter abonnement.`,
    pace: ({ date }) => `In dit tempo wordt de limiet op ${date} bereikt.`,
    forbidden: "Je mag het gebruik van je bedrijf niet zien.",
    failed: "Het aantal imports kon niet worden geladen.",
    meterLabel: "Imports van het bedrijf in kennisbanken",
    meterText: ({ used, limit, percent }) => `${used} van ${limit}, ${percent}`,
  },
  chart: {
    title: "Imports van de laatste 30 dagen",
  },
  table: {
    label: "API-sleutels",
    name: "Naam",
    key: "Sleutel",
    workspace: "Workspace",
    created: "Gemaakt op",
    lastUsed: "Laatst gebruikt",
    status: "Status",
    actions: "Acties",
    statuses: { active: "Actief", revoked: "Ingetrokken", expired: "Verlopen" },
    search: "Sleutels zoeken",
    statusFilter: "Status",
    workspaceFilter: "Workspace",
    all: "Alle",
    count: ({ keys }) => keyCount(keys),
    shown: ({ keys }) => `${keyCount(keys)} op deze pagina`,
    neverUsed: "Nooit gebruikt",
    unknownUse: "Niet bijgehouden",
    idle: ({ days }) =>
      plural(days.value, { one: `${days.text} dag niet gebruikt`, other: `${days.text} dagen niet gebruikt` }),
    rowMenu: ({ keyName }) => `Acties voor ${keyName}`,
    revoke: "Intrekken",
    rotate: "Vervangen",
    createdBy: ({ person, date }) => `Gemaakt door ${person} op ${date}`,
    createdOn: ({ date }) => `Gemaakt op ${date}`,
    usedOn: ({ when }) => `Laatst gebruikt: ${when}`,
    revokedOn: ({ date }) => `Ingetrokken op ${date}`,
    revokedBy: ({ person, date }) => `Ingetrokken door ${person} op ${date}`,
    expiresOn: ({ date }) => `Verloopt op ${date}`,
    expiredOn: ({ date }) => `Verlopen op ${date}`,
    revoking: "Wordt ingetrokken…",
    whyStopped: "Integratie gestopt?",
    emptyTitle: "Nog geen sleutels",
    emptyBody:
      "Een sleutel geeft een integratie toegang tot één workspace. Maak voor elke integratie een eigen sleutel, dan kun je die apart intrekken.",
    noResultsTitle: "Geen sleutel gevonden",
    noResultsBody: "Probeer een andere zoekopdracht of wis de filters.",
    clearFilters: "Filters wissen",
    failed: "De sleutels konden niet worden geladen. Misschien zijn ze er wel.",
    forbidden: "Je mag de sleutels niet zien.",
    previous: "Vorige",
    next: "Volgende",
    pages: "Pagina’s met sleutels",
    page: ({ page }) => `Pagina ${page.text}`,
    pageSize: "Sleutels per pagina",
    sortBy: ({ column }) => `Sorteren op: ${column}`,
    repeatedCursor:
      "De server stuurde dezelfde pagina nog een keer, dus de lijst stopt hier. Misschien ontbreken er sleutels.",
    unnamed: "Sleutel zonder naam",
    revokeForbidden: "Je kunt de sleutels zien, maar niet intrekken. Vraag het je beheerder.",
    loading: "Sleutels laden…",
    newKeyShown: ({ keyName }) => `De weergave is gewijzigd om de nieuwe sleutel ${keyName} te tonen.`,
    announceCount: ({ keys }) => `${keyCount(keys)} gevonden`,
    announcePage: ({ page, shown }) => `${page}. ${shown}.`,
  },
  create: {
    workspaceDisabled: ({ workspace }) => `${workspace} (functie Ontwikkelaars staat uit)`,
  },
  rotate: {
    reminder: ({ keyName, replacement, lastUsed }) =>
      `${keyName} wordt vervangen door ${replacement}. ${lastUsed}. Trek de oude in zodra zijn integraties zijn bijgewerkt.`,
    revokeOld: "Oude sleutel intrekken",
  },
};
