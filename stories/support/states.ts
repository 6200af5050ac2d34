/** A state to draw on purpose, named in the design's words, and the stories that show it, the first one best. */
export interface StateToDraw {
  readonly name: string;
  readonly stories: readonly string[];
}

export interface StateGroup {
  readonly title: string;
  readonly states: readonly StateToDraw[];
}

const parts = {
  page: "page",
  header: "sections-page-header",
  gate: "sections-access-gate",
  quota: "sections-quota-card",
  chart: "sections-usage-chart",
  table: "sections-keys-table",
  details: "sections-key-details",
  cleanUp: "sections-clean-up",
  create: "sections-create-key-dialog",
  rotation: "sections-rotation",
  revoke: "sections-revoke-key-dialog",
} as const;

type Part = keyof typeof parts;

/** The part that a story belongs to, in words: "Keys table" for `sections-keys-table--many`. */
export function partOf(story: string): string {
  const words = story.replace(/^sections-|--.*$/gu, "").replaceAll("-", " ");
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

/** A state whose stories have the same name in several parts. */
function state(name: string, story: string, ...where: [Part, ...Part[]]): StateToDraw {
  return { name, stories: where.map((part) => `${parts[part]}--${story}`) };
}

/** The states to draw, each on purpose, in the design's own words. */
export const stateGroups: readonly StateGroup[] = [
  {
    title: "What is there, and what is not",
    states: [
      state("loading", "loading", "page", "gate", "quota", "chart", "table"),
      state("first-ever", "first-ever", "page", "table"),
      state("some", "some", "page", "table"),
      state("many", "many", "page", "table"),
      state("filtered to nothing", "filtered-to-nothing", "page", "table"),
      state("failed with retry", "failed-with-retry", "page", "quota", "chart", "table"),
      state("everything failed for one reason", "everything-failed", "page"),
      state("stale", "stale", "page", "quota", "chart", "table"),
      state("offline", "offline", "page", "gate", "create"),
      state("forbidden", "forbidden", "page", "header", "quota", "chart", "table", "revoke"),
      {
        name: "feature off",
        stories: ["page--feature-off", "sections-access-gate--feature-off", "sections-feature-off--off"],
      },
    ],
  },
  {
    title: "The limit",
    states: [
      state("limit near", "limit-near", "quota"),
      state("limit reached", "limit-reached", "quota", "page"),
      state("limit over", "limit-over", "quota"),
      state("unlimited", "unlimited", "quota"),
      state("unknown", "unknown", "quota"),
      state("with pace", "with-pace", "quota"),
    ],
  },
  {
    title: "A new key",
    states: [
      state("creating", "creating", "create"),
      state("created and unsaved", "created-and-unsaved", "create"),
      state("reveal, tab key", "tab-key", "create"),
      state("reveal, tab .env", "tab-env", "create"),
      state("reveal, tab curl", "tab-curl", "create"),
      state("reveal, tab of the host’s sample", "tab-sample", "create"),
      state("copied", "copied", "create"),
      state("copy refused", "copy-refused", "create"),
      state("waiting for first use", "waiting-for-first-use", "create"),
      state("works", "works", "create"),
      state("answer lost", "answer-lost", "create"),
      state("candidates", "candidates", "create"),
      state("never saved", "never-saved", "create"),
    ],
  },
  {
    title: "The end of a key",
    states: [
      state("revoking", "revoking", "revoke"),
      state("revoke failed", "revoke-failed", "revoke"),
      state("scheduled", "scheduled", "revoke", "table"),
      state("replaced", "replaced", "details"),
      state("rotate, step 1", "step-1", "rotation"),
      state("rotate, step 2", "step-2", "rotation"),
      state("rotate, step 3", "step-3", "rotation"),
      state("expiring", "expiring", "table"),
      state("expired", "expired", "table"),
      state("clean-up review", "review", "cleanUp"),
      state("clean-up with a partial failure", "partial-failure", "cleanUp"),
      state("details with history", "with-history", "details"),
    ],
  },
  {
    title: "The chart’s extremes",
    states: [
      state("one spike of 10,000", "one-spike", "chart"),
      state("one import in the month", "one-import", "chart"),
      state("today the busiest", "today-busiest", "chart"),
      state("90 days", "all-workspaces-90-days", "chart"),
      state("all workspaces", "all-workspaces", "chart"),
    ],
  },
  {
    title: "Long texts, other languages, other media",
    states: [
      state("long names", "long-names", "page", "table", "create", "revoke"),
      state("200-character workspace names", "long-workspace-names", "page", "chart", "table", "create"),
      state("right-to-left", "right-to-left", "page", "chart", "table", "create", "revoke"),
      state("german", "german", "page"),
      state("japanese", "japanese", "page"),
      state("200 % zoom", "zoomed", "page"),
      state("400 % zoom", "zoomed-400", "page"),
      state("forced colours", "forced-colours", "page"),
      state("print", "print", "page"),
    ],
  },
];
