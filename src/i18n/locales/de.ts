import { pluralFor } from "../format.js";
import type { Amount, Locale, Messages } from "../messages.js";

const plural = pluralFor("de");
const keyCount = ({ value, text }: Amount) => plural(value, { one: `${text} Schlüssel`, other: `${text} Schlüssel` });
const imports = ({ value, text }: Amount) => plural(value, { one: `${text} Import`, other: `${text} Importe` });

const messages: Messages = {
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
    workspaceUnknown: "Sie haben keinen Zugriff auf diesen Workspace",
    featureOffTitle: ({ workspace }) => `API-Schlüssel sind für ${workspace} nicht aktiviert`,
    featureOffBody: ({ productName }) =>
      `Die Funktion „Entwickler“ von ${productName} ist für diesen Workspace ausgeschaltet. So können Sie sie erhalten:`,
    featureOffAdministrator: ({ hint }) =>
      hint === undefined
        ? "Bitten Sie die Administration Ihres Unternehmens, sie zu aktivieren."
        : `Bitten Sie die Administration Ihres Unternehmens (${hint}), sie zu aktivieren.`,
    featureOffSupport: ({ productName }) => `Oder wenden Sie sich an das Team von ${productName}.`,
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
    period: ({ from, to }) => `${from} bis ${to}`,
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
    workspaceLabel: "Workspace des Diagramms",
    summary: ({ total, workspace }) => `${imports(total)} in ${workspace}`,
    peak: ({ value, date }) => `Höchstwert ${value} am ${date}`,
    summaryAndPeak: ({ summary, peak }) => `${summary}, ${peak}`,
    imports: (p) => imports(p.imports),
    today: "Heute",
    todaySoFar: "bisher",
    todayLabel: "Heute, bisher",
    empty: "Keine Importe in den letzten 30 Tagen",
    emptyHint: "Erstellen Sie einen Schlüssel und senden Sie ein Dokument an eine Wissensdatenbank dieses Workspace.",
    day: (p) => `${p.date}: ${imports(p.imports)}`,
    dayToday: (p) => `Heute, ${p.date}: bisher ${imports(p.imports)}`,
    dayPeak: ({ day }) => `${day}, der höchste Tageswert`,
    label: ({ workspace }) => `Importe pro Tag in ${workspace}, letzte 30 Tage`,
    instructions:
      "Mit den Pfeiltasten nach links und rechts lesen Sie jeden Tag, mit Pos1 und Ende den ersten und den letzten.",
    counts: ({ timeZone }) => `Nur dieser Workspace. Tage in der Zeitzone ${timeZone}.`,
    menu: "Diagrammoptionen",
    showTable: "Als Tabelle anzeigen",
    showBars: "Als Balken anzeigen",
    downloadCsv: "Als CSV herunterladen",
    notLoaded: "Die Zahlen sind noch nicht geladen.",
    tableCaption: ({ workspace }) => `Importe pro Tag in ${workspace}`,
    tableDay: "Tag",
    tableImports: "Importe",
    loadingWorkspace: ({ workspace }) => `${workspace} wird geladen…`,
    forbidden: "Sie dürfen die Importe dieses Workspace nicht einsehen.",
    failed: "Das Diagramm konnte nicht geladen werden.",
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
    omitted: ({ keys }) =>
      plural(keys.value, {
        one: `${keys.text} Schlüssel konnte wegen eines Fehlers nicht angezeigt werden. Wenden Sie sich an den Support.`,
        other: `${keys.text} Schlüssel konnten wegen eines Fehlers nicht angezeigt werden. Wenden Sie sich an den Support.`,
      }),
    unnamed: "Schlüssel ohne Namen",
    revokeForbidden:
      "Sie können die Schlüssel sehen, aber nicht widerrufen. Wenden Sie sich an die Administration Ihres Unternehmens.",
    loading: "Schlüssel werden geladen…",
    newKeyShown: ({ keyName }) => `Die Ansicht wurde geändert, um den neuen Schlüssel ${keyName} zu zeigen.`,
    announceCount: ({ keys }) => `${keyCount(keys)} gefunden`,
    announcePage: ({ page, shown }) => `${page}. ${shown}.`,
  },
  create: {
    title: "API-Schlüssel erstellen",
    body: "Ein Schlüssel gehört zu einem einzigen Workspace und erreicht nur dessen Ressourcen.",
    workspaceLabel: "Workspace",
    workspaceHint: ({ workspace }) => `Der Schlüssel erreicht ${workspace} und sonst nichts.`,
    workspaceDisabled: ({ workspace }) => `${workspace} („Entwickler“ ist ausgeschaltet)`,
    workspaceGone: "Dieser Workspace ist nicht mehr verfügbar. Wählen Sie einen anderen.",
    nameLabel: "Name des Schlüssels",
    nameHint:
      "Er dient nur zum Wiedererkennen. Geben Sie an, was den Schlüssel verwendet, zum Beispiel Produktion, Staging oder Zapier-Integration.",
    namePlaceholder: "Zapier-Integration",
    nameEmpty: "Geben Sie dem Schlüssel einen Namen, damit klar ist, was ihn verwendet.",
    nameTooLong: ({ length, max }) => `Der Name hat ${length.text} Zeichen. Kürzen Sie ihn auf ${max.text}.`,
    nameTaken:
      "Ein anderer Schlüssel heißt bereits so. Sie können den Namen trotzdem verwenden, aber beide lassen sich dann schwer unterscheiden.",
    submit: "Erstellen",
    submitting: "Wird erstellt…",
    waitToClose:
      "Der Schlüssel wird gerade erstellt. Warten Sie auf die Antwort: Wenn Sie jetzt schließen, geht er verloren.",
    failed: "Der Schlüssel wurde nicht erstellt.",
    offline: "Sie sind offline. Es wurde nichts gesendet. Versuchen Sie es erneut, sobald Sie wieder verbunden sind.",
  },
  reveal: {
    title: "Ihr Schlüssel ist bereit",
    announce: ({ keyName }) => `Der Schlüssel ${keyName} wurde erstellt. Kopieren Sie ihn jetzt.`,
    forKey: ({ keyName, workspace }) => `${keyName} in ${workspace}`,
    secretLabel: "Ihr neuer Schlüssel",
    onlyOnce:
      "Er wird nur dieses eine Mal angezeigt. Er wird nirgends so gespeichert, dass er noch einmal gelesen werden könnte.",
    keepSafe: "Bewahren Sie ihn sicher auf, etwa in einem Passwort-Manager oder einem Secrets-Manager.",
    ifLost: "Wenn Sie ihn verlieren, widerrufen Sie ihn und erstellen Sie einen neuen.",
    copy: "Kopieren",
    copied: "Kopiert",
    copiedAnnounce: "In die Zwischenablage kopiert.",
    copyRefused: ({ shortcut }) =>
      `Der Browser hat das Kopieren verweigert. Der Schlüssel ist markiert: Drücken Sie ${shortcut}.`,
    saved: "Ich habe ihn gespeichert",
    done: "Fertig",
    moreFormats: "Weitere Formate",
    copyEnv: ".env-Zeile kopieren",
    downloadEnv: ".env herunterladen",
    copyCurl: "curl kopieren",
    envCopied: "Die .env-Zeile ist kopiert.",
    curlCopied: "Der curl-Befehl ist kopiert.",
    envDownloaded: "Die .env-Datei wurde an Ihren Browser übergeben. Prüfen Sie, ob sie gespeichert wurde.",
    closeTitle: "Schließen, ohne den Schlüssel zu speichern?",
    closeBody: "Sie haben ihn noch nicht kopiert, und er kann nicht noch einmal angezeigt werden.",
    closeKeep: "Zurück zum Schlüssel",
    closeAnyway: "Ohne Schlüssel schließen",
  },
  unknownOutcome: {
    title: "Wir wissen nicht, ob der Schlüssel erstellt wurde",
    body: "Die Antwort ist unterwegs verloren gegangen. Ohne Ihre Zustimmung wird nichts noch einmal gesendet.",
    cause: "Was passiert ist",
    tryAgain: "Sicher erneut versuchen",
    check: "Nach neueren Schlüsseln suchen",
    checkAgain: "Noch einmal suchen",
    checking: "Suche nach Schlüsseln, die neuer sind als Ihr Versuch…",
    candidatesTitle: "Diese Schlüssel sind neuer als Ihr Versuch",
    candidatesBody:
      "Wenn einer davon Ihrer ist, ist sein geheimer Wert verloren: Widerrufen Sie ihn und erstellen Sie dann einen anderen.",
    candidatesNone:
      "Kein Schlüssel ist neuer als Ihr Versuch. Ihrer wurde höchstwahrscheinlich nicht erstellt. Suchen Sie gleich noch einmal, bevor Sie einen anderen erstellen.",
    candidatesFailed: "Auch die neuesten Schlüssel konnten nicht gelesen werden.",
    close: "Schließen",
    shownElsewhereTitle: "Der Schlüssel existiert, aber sein geheimer Wert ist verloren",
    shownElsewhereBody: ({ keyName }) =>
      `Der Schlüssel ${keyName} wurde bei Ihrem ersten Versuch erstellt. Sein geheimer Wert wurde einmal gesendet, kam nie an und kann nicht noch einmal angezeigt werden.`,
    revokeAndCreate: "Widerrufen und neu erstellen",
    revokingAndCreating: "Wird widerrufen…",
    revokeFailed: "Der Schlüssel wurde nicht widerrufen.",
    lostTitle: "Ein Schlüssel wurde nie gespeichert",
    lostBody: ({ keyName }) =>
      `Die Seite wurde geschlossen, bevor der Schlüssel ${keyName} gespeichert war. Sein geheimer Wert kann nicht noch einmal angezeigt werden.`,
    lostDismiss: "Ich habe ihn gespeichert",
  },
  revoke: {
    title: ({ keyName }) => `${keyName} widerrufen?`,
    body: "Das gilt sofort und dauerhaft und lässt sich nicht rückgängig machen. Alles, was den Schlüssel verwendet, funktioniert augenblicklich nicht mehr.",
    regain:
      "Zugriff gibt es nur mit einem neuen Schlüssel wieder, eingetragen in jeder Integration, die diesen verwendet hat.",
    key: "Schlüssel",
    workspace: "Workspace",
    createdBy: "Erstellt von",
    created: "Erstellt am",
    lastUsed: "Zuletzt verwendet",
    usedRecently: ({ when }) => `Zuletzt verwendet: ${when}. Etwas hängt von diesem Schlüssel ab.`,
    useUnknown:
      "Es ist nicht bekannt, wann dieser Schlüssel zuletzt verwendet wurde. Möglicherweise hängt etwas von ihm ab.",
    notUsedRecently: "In den letzten 7 Tagen nicht verwendet.",
    typeName: ({ keyName }) => `Geben Sie zur Bestätigung ${keyName} ein`,
    typeNameMismatch: "Das ist nicht der Name des Schlüssels.",
    submit: "Schlüssel widerrufen",
    submitting: "Wird widerrufen…",
    keep: "Schlüssel behalten",
    failed: "Der Schlüssel wurde nicht widerrufen. Er funktioniert weiterhin.",
    failedUnknown:
      "Es ist nicht bekannt, ob der Schlüssel widerrufen wurde. Sie können ihn gefahrlos erneut widerrufen.",
    done: ({ keyName }) => `Der Schlüssel ${keyName} ist widerrufen.`,
    alreadyDone: ({ keyName }) => `Der Schlüssel ${keyName} war bereits widerrufen.`,
  },
  rotate: {
    title: ({ keyName }) => `${keyName} ersetzen`,
    body: "Der alte Schlüssel funktioniert, bis Sie ihn widerrufen. Nichts muss unterbrochen werden.",
    step1: "Erstellen Sie hier den neuen Schlüssel.",
    step2: "Tragen Sie ihn in jeder Integration ein, die den alten verwendet.",
    step3: "Widerrufen Sie den alten Schlüssel.",
    proposedName: ({ keyName }) => `${keyName} (neu)`,
    nameLabel: "Name des neuen Schlüssels",
    submit: "Neuen Schlüssel erstellen",
    reminder: ({ keyName, replacement, lastUsed }) =>
      `${keyName} wird durch ${replacement} ersetzt. ${lastUsed}. Widerrufen Sie den alten Schlüssel, sobald seine Integrationen umgestellt sind.`,
    revokeOld: "Alten Schlüssel widerrufen",
  },
  safety: {
    keepTitle: "Schlüssel sicher aufbewahren",
    keepNever:
      "Schreiben Sie einen Schlüssel nie in einen Chat, eine E-Mail, einen Kanal, in Quellcode oder ein Repository.",
    keepStore: "Legen Sie ihn in Umgebungsvariablen oder einem Secrets-Manager ab.",
    keepRotate: "Ersetzen Sie Ihre Schlüssel regelmäßig, und immer dann, wenn jemand geht, der einen kannte.",
    keepRevoke: "Widerrufen Sie den Schlüssel im Zweifel sofort.",
    rotateTitle: "Einen Schlüssel ohne Ausfall ersetzen",
    rotateSteps: {
      create: "Erstellen Sie den neuen Schlüssel.",
      update: "Stellen Sie jede Integration um, die den alten verwendet.",
      revoke: "Widerrufen Sie den alten Schlüssel.",
    },
    questionsTitle: "Fragen",
    lostQuestion: "Ich habe meinen Schlüssel verloren",
    lostAnswer:
      "Ein Schlüssel wird einmal angezeigt und kann nicht noch einmal gelesen werden. Widerrufen Sie den verlorenen Schlüssel und erstellen Sie dann einen neuen.",
    stoppedQuestion: "Meine Integration funktioniert nicht mehr",
    stoppedAnswer:
      "Sehen Sie in der Tabelle nach dem Status des Schlüssels. Steht dort „Widerrufen“, funktioniert er nie wieder: Erstellen Sie einen anderen und tragen Sie ihn in der Integration ein.",
    countsQuestion: "Was zählt das Diagramm?",
    countsAnswer:
      "Das Diagramm zählt die Dokumente, die an jedem der letzten 30 Tage in einen Workspace importiert wurden. Die Karte zählt alle Workspaces Ihres Unternehmens im laufenden Zeitraum. Die Diagramme müssen deshalb zusammen nicht den Wert der Karte ergeben.",
    hiddenQuestion: "Warum sieht jemand die Seite „Entwickler“ nicht?",
    hiddenAnswer: ({ productName, hint }) =>
      `Die Seite gibt es nur, wo die Funktion „Entwickler“ für den Workspace aktiviert ist. Die Administration Ihres Unternehmens${hint === undefined ? "" : ` (${hint})`} oder der Support von ${productName} kann sie aktivieren.`,
  },
  expiry: {
    label: "Läuft ab",
    never: "Nie",
    onDate: "An einem Datum…",
    dateLabel: "Letzter Tag",
    lastDay: ({ date, timeZone }) => `Funktioniert bis zum Ende des Tages: ${date} (${timeZone}).`,
    neverHint: "Funktioniert, bis jemand ihn widerruft.",
    dateMissing: "Wählen Sie den letzten Tag, an dem der Schlüssel funktioniert.",
    datePast: "Dieser Tag ist vorbei. Wählen Sie heute oder einen späteren Tag.",
    dateTooLate: ({ date }) => `Das ist zu spät. Wählen Sie einen Tag bis zum ${date}.`,
    refused: "Der Server hat diesen Ablauf abgelehnt. Wählen Sie einen anderen.",
    expiresIn: ({ when }) => `Läuft ${when} ab`,
    soon: "Läuft bald ab",
    soonCount: ({ keys }) =>
      plural(keys.value, {
        one: `${keys.text} Schlüssel läuft bald ab`,
        other: `${keys.text} Schlüssel laufen bald ab`,
      }),
    sortColumn: "Ablauf",
    rotateExpired: "Der alte Schlüssel ist abgelaufen und funktioniert nicht mehr.",
    revokeExpired:
      "Dieser Schlüssel ist abgelaufen, nichts funktioniert mehr mit ihm. Der Widerruf lässt sich nicht rückgängig machen.",
  },
  errors: {
    aborted: "Die Anfrage wurde abgebrochen.",
    bad_response: "Die Antwort des Servers war nicht lesbar. Versuchen Sie es gleich noch einmal.",
    conflict: "Jemand anderes hat dies gleichzeitig geändert. Laden Sie die Seite neu und versuchen Sie es erneut.",
    contract: "Die Antwort des Servers hat nicht die vereinbarte Form. Informieren Sie die Betreiber dieser Seite.",
    feature_disabled: "Die Funktion „Entwickler“ ist für diesen Workspace ausgeschaltet.",
    forbidden: "Sie sind dazu nicht berechtigt. Wenden Sie sich an die Administration Ihres Unternehmens.",
    idempotency_mismatch: "Dieser Versuch wurde bereits für eine andere Anfrage verwendet. Beginnen Sie von vorn.",
    in_progress: "Dieselbe Anfrage wird noch bearbeitet. Versuchen Sie es gleich noch einmal.",
    limit_reached: "Ihr Unternehmen hat so viele aktive Schlüssel, wie erlaubt sind. Widerrufen Sie zuerst einen.",
    network: "Der Server war nicht erreichbar. Prüfen Sie Ihre Verbindung und versuchen Sie es erneut.",
    not_found: "Das gibt es nicht mehr. Laden Sie die Seite neu.",
    not_from_api:
      "Die Antwort kam nicht vom Dienst für API-Schlüssel. Vielleicht wurden Sie abgemeldet, oder Ihr Netzwerk verlangt zuerst eine Anmeldung. Laden Sie die Seite neu, und wenden Sie sich an den Support, wenn der Fehler bleibt.",
    offline: "Sie sind offline. Es wurde nichts gesendet. Versuchen Sie es erneut, sobald Sie wieder verbunden sind.",
    rate_limited: "Zu viele Anfragen. Warten Sie einen Moment und versuchen Sie es dann erneut.",
    secret_already_shown:
      "Der Schlüssel existiert bereits, und sein geheimer Wert kann nicht noch einmal angezeigt werden.",
    timeout: "Der Server hat zu lange für die Antwort gebraucht. Versuchen Sie es erneut.",
    too_large: "Die gesendeten Daten sind zu groß.",
    unauthenticated: "Ihre Sitzung ist abgelaufen. Melden Sie sich erneut an.",
    unavailable: "Der Server hat ein Problem. Versuchen Sie es gleich noch einmal.",
    unknown:
      "Ein unerwarteter Fehler ist aufgetreten. Versuchen Sie es erneut, und informieren Sie die Betreiber dieser Seite, wenn er bleibt.",
    validation: "Der Server hat die Eingabe abgelehnt. Prüfen Sie sie und versuchen Sie es erneut.",
  },
  retryIn: ({ when }) => `Versuchen Sie es ${when} erneut.`,
};

/** Deutsch. */
export const de: Locale = { code: "de", dir: "ltr", messages };
