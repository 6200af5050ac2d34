import type { ListKeysInput } from "@mark-ai/api-keys/contract";
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

const lower = (text: string) => text.toLowerCase().trim();

export const brokenSearches: readonly Broken[] = [
  {
    defect: "finds only the beginning of a name",
    breakIt: finding((name, search) => lower(name).startsWith(lower(search))),
    fails: [
      "search: a part of the name finds the key, also in the middle of a word",
      "search: a part of the preview that is the key's own finds it",
    ],
  },
  {
    defect: "finds only the beginnings of words",
    breakIt: finding((name, search) => ` ${lower(name)}`.includes(` ${lower(search)}`)),
    fails: [
      "search: a part of the name finds the key, also in the middle of a word",
      "search: a part of the preview that is the key's own finds it",
    ],
  },
  {
    defect: "searches for the blanks around a text too",
    breakIt: finding((name, search) => name.toLowerCase().includes(search.toLowerCase())),
    fails: [
      "search: blanks around the text make no difference",
      "search: a part of the preview that is the key's own finds it",
    ],
  },
  {
    defect: "distinguishes upper and lower case in a search",
    breakIt: finding((name, search) => name.includes(search.trim())),
    fails: [
      "search: upper and lower case make no difference",
      "search: a part of the preview that is the key's own finds it",
    ],
  },
  {
    defect: "searches in names only",
    breakIt: finding((name, search) => lower(name).includes(lower(search))),
    fails: ["search: a part of the preview that is the key's own finds it"],
  },
  {
    defect: "searches with SQL wildcards",
    breakIt: finding((name, search) => {
      const pattern = lower(search).replaceAll(/[.*+?^${}()|[\]\\]/gu, "\\$&");
      return new RegExp(pattern.replaceAll("%", ".*").replaceAll("_", "."), "u").test(lower(name));
    }),
    fails: ["search: % and _ stand for themselves", "search: a part of the preview that is the key's own finds it"],
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
    fails: ["search: a key created after a search is found by the same search"],
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
    fails: ["search: it stays within the status", "total: where it is given, it counts what the status leaves"],
  },
];
