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
    cancel: string;
    close: string;
    retry: string;
    /** Leads to the host's sign-in, after the session has ended. */
    signIn: string;
    /** Loads the page again, after a new deployment. */
    reload: string;
    loading: string;
    /** A time less than a minute ago, within a sentence: `Last used just now`. */
    justNow: string;
    /** Said when an answer has not come for a long time. */
    slow: string;
    requestId: (p: { id: string }) => string;
    copyRequestId: string;
    /** Said beside data that could not be refreshed. */
    stale: (p: { since: string }) => string;
    opensInNewTab: string;
    /** A part of the page that could not be loaded (offline, or a new deployment). */
    chunkFailed: ErrorText;
    /** A part of the page that failed to draw, a host's slot for example. */
    partFailed: ErrorText;
    unknown: string;
  };
  /** The header of the page, its links and its create button. */
  page: {
    title: string;
    lead: string;
    apiReference: string;
    terms: string;
    createKey: string;
    /** Why the button does nothing, where the backend gave no reason of its own. */
    createForbidden: string;
    createLimitReached: (p: { max: Amount }) => string;
    createNoWorkspace: string;
    offline: string;
  };
  /** What stands in place of the sections where the workspace lacks the feature. */
  access: {
    /** The host named a workspace that the person cannot see. */
    workspaceUnknown: string;
    featureOffTitle: (p: { workspace: string }) => string;
    featureOffBody: (p: { productName: string }) => string;
    featureOffAdministrator: (p: { hint: string | undefined }) => string;
    featureOffSupport: (p: { productName: string }) => string;
    supportLink: (p: { productName: string }) => string;
    failed: string;
  };
  /** The card with the imports of the current period. */
  quota: {
    title: string;
    scope: string;
    /** `0 out of 2,000` */
    usedOfLimit: (p: { used: string; limit: string }) => string;
    usedUnlimited: (p: { used: Amount }) => string;
    percent: (p: { percent: string }) => string;
    period: (p: { from: string; to: string }) => string;
    resets: (p: { date: string }) => string;
    unlimited: string;
    /** `716 left`: beside the meter, below the limit. */
    near: (p: { left: Amount }) => string;
    reached: (p: { date: string }) => string;
    over: (p: { over: Amount; date: string }) => string;
    /** Leads to a higher limit, from 80 % on. */
    upgrade: string;
    pace: (p: { date: string }) => string;
    forbidden: string;
    failed: string;
    meterLabel: string;
    meterText: (p: { used: string; limit: string; percent: string }) => string;
  };
  /** The chart of the last 30 days, and its table. */
  chart: {
    title: (p: { days: Amount }) => string;
    workspaceLabel: string;
    summary: (p: { total: Amount; workspace: string }) => string;
    peak: (p: { value: string; date: string }) => string;
    /** Summary and peak in one sentence. */
    summaryAndPeak: (p: { summary: string; peak: string }) => string;
    imports: (p: { imports: Amount }) => string;
    today: string;
    todaySoFar: string;
    /** Below the last bar. Short: it stands centred below one bar at the end of the chart. */
    todayLabel: string;
    empty: (p: { days: Amount }) => string;
    emptyHint: string;
    day: (p: { date: string; imports: Amount }) => string;
    dayToday: (p: { date: string; imports: Amount }) => string;
    dayPeak: (p: { day: string }) => string;
    label: (p: { workspace: string; days: Amount }) => string;
    instructions: string;
    counts: (p: { timeZone: string }) => string;
    /** The name of the button with three dots, and of its menu. */
    menu: string;
    showTable: string;
    showBars: string;
    downloadCsv: string;
    /** Why an entry of the menu does nothing yet. */
    notLoaded: string;
    tableCaption: (p: { workspace: string }) => string;
    tableDay: string;
    tableImports: string;
    loadingWorkspace: (p: { workspace: string }) => string;
    forbidden: string;
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
    showInChart: string;
    /** Leads from the chart of a key to the one of its workspace. */
    back: (p: { workspace: string }) => string;
    keySummary: (p: { total: Amount; keyName: string }) => string;
    /** Behind the summary of a key: its share of the workspace's imports. */
    keyShare: (p: { summary: string; percent: string; workspace: string }) => string;
    keyCounts: (p: { timeZone: string }) => string;
    keyLabel: (p: { keyName: string; days: Amount }) => string;
    keyCaption: (p: { keyName: string }) => string;
    keyFailed: string;
    keyEmpty: (p: { days: Amount }) => string;
    /** The part of the imports that belongs to no key, or to no workspace, that is named. */
    other: string;
    /** The last entry of the chart's picker. */
    all: string;
    allSummary: (p: { total: Amount }) => string;
    allCounts: (p: { timeZone: string }) => string;
    /** The chart's title, its name for assistive technology, and what stands there without imports, for any days. */
    allLabel: (p: { days: Amount }) => string;
    allCaption: string;
    total: string;
    /** The name of the choice of 7, 30 or 90 days. */
    range: string;
    /** A workspace with its imports, in a list of them. */
    share: (p: { name: string; imports: string }) => string;
    /** A day with the shares of its workspaces, as it is read. */
    dayShares: (p: { day: string; shares: string }) => string;
    showBefore: string;
    hideBefore: string;
    /** The line of the period before, in legend and table. */
    before: string;
    beforeTooLong: (p: { list: string }) => string;
    beforeFailed: string;
  };
  /** The table of keys: its columns, filters, pages and row menus. */
  table: {
    label: string;
    name: string;
    key: string;
    workspace: string;
    created: string;
    lastUsed: string;
    status: string;
    actions: string;
    statuses: Record<KnownKeyStatus, string>;
    search: string;
    statusFilter: string;
    workspaceFilter: string;
    all: string;
    count: (p: { keys: Amount }) => string;
    shown: (p: { keys: Amount }) => string;
    neverUsed: string;
    unknownUse: string;
    idle: (p: { days: Amount }) => string;
    /** The row's menu, unique by the key's name. */
    rowMenu: (p: { keyName: string }) => string;
    revoke: string;
    rotate: string;
    createdBy: (p: { person: string; date: string }) => string;
    createdOn: (p: { date: string }) => string;
    usedOn: (p: { when: string }) => string;
    revokedOn: (p: { date: string }) => string;
    revokedBy: (p: { person: string; date: string }) => string;
    expiresOn: (p: { date: string }) => string;
    expiredOn: (p: { date: string }) => string;
    revoking: string;
    emptyTitle: string;
    emptyBody: string;
    noResultsTitle: string;
    noResultsBody: string;
    clearFilters: string;
    failed: string;
    forbidden: string;
    previous: string;
    next: string;
    pages: string;
    page: (p: { page: Amount }) => string;
    pageSize: string;
    sortBy: (p: { column: string }) => string;
    /** The name of the choice of an order, where the table has no headers. */
    sort: string;
    repeatedCursor: string;
    /** Keys that do not fit the contract and were left out of the list. */
    omitted: (p: { keys: Amount }) => string;
    unnamed: string;
    revokeForbidden: string;
    /** The host named a key that is not there. */
    keyNotFound: string;
    loading: string;
    /** Filters or the page were changed, since they would have hidden a new key. */
    newKeyShown: (p: { keyName: string }) => string;
    announceCount: (p: { keys: Amount }) => string;
    /** Said after a turn of the page: `Page 2`, and how many keys it has. */
    announcePage: (p: { page: string; shown: string }) => string;
  };
  /** The form that creates a key. */
  create: {
    title: string;
    workspaceLabel: string;
    /** What it means to choose a workspace, said once. */
    workspaceHint: string;
    workspaceDisabled: (p: { workspace: string }) => string;
    workspaceGone: string;
    nameLabel: string;
    nameHint: string;
    /** The name of the group of buttons that fill the name in. */
    nameSuggestions: string;
    suggestedNames: { production: string; staging: string; integration: string };
    nameEmpty: string;
    nameTooLong: (p: { length: Amount; max: Amount }) => string;
    nameTaken: string;
    submit: string;
    submitting: string;
    waitToClose: string;
    failed: string;
    offline: string;
  };
  /** The dialog that shows a new key once. */
  reveal: {
    title: string;
    announce: (p: { keyName: string }) => string;
    forKey: (p: { keyName: string; workspace: string }) => string;
    secretLabel: string;
    keepSafe: string;
    copy: string;
    copied: string;
    copiedAnnounce: string;
    copyRefused: (p: { shortcut: string }) => string;
    /** On the button itself, where the browser refused to copy. */
    pressKeys: (p: { shortcut: string }) => string;
    saved: string;
    done: string;
    /** Until somebody uses the new key. */
    waiting: string;
    firstUsed: (p: { time: string }) => string;
    /** Nobody used it within two minutes. */
    noUseYet: string;
    /** The name of the tabs that choose how the key is written. */
    formats: string;
    /** The tab of the key itself, beside `.env` and `cURL`. */
    formatKey: string;
    downloadEnv: string;
    envDownloaded: string;
    closeTitle: string;
    closeBody: string;
    closeKeep: string;
    closeCopy: string;
    closeAnyway: string;
  };
  /** What is said where the answer to a create was lost. */
  unknownOutcome: {
    title: string;
    body: string;
    cause: string;
    tryAgain: string;
    check: string;
    checkAgain: string;
    checking: string;
    candidatesTitle: string;
    candidatesBody: string;
    candidatesNone: string;
    candidatesFailed: string;
    close: string;
    shownElsewhereTitle: string;
    shownElsewhereBody: (p: { keyName: string }) => string;
    revokeAndCreate: string;
    revokingAndCreating: string;
    revokeFailed: string;
    lostTitle: string;
    lostBody: (p: { keyName: string }) => string;
    lostDismiss: string;
  };
  /** The dialog that revokes a key. */
  revoke: {
    title: (p: { keyName: string }) => string;
    body: string;
    regain: string;
    key: string;
    workspace: string;
    createdBy: string;
    created: string;
    lastUsed: string;
    usedRecently: (p: { when: string }) => string;
    useUnknown: string;
    notUsedRecently: (p: { days: Amount }) => string;
    typeName: (p: { keyName: string }) => string;
    typeNameMismatch: string;
    submit: string;
    submitting: string;
    keep: string;
    failed: string;
    /** The answer was lost: nobody knows. */
    failedUnknown: string;
    /** The question went away before it was answered, because the page may no longer show keys. */
    notSent: string;
    done: (p: { keyName: string }) => string;
    alreadyDone: (p: { keyName: string }) => string;
  };
  /** The dialog that replaces a key, and the reminder to revoke the old one. */
  rotate: {
    title: (p: { keyName: string }) => string;
    body: string;
    step1: string;
    step2: string;
    step3: string;
    proposedName: (p: { keyName: string }) => string;
    nameLabel: string;
    submit: string;
    reminder: (p: { keyName: string; replacement: string; lastUsed: string }) => string;
    revokeOld: string;
  };
  /** Many keys at once: the doors above the table, the selection, its review and what became of each key. */
  cleanUp: {
    /** The name of the group of doors. */
    label: string;
    unused: (p: { keys: Amount; days: Amount }) => string;
    expiring: (p: { keys: Amount; days: Amount }) => string;
    creatorLeft: (p: { keys: Amount }) => string;
    /** In place of the doors, where they were counted and all numbers are 0. */
    nothingToDo: string;
    notCounted: string;
    select: (p: { keyName: string }) => string;
    selectPage: string;
    choose: string;
    selected: (p: { keys: Amount }) => string;
    clear: string;
    review: string;
    body: string;
    leftOut: string;
    imports: (p: { imports: Amount; days: Amount }) => string;
    nothingTicked: string;
    submit: (p: { keys: Amount }) => string;
    /** Where the host wants more than a button. */
    typeCount: (p: { count: string }) => string;
    typeCountMismatch: string;
    progress: (p: { done: string; keys: Amount }) => string;
    goesOn: string;
    result: (p: { done: string; keys: Amount }) => string;
    show: string;
    outcomes: Record<"waiting" | "alreadyRevoked" | "failed" | "unknown" | "notSent", string>;
    /** Why keys of a series were not sent follows it. */
    stopped: string;
  };
  /** Revocations that are scheduled, where the backend can. */
  schedule: {
    /** The label of the choice of a moment. */
    when: string;
    now: string;
    inHours: (p: { hours: Amount }) => string;
    inDays: (p: { days: Amount }) => string;
    /** The choice for an old key that somebody revokes later. */
    byHand: string;
    /** The label of the choice for an old key. */
    oldKey: string;
    body: (p: { date: string }) => string;
    submit: string;
    submitting: string;
    done: (p: { keyName: string; date: string }) => string;
    failed: string;
    failedUnknown: string;
    refused: string;
    /** In a key's row: `when` is `in 23 hours`. */
    stops: (p: { when: string }) => string;
    /** In a key's details. */
    stopsOn: (p: { date: string }) => string;
    usedSince: string;
    notUsedSince: string;
    stopNow: string;
    keep: string;
    keeping: string;
    kept: (p: { keyName: string }) => string;
    keepFailed: string;
    /** After a rotation whose old key could not be stopped. */
    oldFailed: (p: { keyName: string }) => string;
  };
  /** The guidance below the table. */
  safety: {
    keepTitle: string;
    keepNever: string;
    keepStore: string;
    keepRotate: string;
    keepRevoke: string;
    rotateTitle: string;
    rotateSteps: { create: string; update: string; revoke: string };
    questionsTitle: string;
    lostQuestion: string;
    lostAnswer: string;
    stoppedQuestion: string;
    stoppedAnswer: string;
    countsQuestion: string;
    countsAnswer: (p: { days: Amount }) => string;
    hiddenQuestion: string;
    hiddenAnswer: (p: { productName: string; hint: string | undefined }) => string;
  };
  /** The expiry of keys, where the backend has a policy for it. */
  expiry: {
    label: string;
    never: string;
    onDate: string;
    dateLabel: string;
    /** Under the choice: the last day on which the key works, and in which time zone. */
    lastDay: (p: { date: string; timeZone: string }) => string;
    neverHint: string;
    dateMissing: string;
    datePast: string;
    dateTooLate: (p: { date: string }) => string;
    refused: string;
    /** In a key's row: `when` is `in 3 days`, `tomorrow`. */
    expiresIn: (p: { when: string }) => string;
    /** In the filter of statuses. */
    soon: string;
    /** What the table sorts by. */
    sortColumn: string;
    rotateExpired: string;
    revokeExpired: string;
  };
  /** The permissions of keys, where the backend has any. What they allow arrives as the end of a sentence. */
  permissions: {
    label: string;
    custom: string;
    customHint: string;
    search: string;
    noMatch: string;
    /** Below a long list that is cut off. */
    more: (p: { left: Amount }) => string;
    highRisk: string;
    can: (p: { list: string }) => string;
    cannot: (p: { list: string }) => string;
    /** In place of long lists. */
    someOf: (p: { given: string; total: string }) => string;
    /** In a row, for permissions that are no preset. */
    amount: (p: { given: Amount }) => string;
    empty: string;
    refused: string;
    loading: string;
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
    required: string;
    tooLong: (p: { length: Amount; max: Amount }) => string;
    refused: string;
    yes: string;
    no: string;
    /** In a key's row: a label with its value. */
    entry: (p: { label: string; value: string }) => string;
  };
  /** A key's details, its name and its description where the backend can change them, and its history. */
  details: {
    /** In the menu of a row whose name is drawn by the host. */
    open: string;
    rename: string;
    nameLabel: string;
    descriptionLabel: string;
    descriptionHint: string;
    addDescription: string;
    editDescription: string;
    /** The button that opens the controls of the host's attributes, and the name of their group. */
    editAttributes: string;
    attributesSaved: string;
    save: string;
    saving: string;
    renamed: (p: { keyName: string }) => string;
    described: string;
    tooLong: (p: { length: Amount; max: Amount }) => string;
    /** Beside the name of a person who is no longer in the company. */
    hasLeft: string;
    refused: string;
    refusedSince: (p: { when: string }) => string;
    replace: string;
    replacedBy: string;
    history: string;
    historyLoading: string;
    historyFailed: string;
    historyEmpty: string;
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
