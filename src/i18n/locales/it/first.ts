import { pluralFor } from "../../format.js";
import type { FirstMessages } from "../../messagePieces.js";
import type { Amount } from "../../messages.js";
import { from, the, until } from "./articles.js";

const plural = pluralFor("it");
const keyCount = ({ value, text }: Amount) =>
  plural(value, { one: `${text} chiave`, many: `${text} di chiavi`, other: `${text} chiavi` });

/** What the first paint says. */
export const first: FirstMessages = {
  common: {
    cancel: "Annulla",
    close: "Chiudi",
    retry: "Riprova",
    loading: "Caricamento…",
    requestId: ({ id }) => `Richiesta ${id}`,
    copyRequestId: "Copia il numero della richiesta",
    stale: ({ since }) => `Aggiornamento non riuscito. Ultima lettura: ${since}.`,
    opensInNewTab: "si apre in una nuova scheda",
    chunkFailed: {
      title: "Non è stato possibile caricare questa parte della pagina",
      body: "Controlla la connessione e riprova. Se il problema continua, ricarica la pagina.",
    },
    partFailed: {
      title: "Non è stato possibile mostrare questa parte della pagina",
      body: "Il resto della pagina funziona. Riprova o ricarica la pagina.",
    },
    unknown: "Sconosciuto",
  },
  page: {
    title: "Chiavi API",
    lead: "Ogni chiave dà alle tue integrazioni accesso a un solo spazio di lavoro.",
    apiReference: "Riferimento API",
    terms: "Condizioni d’uso",
    createKey: "Crea chiave API",
    createForbidden: "Puoi vedere le chiavi, ma non crearle. Rivolgiti all’amministratore.",
    createLimitReached: ({ max }) =>
      plural(max.value, {
        one: `La tua azienda ha già ${max.text} chiave attiva, il massimo consentito. Revocala per crearne un’altra.`,
        many: `La tua azienda ha già ${max.text} di chiavi attive, il massimo consentito. Revocane una per crearne un’altra.`,
        other: `La tua azienda ha già ${max.text} chiavi attive, il massimo consentito. Revocane una per crearne un’altra.`,
      }),
    createNoWorkspace: "La funzione Sviluppatori non è attiva in nessuno dei tuoi spazi di lavoro.",
    offline:
      "Sei offline. I dati potrebbero non essere aggiornati e non verrà inviato nulla finché non torni in linea.",
  },
  access: {
    supportLink: ({ productName }) => `Assistenza ${productName}`,
    failed: "Non è stato possibile verificare i tuoi permessi.",
  },
  quota: {
    title: "Importazioni nelle knowledge base",
    scope: "Tutta l’azienda",
    usedOfLimit: ({ used, limit }) => `${used} su ${limit}`,
    usedUnlimited: ({ used }) =>
      plural(used.value, {
        one: `${used.text} documento importato`,
        many: `${used.text} di documenti importati`,
        other: `${used.text} documenti importati`,
      }),
    percent: ({ percent }) => percent,
    allWorkspaces: "Tutti gli spazi di lavoro insieme",
    period: (p) => `Contate ${from(p.from)} ${until(p.to)}`,
    resets: ({ date }) => `si azzera ${the(date)}`,
    unlimited: "Il tuo piano non ha limiti",
    near: ({ left }) =>
      plural(left.value, {
        one: `In questo periodo resta ${left.text} importazione.`,
        many: `In questo periodo restano ${left.text} di importazioni.`,
        other: `In questo periodo restano ${left.text} importazioni.`,
      }),
    reached: ({ date }) =>
      `Il limite è raggiunto. Le nuove importazioni vengono rifiutate fino ${until(date)}. Per importare di più prima di allora, chiedi all’amministratore un piano più ampio.`,
    over: ({ over, date }) =>
      `Il limite è superato di ${over.text}. Le nuove importazioni vengono rifiutate fino ${until(date)}. Per importare di più prima di allora, chiedi all’amministratore un piano più ampio.`,
    pace: ({ date }) => `Di questo passo il limite sarà raggiunto ${the(date)}.`,
    forbidden: "Non hai il permesso di vedere i consumi della tua azienda.",
    failed: "Non è stato possibile caricare il numero di importazioni.",
    meterLabel: "Importazioni dell’azienda nelle knowledge base",
    meterText: ({ used, limit, percent }) => `${used} su ${limit}, ${percent}`,
  },
  chart: {
    title: "Importazioni degli ultimi 30 giorni",
  },
  table: {
    label: "Chiavi API",
    name: "Nome",
    key: "Chiave",
    workspace: "Spazio di lavoro",
    created: "Data di creazione",
    lastUsed: "Ultimo utilizzo",
    status: "Stato",
    actions: "Azioni",
    statuses: { active: "Attiva", revoked: "Revocata", expired: "Scaduta" },
    search: "Cerca chiavi",
    statusFilter: "Stato",
    workspaceFilter: "Spazio di lavoro",
    all: "Tutti",
    count: ({ keys }) => keyCount(keys),
    shown: ({ keys }) => `${keyCount(keys)} in questa pagina`,
    neverUsed: "Mai usata",
    unknownUse: "Non rilevato",
    idle: ({ days }) =>
      plural(days.value, {
        one: `Inutilizzata da ${days.text} giorno`,
        many: `Inutilizzata da ${days.text} di giorni`,
        other: `Inutilizzata da ${days.text} giorni`,
      }),
    rowMenu: ({ keyName }) => `Azioni per ${keyName}`,
    revoke: "Revoca",
    rotate: "Sostituisci",
    createdBy: ({ person, date }) => `Creata da ${person} ${the(date)}`,
    createdOn: ({ date }) => `Creata ${the(date)}`,
    usedOn: ({ when }) => `Ultimo utilizzo: ${when}`,
    revokedOn: ({ date }) => `Revocata ${the(date)}`,
    revokedBy: ({ person, date }) => `Revocata da ${person} ${the(date)}`,
    expiresOn: ({ date }) => `Scade ${the(date)}`,
    expiredOn: ({ date }) => `Scaduta ${the(date)}`,
    revoking: "Revoca in corso…",
    whyStopped: "Integrazione ferma?",
    emptyTitle: "Ancora nessuna chiave",
    emptyBody:
      "Una chiave dà a un’integrazione accesso a uno spazio di lavoro. Creane una per ogni integrazione, così potrai revocarla da sola.",
    noResultsTitle: "Nessuna chiave corrisponde",
    noResultsBody: "Prova un’altra ricerca o azzera i filtri.",
    clearFilters: "Azzera i filtri",
    failed: "Non è stato possibile caricare le chiavi. Potrebbero comunque esistere.",
    forbidden: "Non hai il permesso di vedere le chiavi.",
    previous: "Precedente",
    next: "Successiva",
    pages: "Pagine di chiavi",
    page: ({ page }) => `Pagina ${page.text}`,
    pageSize: "Chiavi per pagina",
    sortBy: ({ column }) => `Ordina per: ${column}`,
    repeatedCursor:
      "Il server ha inviato di nuovo la stessa pagina, quindi l’elenco finisce qui. Potrebbero mancare delle chiavi.",
    unnamed: "Chiave senza nome",
    revokeForbidden: "Puoi vedere le chiavi, ma non revocarle. Rivolgiti all’amministratore.",
    loading: "Caricamento delle chiavi…",
    newKeyShown: ({ keyName }) => `La vista è cambiata per mostrare la nuova chiave ${keyName}.`,
    announceCount: ({ keys }) =>
      plural(keys.value, {
        one: `${keys.text} chiave trovata`,
        many: `${keys.text} di chiavi trovate`,
        other: `${keys.text} chiavi trovate`,
      }),
    announcePage: ({ page, shown }) => `${page}. ${shown}.`,
  },
  create: {
    workspaceDisabled: ({ workspace }) => `${workspace} (funzione Sviluppatori disattivata)`,
  },
  rotate: {
    reminder: ({ keyName, replacement, lastUsed }) =>
      `${keyName} è sostituita da ${replacement}. ${lastUsed}. Revoca la vecchia quando le sue integrazioni saranno aggiornate.`,
    revokeOld: "Revoca vecchia chiave",
  },
};
