import { normalizeForSearch, type ListKeysInput } from "@mark-ai/api-keys/contract";
import { asking, relist, type Broken } from "./broken.js";

/** Finds keys in a way of its own, by name. */
function finding(isFound: (name: string, search: string) => boolean): Broken["breakIt"] {
  return (adapter) => ({
    ...adapter,
    listKeys: async (input, context) => {
      const { search, ...rest } = input;
      if (search === undefined) return adapter.listKeys(input, context);
      const left = relist(adapter, (keys) => keys.filter(({ name }) => isFound(name, search)));
      return left(rest, context);
    },
  });
}

const lower = (text: string) => normalizeForSearch(text).trim();

const asciiLower = (text: string) => text.replaceAll(/[A-Z]/gu, (letter) => letter.toLowerCase());
const withoutMarks = (text: string) => normalizeForSearch(text).replaceAll(/\p{M}/gu, "");
const inNamesOnly = [
  "search: a part of the preview that is the key's own finds it",
  "search: the part that all previews begin with finds no key",
  "search: the description is searched, whatever its case and accents",
] as const;

export const brokenSearches: readonly Broken[] = [
  {
    defect: "finds only the beginning of a name",
    breakIt: finding((name, search) => lower(name).startsWith(lower(search))),
    fails: [
      "search: a part of the name finds the key, also in the middle of a word",
      "search: case and accents make no difference in any script",
      ...inNamesOnly,
    ],
  },
  {
    defect: "finds only the beginnings of words",
    breakIt: finding((name, search) => ` ${lower(name)}`.includes(` ${lower(search)}`)),
    fails: ["search: a part of the name finds the key, also in the middle of a word", ...inNamesOnly],
  },
  {
    defect: "searches for the blanks around a text too",
    breakIt: finding((name, search) => normalizeForSearch(name).includes(normalizeForSearch(search))),
    fails: ["search: blanks around the text make no difference", ...inNamesOnly],
  },
  {
    defect: "distinguishes upper and lower case in a search",
    breakIt: finding((name, search) => name.includes(search.trim())),
    fails: [
      "search: upper and lower case make no difference",
      "search: case and accents make no difference in any script",
      ...inNamesOnly,
    ],
  },
  {
    defect: "searches in names only",
    breakIt: finding((name, search) => lower(name).includes(lower(search))),
    fails: inNamesOnly,
  },
  {
    defect: "folds the case of ASCII only",
    breakIt: finding((name, search) => asciiLower(name).includes(asciiLower(search).trim())),
    fails: ["search: case and accents make no difference in any script", ...inNamesOnly],
  },
  {
    defect: "drops all marks in a search, also those that are letters",
    breakIt: finding((name, search) => withoutMarks(name).includes(withoutMarks(search).trim())),
    fails: ["search: a mark that is a letter makes a difference", ...inNamesOnly],
  },
  {
    defect: "finds every key by what all previews begin with",
    breakIt: (adapter) => ({
      ...adapter,
      listKeys: asking(adapter, (input) =>
        "mk_live_".includes(input.search ?? "-") ? { ...input, search: undefined } : input,
      ),
    }),
    fails: ["search: the part that all previews begin with finds no key"],
  },
  {
    defect: "searches with SQL wildcards",
    breakIt: finding((name, search) => {
      const pattern = lower(search).replaceAll(/[.*+?^${}()|[\]\\]/gu, "\\$&");
      return new RegExp(pattern.replaceAll("%", ".*").replaceAll("_", "."), "u").test(lower(name));
    }),
    fails: ["search: % and _ stand for themselves", ...inNamesOnly],
  },
  {
    defect: "answers a search from a cache",
    breakIt: (adapter) => {
      const answers = new Map<string, ReturnType<typeof adapter.listKeys>>();
      return {
        ...adapter,
        listKeys: (input, context) => {
          if (input.search === undefined || context.signal.aborted) return adapter.listKeys(input, context);
          const asked = JSON.stringify(input satisfies ListKeysInput);
          const answer = answers.get(asked) ?? adapter.listKeys(input, context);
          answers.set(asked, answer);
          return answer;
        },
      };
    },
    fails: [
      "creatorLeft: a key is found once its creator has left, and no sooner",
      "search: a key created after a search is found by the same search",
    ],
  },
  {
    defect: "searches all workspaces",
    breakIt: (adapter) => ({
      ...adapter,
      listKeys: asking(adapter, (input) => (input.search === undefined ? input : { ...input, workspaceId: undefined })),
    }),
    fails: ["search: it stays within the workspace", "total: where it is given, it counts what the workspace leaves"],
  },
  {
    defect: "searches keys of any status",
    breakIt: (adapter) => ({
      ...adapter,
      listKeys: asking(adapter, (input) => (input.search === undefined ? input : { ...input, status: undefined })),
    }),
    fails: [
      "search: it stays within the status",
      "total: where it is given, it counts what the status leaves",
      "schedule: until its instant the key opens the API, and from then on it is revoked and opens nothing",
    ],
  },
];
