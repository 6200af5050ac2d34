import type { ApiKeysErrorCode } from "../contract/errors.js";
import type { KnownKeyEventType } from "../contract/keyEvents.js";
import type { KnownKeyStatus } from "../contract/types.js";

/** A number, and how the reader's locale writes it. The value chooses the plural, the text is shown. */
export interface Amount {
  /** The number itself, which chooses the plural. */
  readonly value: number;
  /** The number as the reader's locale writes it. */
  readonly text: string;
}

/** What is said of a failure: what happened, and what to do. */
export interface ErrorText {
  /** What happened. */
  readonly title: string;
  /** What it means, and what to do. */
  readonly body: string;
}

/** Every sentence of the page, grouped by section. Dates and numbers arrive formatted; names arrive as they are. */
export interface Messages {
  /** Words that several sections use. */
  common: {
    /** Button: closes a dialog or an edit without doing anything. */
    cancel: string;
    /** Button: closes a dialog in which nothing is left to do. */
    close: string;
    /** Button: sends a failed request again. */
    retry: string;
    /** Leads to the host's sign-in, after the session has ended. */
    signIn: string;
    /** Loads the page again, after a new deployment. */
    reload: string;
    /** In place of a number or a text that is on its way. */
    loading: string;
    /** A time less than a minute ago, within a sentence: `Last used just now`. */
    justNow: string;
    /** Said when an answer has not come for a long time. */
    slow: string;
    /** Below a failure, for the support: `id` is the backend's id of the request. */
    requestId: (p: { id: string }) => string;
    /** Name of the button beside the request's id. */
    copyRequestId: string;
    /** Said beside data that could not be refreshed. */
    stale: (p: { since: string }) => string;
    /** Read after the name of a link, by screen readers only. Small initial letter. */
    opensInNewTab: string;
    /** A part of the page that could not be loaded (offline, or a new deployment). */
    chunkFailed: ErrorText;
    /** A part of the page that failed to draw, a host's slot for example. */
    partFailed: ErrorText;
    /** In place of a person or a time that is not known. */
    unknown: string;
  };
  /** The header of the page, its links and its create button. */
  page: {
    /** The heading of the page. */
    title: string;
    /** One sentence below the heading. */
    lead: string;
    /** Link in the header to the host's documentation of its API. */
    apiReference: string;
    /** Link at the foot of the page. */
    terms: string;
    /** The main button of the page. */
    createKey: string;
    /** Why the button does nothing, where the backend gave no reason of its own. */
    createForbidden: string;
    /** Why the create button does nothing: `max` is the limit of active keys, which is reached. */
    createLimitReached: (p: { max: Amount }) => string;
    /** Why the create button does nothing. "Developers" is the name of the feature. */
    createNoWorkspace: string;
    /** Above the page, while the browser has no network. */
    offline: string;
    /** Said once the browser is online again, by screen readers. */
    online: string;
  };
  /** What stands in place of the sections where the workspace lacks the feature. */
  access: {
    /** The host named a workspace that the person cannot see. */
    workspaceUnknown: string;
    /** Heading in place of the table: `workspace` is a workspace's name. */
    featureOffTitle: (p: { workspace: string }) => string;
    /** Below that heading; a list of two ways follows. `productName` is the partner's product. */
    featureOffBody: (p: { productName: string }) => string;
    /** First way: `hint` says who the administrator is, such as a name or an address; often it is missing. */
    featureOffAdministrator: (p: { hint: string | undefined }) => string;
    /** Second way: `productName` is the partner's product. */
    featureOffSupport: (p: { productName: string }) => string;
    /** Link to the support of the product. */
    supportLink: (p: { productName: string }) => string;
    /** First sentence of a failure; the cause follows. */
    failed: string;
  };
  /** The card with the imports of the current period. */
  quota: {
    /** Heading of the card. An import puts a document into a knowledge base. */
    title: string;
    /** Beside the heading: the number is of the whole company. */
    scope: string;
    /** `0 out of 2,000` */
    usedOfLimit: (p: { used: string; limit: string }) => string;
    /** The card's number where the plan has no limit. */
    usedUnlimited: (p: { used: Amount }) => string;
    /** How much of the limit is used; `percent` is written already. */
    percent: (p: { percent: string }) => string;
    /** The days that are counted: `from` and `to` are dates. */
    period: (p: { from: string; to: string }) => string;
    /** Follows the period: the day on which the count starts again at zero. */
    resets: (p: { date: string }) => string;
    /** In place of the limit. */
    unlimited: string;
    /** `716 left`: beside the meter, below the limit. */
    near: (p: { left: Amount }) => string;
    /** The limit is used up exactly: `date` is the day on which imports are possible again. */
    reached: (p: { date: string }) => string;
    /** More was imported than the limit allows: `over` is by how many. */
    over: (p: { over: Amount; date: string }) => string;
    /** Leads to a higher limit, from 80 % on. */
    upgrade: string;
    /** A forecast: `date` is the day on which the limit will be reached. */
    pace: (p: { date: string }) => string;
    /** In place of the card. */
    forbidden: string;
    /** First sentence of a failure; the cause follows. */
    failed: string;
    /** The name of the meter, for screen readers. */
    meterLabel: string;
    /** The value of the meter, for screen readers. */
    meterText: (p: { used: string; limit: string; percent: string }) => string;
  };
  /** The chart of the last 30 days, and its table. */
  chart: {
    /** Heading of the chart: `days` is 7, 30 or 90. */
    title: (p: { days: Amount }) => string;
    /** The name of the choice of a workspace, for screen readers. */
    workspaceLabel: string;
    /** Below the heading: all imports of the days that are shown. */
    summary: (p: { total: Amount; workspace: string }) => string;
    /** The second half of a sentence: the highest bar and its day. */
    peak: (p: { value: string; date: string }) => string;
    /** Summary and peak in one sentence. */
    summaryAndPeak: (p: { summary: string; peak: string }) => string;
    /** A number of imports, in a tip at a bar. */
    imports: (p: { imports: Amount }) => string;
    /** The label of the last bar. */
    today: string;
    /** Beside today's number, which is not final. */
    todaySoFar: string;
    /** Below the last bar. Short: it stands centred below one bar at the end of the chart. */
    todayLabel: string;
    /** In place of the bars. */
    empty: (p: { days: Amount }) => string;
    /** Below that sentence. */
    emptyHint: string;
    /** One day, as it is read: `date` with its weekday. */
    day: (p: { date: string; imports: Amount }) => string;
    /** The last day, as it is read. */
    dayToday: (p: { date: string; imports: Amount }) => string;
    /** Follows the sentence of a day: it has the highest bar. */
    dayPeak: (p: { day: string }) => string;
    /** The name of the chart, for screen readers. */
    label: (p: { workspace: string; days: Amount }) => string;
    /** How to use the chart by keyboard, for screen readers. */
    instructions: string;
    /** Below the chart: what is counted, and `timeZone`, in which days begin and end. */
    counts: (p: { timeZone: string }) => string;
    /** The name of the button with three dots, and of its menu. */
    menu: string;
    /** Menu entry: the days as a table in place of bars. */
    showTable: string;
    /** Menu entry: back from the table. */
    showBars: string;
    /** Menu entry: downloads a file. */
    downloadCsv: string;
    /** Why an entry of the menu does nothing yet. */
    notLoaded: string;
    /** The title of the chart's table. */
    tableCaption: (p: { workspace: string }) => string;
    /** Heading of a column. */
    tableDay: string;
    /** Heading of a column. */
    tableImports: string;
    /** While another workspace's days are loaded. */
    loadingWorkspace: (p: { workspace: string }) => string;
    /** In place of the bars. */
    forbidden: string;
    /** First sentence of a failure; the cause follows. */
    failed: string;
  };
  /** The imports of single keys and of the whole company, where the backend counts them. */
  usage: {
    /** The table's column. */
    column: string;
    /** What the column counts and sorts by. */
    columnHint: (p: { days: Amount }) => string;
    /** Why a key has no number. */
    unknown: string;
    /** Why no key has a number. */
    failed: string;
    /** Menu entry of a key's row. */
    showInChart: string;
    /** Leads from the chart of a key to the one of its workspace. */
    back: (p: { workspace: string }) => string;
    /** Below the heading, where the chart shows one key. */
    keySummary: (p: { total: Amount; keyName: string }) => string;
    /** Behind the summary of a key: its share of the workspace's imports. */
    keyShare: (p: { summary: string; percent: string; workspace: string }) => string;
    /** Below the chart of one key; the time zone as in `chart.counts`. */
    keyCounts: (p: { timeZone: string }) => string;
    /** The name of the chart of one key, for screen readers. */
    keyLabel: (p: { keyName: string; days: Amount }) => string;
    /** The title of the table of one key. */
    keyCaption: (p: { keyName: string }) => string;
    /** First sentence of a failure; the cause follows. */
    keyFailed: string;
    /** In place of the bars of one key. */
    keyEmpty: (p: { days: Amount }) => string;
    /** The part of the imports that belongs to no key, or to no workspace, that is named. */
    other: string;
    /** The last entry of the chart's picker. */
    all: string;
    /** Below the heading, where the chart shows all workspaces. */
    allSummary: (p: { total: Amount }) => string;
    /** Below the chart of all workspaces. */
    allCounts: (p: { timeZone: string }) => string;
    /** The chart's title, its name for assistive technology, and what stands there without imports, for any days. */
    allLabel: (p: { days: Amount }) => string;
    /** The title of the table of all workspaces. */
    allCaption: string;
    /** The last column or line: the sum. */
    total: string;
    /** The name of the choice of 7, 30 or 90 days. */
    range: string;
    /** A workspace with its imports, in a list of them. */
    share: (p: { name: string; imports: string }) => string;
    /** A day with the shares of its workspaces, as it is read. */
    dayShares: (p: { day: string; shares: string }) => string;
    /** Menu entry: adds a line of the same number of days before. */
    showBefore: string;
    /** Menu entry: takes that line away. */
    hideBefore: string;
    /** The line of the period before, in legend and table. */
    before: string;
    /** Why the menu entry does nothing: `list` is numbers of days, `7 and 30`. */
    beforeTooLong: (p: { list: string }) => string;
    /** In place of the line. */
    beforeFailed: string;
  };
  /** The table of keys: its columns, filters, pages and row menus. */
  table: {
    /** The name of the table, for screen readers. */
    label: string;
    /** Heading of a column: the name that a person gave the key. */
    name: string;
    /** Heading of a column: the beginning and end of the key, the rest masked. */
    key: string;
    /** Heading of a column. */
    workspace: string;
    /** Heading of a column: a date. */
    created: string;
    /** Heading of a column: how long ago. */
    lastUsed: string;
    /** Heading of a column. */
    status: string;
    /** Heading of the column of row menus, for screen readers. */
    actions: string;
    /** The badge of a key. A state, not a command. */
    statuses: Record<KnownKeyStatus, string>;
    /** The label of the search field. */
    search: string;
    /** The label of the filter. */
    statusFilter: string;
    /** The label of the filter. */
    workspaceFilter: string;
    /** First choice of the status filter: all keys. In the gender of "key". */
    allKeys: string;
    /** First choice of the workspace filter: all workspaces. */
    all: string;
    /** Below the table: how many keys there are. */
    count: (p: { keys: Amount }) => string;
    /** Below the table: how many keys the page of the list has. */
    shown: (p: { keys: Amount }) => string;
    /** In the column of last use. */
    neverUsed: string;
    /** In the column of last use, where the backend does not record it. */
    unknownUse: string;
    /** Below the last use of a key that nobody has used for long. */
    idle: (p: { days: Amount }) => string;
    /** The row's menu, unique by the key's name. */
    rowMenu: (p: { keyName: string }) => string;
    /** Menu entry of a row: opens a dialog. */
    revoke: string;
    /** Menu entry of a row: replaces a key by a new one. Opens a dialog. */
    rotate: string;
    /** In the details: `person` is a name. */
    createdBy: (p: { person: string; date: string }) => string;
    /** In the details, where the person is not known. */
    createdOn: (p: { date: string }) => string;
    /** A whole sentence: `when` is `2 minutes ago`. */
    usedOn: (p: { when: string }) => string;
    /** In the row of a revoked key. */
    revokedOn: (p: { date: string }) => string;
    /** In the row of a revoked key: `person` is a name. */
    revokedBy: (p: { person: string; date: string }) => string;
    /** In the row of a key that will expire. */
    expiresOn: (p: { date: string }) => string;
    /** In the row of an expired key. */
    expiredOn: (p: { date: string }) => string;
    /** In place of the badge, while the request is on its way. */
    revoking: string;
    /** Heading in place of the table, before there is any key. */
    emptyTitle: string;
    /** Below that heading. */
    emptyBody: string;
    /** Heading in place of the rows, where search and filters leave nothing. */
    noResultsTitle: string;
    /** Below that heading. */
    noResultsBody: string;
    /** Button: takes search and filters away. */
    clearFilters: string;
    /** First sentence of a failure; the cause follows. */
    failed: string;
    /** In place of the table. */
    forbidden: string;
    /** Button: the page of the list before. */
    previous: string;
    /** Button: the next page of the list. */
    next: string;
    /** The name of the group of page buttons, for screen readers. */
    pages: string;
    /** The number of the page of the list. */
    page: (p: { page: Amount }) => string;
    /** The label of the choice of 10, 25, 50 or 100. */
    pageSize: string;
    /** The name of a column's button, for screen readers. */
    sortBy: (p: { column: string }) => string;
    /** The name of the choice of an order, where the table has no headers. */
    sort: string;
    /** Below the table: a fault of the server. */
    repeatedCursor: string;
    /** Keys that do not fit the contract and were left out of the list. */
    omitted: (p: { keys: Amount }) => string;
    /** In place of a name in which nothing can be seen. */
    unnamed: string;
    /** Why a menu entry does nothing. */
    revokeForbidden: string;
    /** The host named a key that is not there. */
    keyNotFound: string;
    /** While the first keys are loaded, for screen readers. */
    loading: string;
    /** Below the table, once the dialog with the new key is closed. */
    keyCreated: (p: { keyName: string }) => string;
    /** Filters or the page were changed, since they would have hidden a new key. */
    newKeyShown: (p: { keyName: string }) => string;
    /** Said after a search or filter, by screen readers. */
    announceCount: (p: { keys: Amount }) => string;
    /** Said after a turn of the page: `Page 2`, and how many keys it has. */
    announcePage: (p: { page: string; shown: string }) => string;
    /** Said after the table was sorted by a column, the smallest, the oldest or the first letter on top, by screen readers. */
    announceAscending: (p: { column: string }) => string;
    /** The same, the other way round. */
    announceDescending: (p: { column: string }) => string;
  };
  /** The form that creates a key. */
  create: {
    /** Title of the dialog. */
    title: string;
    /** Label of a field. */
    workspaceLabel: string;
    /** What it means to choose a workspace, said once. */
    workspaceHint: string;
    /** A choice that cannot be taken: the feature is off there. */
    workspaceDisabled: (p: { workspace: string }) => string;
    /** Below the field: the chosen workspace has disappeared meanwhile. */
    workspaceGone: string;
    /** Label of a field. */
    nameLabel: string;
    /** Below the field. */
    nameHint: string;
    /** The name of the group of buttons that fill the name in. */
    nameSuggestions: string;
    /** Names that a button fills in. Zapier is a brand. */
    suggestedNames: { production: string; staging: string; integration: string };
    /** Below the field, after the form was sent without a name. */
    nameEmpty: string;
    /** Below the field, while somebody types. */
    nameTooLong: (p: { length: Amount; max: Amount }) => string;
    /** Below the field: only a hint, the name is allowed. */
    nameTaken: string;
    /** Button of the dialog. */
    submit: string;
    /** On the button, while the request is on its way. */
    submitting: string;
    /** Said when somebody tries to close the dialog meanwhile. */
    waitToClose: string;
    /** First sentence of a failure; the cause follows. */
    failed: string;
    /** Above the button. The name of the button is `create.submit`. */
    offline: string;
  };
  /** The dialog that shows a new key once. */
  reveal: {
    /** Title of the dialog that shows the new key. */
    title: string;
    /** Said when the key is there, by screen readers. */
    announce: (p: { keyName: string }) => string;
    /** Below the title: the key's name and its workspace's. */
    forKey: (p: { keyName: string; workspace: string }) => string;
    /** The label of the field that shows the key. */
    secretLabel: string;
    /** Below the key. No other sentence is as important. */
    keepSafe: string;
    /** Button: copies the key. */
    copy: string;
    /** On that button, after the copy. */
    copied: string;
    /** Said after the copy, by screen readers. */
    copiedAnnounce: string;
    /** Said after a copy that the browser refused: `shortcut` is `Ctrl+C`. */
    copyRefused: (p: { shortcut: string }) => string;
    /** On the button itself, where the browser refused to copy. */
    pressKeys: (p: { shortcut: string }) => string;
    /** Button or box: a person says that they have the key in a safe place. */
    saved: string;
    /** Button: closes the dialog after the key was saved. */
    done: string;
    /** Until somebody uses the new key. */
    waiting: string;
    /** In place of `waiting`: `time` is `10:42`. */
    firstUsed: (p: { time: string }) => string;
    /** Nobody used it within two minutes. */
    noUseYet: string;
    /** The name of the tabs that choose how the key is written. */
    formats: string;
    /** The tab of the key itself, beside `.env` and `cURL`. */
    formatKey: string;
    /** Button: downloads a file with the name .env. */
    downloadEnv: string;
    /** After that button. */
    envDownloaded: string;
    /** Title of the question, when somebody closes without having copied. */
    closeTitle: string;
    /** Below that title. */
    closeBody: string;
    /** Button: back to the key. The safe answer. */
    closeKeep: string;
    /** Button: copies and closes. */
    closeCopy: string;
    /** Button: closes, and the key is lost. */
    closeAnyway: string;
  };
  /** What is said where the answer to a create was lost. */
  unknownOutcome: {
    /** Title, after the answer to a create was lost. */
    title: string;
    /** Below that title. */
    body: string;
    /** Opens what is known of the failure, for developers. */
    cause: string;
    /** Button: the same request again, which cannot create a second key. */
    tryAgain: string;
    /** Button: looks for keys that were created meanwhile. */
    check: string;
    /** The same button, afterwards. */
    checkAgain: string;
    /** While it looks. */
    checking: string;
    /** Heading above the keys that were found. */
    candidatesTitle: string;
    /** Below that heading. */
    candidatesBody: string;
    /** In place of the keys. */
    candidatesNone: string;
    /** In place of the keys. */
    candidatesFailed: string;
    /** Button: closes the dialog. */
    close: string;
    /** Title, where the server says that the key exists and cannot be shown again. */
    shownElsewhereTitle: string;
    /** Below that title. */
    shownElsewhereBody: (p: { keyName: string }) => string;
    /** Button: revokes that key, and opens the form again. */
    revokeAndCreate: string;
    /** On that button, while the request is on its way. */
    revokingAndCreating: string;
    /** First sentence of a failure; the cause follows. */
    revokeFailed: string;
    /** Title of a notice on the page: a key was shown and never saved. */
    lostTitle: string;
    /** Below that title. */
    lostBody: (p: { keyName: string }) => string;
    /** Button: takes the notice away, since the key is safe. */
    lostDismiss: string;
  };
  /** The dialog that revokes a key. */
  revoke: {
    /** Title of the dialog, a question: `keyName` is the key's name. */
    title: (p: { keyName: string }) => string;
    /** Below the title: what revoking means. */
    body: string;
    /** The next paragraph. */
    regain: string;
    /** Label of a fact about the key. */
    key: string;
    /** Label of a fact about the key. */
    workspace: string;
    /** Label of a fact about the key; a name follows. */
    createdBy: string;
    /** Label of a fact about the key; a date follows. */
    created: string;
    /** Label of a fact about the key; a time follows. */
    lastUsed: string;
    /** A warning: `when` is `2 minutes ago`. */
    usedRecently: (p: { when: string }) => string;
    /** A warning, where the backend does not record use. */
    useUnknown: string;
    /** No warning: `days` is 7. */
    notUsedRecently: (p: { days: Amount }) => string;
    /** Label of a field, where the host wants the name typed. */
    typeName: (p: { keyName: string }) => string;
    /** Below that field. */
    typeNameMismatch: string;
    /** Button: revokes. It has a colour of danger. */
    submit: string;
    /** On that button, while the request is on its way. */
    submitting: string;
    /** Button beside a key that a lost answer may have made: takes back "Revoke", and the key keeps working. */
    keep: string;
    /** First sentence of a failure; the cause follows. */
    failed: string;
    /** The answer was lost: nobody knows. */
    failedUnknown: string;
    /** The question went away before it was answered, because the page may no longer show keys. */
    notSent: string;
    /** Said after the key was revoked. */
    done: (p: { keyName: string }) => string;
    /** Said where somebody else was quicker. */
    alreadyDone: (p: { keyName: string }) => string;
  };
  /** The dialog that replaces a key, and the reminder to revoke the old one. */
  rotate: {
    /** Title of the dialog that replaces a key. */
    title: (p: { keyName: string }) => string;
    /** Below the title. */
    body: string;
    /** First of three steps. */
    step1: string;
    /** Second step. */
    step2: string;
    /** Third step. */
    step3: string;
    /** The name that the replacement is given unless somebody changes it. */
    proposedName: (p: { keyName: string }) => string;
    /** Label of a field. */
    nameLabel: string;
    /** Button: creates the new key. */
    submit: string;
    /** On the page, until the old key is revoked. `lastUsed` is a sentence without its full stop: `Last used 2 minutes ago`. */
    reminder: (p: { keyName: string; replacement: string; lastUsed: string }) => string;
    /** Button beside the reminder. */
    revokeOld: string;
  };
  /** Many keys at once: the doors above the table, the selection, its review and what became of each key. */
  cleanUp: {
    /** The name of the group of doors. */
    label: string;
    /** Button: filters the table to so many keys. */
    unused: (p: { keys: Amount; days: Amount }) => string;
    /** Button: filters the table to keys that expire within so many days. */
    expiring: (p: { keys: Amount; days: Amount }) => string;
    /** Button: filters the table to keys whose creator has left the company. */
    creatorLeft: (p: { keys: Amount }) => string;
    /** In place of the doors, where they were counted and all numbers are 0. */
    nothingToDo: string;
    /** In place of the buttons. */
    notCounted: string;
    /** The name of a row's checkbox, for screen readers. */
    select: (p: { keyName: string }) => string;
    /** The name of the checkbox above the rows, for screen readers. */
    selectPage: string;
    /** Above the table, before anything is selected. */
    choose: string;
    /** Above the table. */
    selected: (p: { keys: Amount }) => string;
    /** Button: nothing is selected then. */
    clear: string;
    /** Button: opens a dialog with the selected keys. */
    review: string;
    /** Below the title of that dialog. */
    body: string;
    /** Above its list, where some keys have no tick yet. */
    leftOut: string;
    /** Beside a key: what still uses it. */
    imports: (p: { imports: Amount; days: Amount }) => string;
    /** Above the button, after it was pressed without a tick. */
    nothingTicked: string;
    /** Button: revokes so many keys. It has a colour of danger. */
    submit: (p: { keys: Amount }) => string;
    /** Where the host wants more than a button. */
    typeCount: (p: { count: string }) => string;
    /** Below that field. */
    typeCountMismatch: string;
    /** While the keys are revoked, one after another. */
    progress: (p: { done: string; keys: Amount }) => string;
    /** Below the progress. */
    goesOn: string;
    /** Afterwards, on the page. */
    result: (p: { done: string; keys: Amount }) => string;
    /** Button: opens the list of what became of each key. */
    show: string;
    /** Beside each key: what became of it. A state. */
    outcomes: Record<"waiting" | "alreadyRevoked" | "failed" | "unknown" | "notSent", string>;
    /** Why keys of a series were not sent follows it. */
    stopped: string;
  };
  /** Revocations that are scheduled, where the backend can. */
  schedule: {
    /** The label of the choice of a moment. */
    when: string;
    /** A choice: revokes at once. */
    now: string;
    /** A choice. */
    inHours: (p: { hours: Amount }) => string;
    /** A choice. */
    inDays: (p: { days: Amount }) => string;
    /** The choice for an old key that somebody revokes later. */
    byHand: string;
    /** The label of the choice for an old key. */
    oldKey: string;
    /** What a revocation at that moment means. */
    body: (p: { date: string }) => string;
    /** Button, where a later moment was chosen. */
    submit: string;
    /** On that button, while the request is on its way. */
    submitting: string;
    /** Said afterwards: `date` has the time of day. */
    done: (p: { keyName: string; date: string }) => string;
    /** First sentence of a failure; the cause follows. */
    failed: string;
    /** The answer was lost, so nobody knows. */
    failedUnknown: string;
    /** Below the choice: the backend did not accept the moment. */
    refused: string;
    /** In a key's row: `when` is `in 23 hours`. */
    stops: (p: { when: string }) => string;
    /** In a key's details. */
    stopsOn: (p: { date: string }) => string;
    /** A warning beside a key that is being replaced. */
    usedSince: string;
    /** In place of that warning. */
    notUsedSince: string;
    /** Button: revokes the key before its time. */
    stopNow: string;
    /** Button: cancels the schedule, and the key keeps working. */
    keep: string;
    /** On that button, while the request is on its way. */
    keeping: string;
    /** Said afterwards. */
    kept: (p: { keyName: string }) => string;
    /** First sentence of a failure; the cause follows. */
    keepFailed: string;
    /** After a rotation whose old key could not be stopped. */
    oldFailed: (p: { keyName: string }) => string;
  };
  /** The guidance below the table. */
  safety: {
    /** Heading of the guidance. */
    keepTitle: string;
    /** An item of a list. */
    keepNever: string;
    /** An item of a list. */
    keepStore: string;
    /** An item of a list. */
    keepRotate: string;
    /** An item of a list. */
    keepRevoke: string;
    /** Heading above three numbered steps. */
    rotateTitle: string;
    /** A numbered list of three steps. */
    rotateSteps: { create: string; update: string; revoke: string };
    /** Heading of the questions that people often ask. */
    questionsTitle: string;
    /** Opens an answer, in the words of the person who asks. */
    lostQuestion: string;
    /** The answer. */
    lostAnswer: string;
    /** Opens an answer, in the words of the person who asks. */
    stoppedQuestion: string;
    /** The answer. It names the status as the badge does. */
    stoppedAnswer: string;
    /** Opens an answer. */
    countsQuestion: string;
    /** The answer: `days` is 30. */
    countsAnswer: (p: { days: Amount }) => string;
    /** Opens an answer. */
    hiddenQuestion: string;
    /** The answer: `hint` says who the administrator is, and is often missing. */
    hiddenAnswer: (p: { productName: string; hint: string | undefined }) => string;
  };
  /** The expiry of keys, where the backend has a policy for it. */
  expiry: {
    /** Label of the choice in the form. */
    label: string;
    /** A choice. */
    never: string;
    /** A choice: opens a field for a date. */
    onDate: string;
    /** Label of that field: the last day on which the key works. */
    dateLabel: string;
    /** Under the choice: the last day on which the key works, and in which time zone. */
    lastDay: (p: { date: string; timeZone: string }) => string;
    /** Under the choice, where the key has no end. */
    neverHint: string;
    /** Below the field, after the form was sent without a date. */
    dateMissing: string;
    /** Below the field. */
    datePast: string;
    /** Below the field: `date` is the last day that is allowed. */
    dateTooLate: (p: { date: string }) => string;
    /** Below the field: the backend did not accept the date. */
    refused: string;
    /** In a key's row: `when` is `in 3 days`, `tomorrow`. */
    expiresIn: (p: { when: string }) => string;
    /** In the filter of statuses. */
    soon: string;
    /** What the table sorts by. */
    sortColumn: string;
    /** In the dialog that replaces a key. */
    rotateExpired: string;
    /** In the dialog that revokes a key. */
    revokeExpired: string;
  };
  /** The permissions of keys, where the backend has any. What they allow arrives as the end of a sentence. */
  permissions: {
    /** Label of the group in the form. */
    label: string;
    /** A choice, beside ready-made ones: each permission by itself. */
    custom: string;
    /** Below that choice. */
    customHint: string;
    /** Label of the search field. */
    search: string;
    /** In place of the permissions. */
    noMatch: string;
    /** Below a long list that is cut off. */
    more: (p: { left: Amount }) => string;
    /** Beside a dangerous permission. */
    highRisk: string;
    /** What a key may do: `list` is ends of sentences, such as `import documents and read knowledge bases`. */
    can: (p: { list: string }) => string;
    /** What a key may not do: `list` is ends of sentences, joined by "or". */
    cannot: (p: { list: string }) => string;
    /** In place of long lists. */
    someOf: (p: { given: string; total: string }) => string;
    /** In a row, for permissions that are no preset. */
    amount: (p: { given: Amount }) => string;
    /** Below the group, after the form was sent without one. */
    empty: string;
    /** Below the group: the backend did not accept the choice. */
    refused: string;
    /** In place of the group. */
    loading: string;
    /** First sentence of a failure; the cause follows. */
    failed: string;
  };
  /** A host's own attributes of keys. Their labels arrive in the reader's language. */
  attributes: {
    /** The label of a field that may stay empty. */
    optional: (p: { label: string }) => string;
    /** The first choice of a list in which one has to be chosen. */
    choose: string;
    /** The first choice of a list in which none may be chosen. */
    none: string;
    /** Below a field, after the form was sent without it. */
    required: string;
    /** Below a field, while somebody types. */
    tooLong: (p: { length: Amount; max: Amount }) => string;
    /** Below a field: the backend did not accept what it has. */
    refused: string;
    /** The value of a switch that is on. */
    yes: string;
    /** The value of a switch that is off. */
    no: string;
    /** In a key's row: a label with its value. */
    entry: (p: { label: string; value: string }) => string;
  };
  /** A key's details, its name and its description where the backend can change them, and its history. */
  details: {
    /** In the menu of a row whose name is drawn by the host. */
    open: string;
    /** Button: changes the key's name. */
    rename: string;
    /** Label of a field. */
    nameLabel: string;
    /** Label of a field, and heading of the text. */
    descriptionLabel: string;
    /** Below that field. */
    descriptionHint: string;
    /** Button, where there is no description yet. */
    addDescription: string;
    /** Button, where there is one. */
    editDescription: string;
    /** The button that opens the controls of the host's attributes, and the name of their group. */
    editAttributes: string;
    /** Said after the host's attributes were saved. */
    attributesSaved: string;
    /** Button: saves what was changed. */
    save: string;
    /** On that button, while the request is on its way. */
    saving: string;
    /** Said after the key's name was changed. */
    renamed: (p: { keyName: string }) => string;
    /** Said after the description was saved. */
    described: string;
    /** Below a field, while somebody types. */
    tooLong: (p: { length: Amount; max: Amount }) => string;
    /** Beside the name of a person who is no longer in the company. */
    hasLeft: string;
    /** A warning: something still uses a key that no longer works. */
    refused: string;
    /** The same, where the time of the first refusal is known: `when` is a date with a time. */
    refusedSince: (p: { when: string }) => string;
    /** Button: opens the dialog that replaces a key. */
    replace: string;
    /** Label of a fact; the name of a key follows. */
    replacedBy: string;
    /** Heading above the events of a key. */
    history: string;
    /** In place of the history. */
    historyLoading: string;
    /** First sentence of a failure; the cause follows. */
    historyFailed: string;
    /** In place of the history. */
    historyEmpty: string;
    /** Button: older events. */
    historyMore: string;
    /** What has happened to a key, by the event's type. */
    events: Record<KnownKeyEventType, string>;
    /** Below an event that has changed a text: the text that it had before. */
    before: (p: { text: string }) => string;
  };
  /** Where the backend asks for a fresh proof of the person's identity. `errors` says that there was none. */
  stepUp: {
    /** While the host asks the person. */
    waiting: string;
    /** The host gave no `onStepUp`. */
    unsupported: string;
    /** The backend asked again directly after the proof. */
    notAccepted: string;
  };
  /** What is said of each error, by code. The place of the failure adds its own first sentence. */
  errors: Record<ApiKeysErrorCode, string>;
  /** In place of two of `errors`, where the backend asks for a wait, which `retryIn` says. */
  errorsWithWait: Record<"rate_limited" | "unavailable", string>;
  /** When the backend asks for a wait: `when` is `in 1 hour`, `in 45 seconds`. */
  retryIn: (p: { when: string }) => string;
}

/** Every message optional, at any depth. */
type Loose<T> = {
  [K in keyof T]?: (T[K] extends string | ((...args: never[]) => string) ? T[K] : Loose<T[K]>) | undefined;
};

/** Any string of the page, over the locale's. */
export type MessageOverrides = Loose<Messages>;

/** A language: its BCP 47 code, its direction, and every sentence. */
export interface Locale {
  /** The BCP 47 code, which also chooses how dates and numbers are written. */
  readonly code: string;
  /** The direction of the script. */
  readonly dir: "ltr" | "rtl";
  /** Every sentence of the page. */
  readonly messages: Messages;
}

/**
 * What the page takes as its language: a catalogue, or the BCP 47 code of one that the package has, which is loaded when
 * it is needed. `"auto"` is the best match for the reader's own languages.
 */
export type LocaleChoice = Locale | "auto" | (string & {});
