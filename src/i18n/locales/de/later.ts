import { pluralFor } from "../../format.js";
import type { LaterMessages } from "../../messagePieces.js";

const plural = pluralFor("de");

/** What dialogs, guidance and failures say. */
export const later: LaterMessages = {
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
  },
  create: {
    title: "API-Schlüssel erstellen",
    body: "Ein Schlüssel gehört zu einem einzigen Workspace und erreicht nur dessen Ressourcen.",
    workspaceLabel: "Workspace",
    workspaceHint: ({ workspace }) => `Der Schlüssel erreicht ${workspace} und sonst nichts.`,
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
    suspectsTitle: "Diese Schlüssel sind neuer als Ihr Versuch",
    suspectsBody:
      "Wenn einer davon Ihrer ist, ist sein geheimer Wert verloren: Widerrufen Sie ihn und erstellen Sie dann einen anderen.",
    suspectsNone:
      "Kein Schlüssel ist neuer als Ihr Versuch. Ihrer wurde höchstwahrscheinlich nicht erstellt. Suchen Sie gleich noch einmal, bevor Sie einen anderen erstellen.",
    suspectsFailed: "Auch die neuesten Schlüssel konnten nicht gelesen werden.",
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
  retryIn: ({ seconds }) =>
    plural(seconds.value, {
      one: `In ${seconds.text} Sekunde erneut versuchen.`,
      other: `In ${seconds.text} Sekunden erneut versuchen.`,
    }),
};
