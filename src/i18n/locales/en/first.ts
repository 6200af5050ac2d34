import { pluralFor } from "../../format.js";
import type { FirstMessages } from "../../messagePieces.js";

const plural = pluralFor("en");

/** What the first paint says. */
export const first: FirstMessages = {
  common: {
    cancel: "Cancel",
    close: "Close",
    retry: "Try again",
    loading: "Loading…",
    requestId: ({ id }) => `Request ${id}`,
    copyRequestId: "Copy request id",
    stale: ({ since }) => `Could not refresh. Last read: ${since}.`,
    opensInNewTab: "opens in a new tab",
    chunkFailed: {
      title: "This part of the page could not be loaded",
      body: "Check your connection and try again. If it keeps failing, reload the page.",
    },
    partFailed: {
      title: "This part of the page failed",
      body: "The rest of the page still works. Try again, or reload the page.",
    },
    unknown: "Unknown",
  },
  page: {
    title: "API Keys",
    lead: "Keys give your integrations access to one workspace each.",
    apiReference: "API reference",
    terms: "Terms of use",
    createKey: "Create API Key",
    createForbidden: "You can see the keys but not create them. Ask your administrator.",
    createLimitReached: ({ max }) =>
      plural(max.value, {
        one: `Your company already has ${max.text} active key, the most it may have. Revoke it to create another.`,
        other: `Your company already has ${max.text} active keys, the most it may have. Revoke one to create another.`,
      }),
    createNoWorkspace: "None of your workspaces has the Developers feature.",
    offline: "You are offline. What you see may be out of date, and nothing is sent until you are back.",
  },
  access: {
    failed: "Your access could not be checked.",
    supportLink: ({ productName }) => `${productName} support`,
  },
  quota: {
    title: "Knowledge base imports",
    scope: "Company-wide",
    usedOfLimit: ({ used, limit }) => `${used} out of ${limit}`,
    usedUnlimited: ({ used }) =>
      plural(used.value, { one: `${used.text} document imported`, other: `${used.text} documents imported` }),
    percent: ({ percent }) => percent,
    allWorkspaces: "All workspaces together",
    period: ({ from, to }) => `Counted from ${from} to ${to}`,
    resets: ({ date }) => `resets ${date}`,
    unlimited: "No limit on your plan",
    near: ({ left }) =>
      plural(left.value, {
        one: `${left.text} import is left in this period.`,
        other: `${left.text} imports are left in this period.`,
      }),
    reached: ({ date }) =>
      `The limit is reached. New imports are refused until ${date}. To import more before then, ask your administrator for a larger plan.`,
    over: ({ over, date }) =>
      `The limit is passed by ${over.text}. New imports are refused until ${date}. To import more before then, ask your administrator for a larger plan.`,
    pace: ({ date }) => `At this pace the limit is reached on ${date}.`,
    forbidden: "You are not allowed to see the usage of your company.",
    failed: "The import count could not be loaded.",
    meterLabel: "Knowledge base imports of the company",
    meterText: ({ used, limit, percent }) => `${used} out of ${limit}, ${percent}`,
  },
  chart: {
    title: "Imports, last 30 days",
  },
  table: {
    label: "API keys",
    name: "Name",
    key: "Key",
    workspace: "Workspace",
    created: "Created",
    lastUsed: "Last used",
    status: "Status",
    actions: "Actions",
    statuses: { active: "Active", revoked: "Revoked", expired: "Expired" },
    search: "Search keys",
    statusFilter: "Status",
    workspaceFilter: "Workspace",
    all: "All",
    count: ({ keys }) => plural(keys.value, { one: `${keys.text} key`, other: `${keys.text} keys` }),
    shown: ({ keys }) =>
      plural(keys.value, { one: `${keys.text} key on this page`, other: `${keys.text} keys on this page` }),
    neverUsed: "Never used",
    unknownUse: "Not tracked",
    idle: ({ days }) =>
      plural(days.value, { one: `Unused for ${days.text} day`, other: `Unused for ${days.text} days` }),
    rowMenu: ({ keyName }) => `Actions for ${keyName}`,
    revoke: "Revoke",
    rotate: "Rotate",
    createdBy: ({ person, date }) => `Created by ${person} on ${date}`,
    createdOn: ({ date }) => `Created on ${date}`,
    usedOn: ({ when }) => `Last used ${when}`,
    revokedOn: ({ date }) => `Revoked on ${date}`,
    revokedBy: ({ person, date }) => `Revoked by ${person} on ${date}`,
    expiresOn: ({ date }) => `Expires on ${date}`,
    expiredOn: ({ date }) => `Expired on ${date}`,
    revoking: "Revoking…",
    whyStopped: "Integration stopped?",
    emptyTitle: "No keys yet",
    emptyBody:
      "A key lets an integration reach one workspace. Create one for each integration, so that you can revoke it alone.",
    noResultsTitle: "No key matches",
    noResultsBody: "Try another search, or clear the filters.",
    clearFilters: "Clear filters",
    failed: "The keys could not be loaded. They may exist all the same.",
    forbidden: "You are not allowed to see the keys.",
    previous: "Previous",
    next: "Next",
    pages: "Pages of keys",
    page: ({ page }) => `Page ${page.text}`,
    pageSize: "Keys per page",
    sortBy: ({ column }) => `Sort by ${column}`,
    repeatedCursor: "The server sent the same page again, so the list ends here. Some keys may be missing.",
    unnamed: "Unnamed key",
    revokeForbidden: "You can see the keys but not revoke them. Ask your administrator.",
    loading: "Loading keys…",
    newKeyShown: ({ keyName }) => `The view was changed to show the new key ${keyName}.`,
    announceCount: ({ keys }) =>
      plural(keys.value, { one: `${keys.text} key found`, other: `${keys.text} keys found` }),
    announcePage: ({ page, shown }) => `${page}. ${shown}.`,
  },
  create: {
    workspaceDisabled: ({ workspace }) => `${workspace} (Developers is off)`,
  },
  rotate: {
    reminder: ({ keyName, replacement, lastUsed }) =>
      `${keyName} is replaced by ${replacement}. ${lastUsed}. Revoke it when its integrations are updated.`,
    revokeOld: "Revoke old key",
  },
};
