import {
  ApiKeysError,
  listKeysIn,
  normalizeForSearch,
  type AdapterInput,
  type ApiKey,
  type KeyList,
  type KeySort,
  type ListKeysInput,
} from "@mark-ai/api-keys/contract";
import { allKeys, asking, mapList, relist, type Broken } from "./broken.js";

/** Pages by counting rows where the order is one of these. */
function byOffset(isAffected: (sort: KeySort) => boolean): Broken["breakIt"] {
  return (adapter) => ({
    ...adapter,
    listKeys: async (request, context) => {
      const { cursor, limit, ...input } = request;
      if (!isAffected(input.sort ?? "createdAt:desc")) return adapter.listKeys(request, context);
      const offset = cursor === undefined ? 0 : Number(cursor);
      if (!Number.isSafeInteger(offset)) throw new ApiKeysError("validation", { field: "cursor" });
      await adapter.listKeys({ ...input, limit }, context);
      const keys = await allKeys(adapter);
      const matching: ApiKey[] = [];
      let list: KeyList | undefined;
      do {
        list = listKeysIn(keys, { ...input, limit: 100, cursor: list?.nextCursor }, { now: 0 });
        matching.push(...list.items);
      } while (list.nextCursor !== undefined);
      const end = offset + limit;
      const nextCursor = end < matching.length ? String(end) : undefined;
      return { items: matching.slice(offset, end), total: matching.length, nextCursor };
    },
  });
}

/** Orders by something else than what was asked for. */
function orderingAs(orders: Partial<Record<KeySort | "none", KeySort>>): Broken["breakIt"] {
  return (adapter) => ({
    ...adapter,
    listKeys: asking(adapter, (input) => ({ ...input, sort: orders[input.sort ?? "none"] ?? input.sort })),
  });
}

/** Counts what another request would leave. */
function countingAs(change: (input: ListKeysInput) => AdapterInput<"listKeys">): Broken["breakIt"] {
  return (adapter) => ({
    ...adapter,
    listKeys: async (input, context) => {
      const list = await adapter.listKeys(input, context);
      const { total } = await adapter.listKeys({ ...change(input), cursor: undefined }, context);
      return { ...list, total };
    },
  });
}

const offsetFails = (sorts: readonly KeySort[]) => [
  ...sorts
    // A new key comes last there, and moves no other.
    .filter((sort) => sort !== "createdAt:asc" && sort !== "lastUsedAt:asc")
    .map((sort) => `pages: ordered by ${sort}, keys created in between repeat and hide none`),
  ...sorts.map((sort) => `pages: ordered by ${sort}, keys that leave the filter make no other be skipped`),
  ...sorts.filter((sort) => sort.startsWith("name")).map((sort) => renamed(sort)),
];

const renamed = (sort: string) => `pages: ordered by ${sort}, a key that is renamed in between hides no other`;

/** The cursor of the place that a key has now, and not of the one that it had when its page was read. */
function movedCursor(keys: readonly ApiKey[], cursor: string): string {
  const [sort, , id] = JSON.parse(Buffer.from(cursor, "base64url").toString()) as [string, unknown, string];
  const key = keys.find((each) => each.id === id);
  if (key === undefined) return cursor;
  return Buffer.from(JSON.stringify([sort, normalizeForSearch(key.name), id])).toString("base64url");
}

export const brokenLists: readonly Broken[] = [
  {
    defect: "lists every workspace's keys",
    breakIt: (adapter) => ({
      ...adapter,
      listKeys: asking(adapter, (input) => ({ ...input, workspaceId: undefined })),
    }),
    fails: [
      "workspace: a workspace's list has its own keys only",
      "replaces: a key of another workspace is refused as validation of the field replaces",
      "workspace: the list of one that does not exist has no keys",
      "total: where it is given, it counts what the workspace leaves",
      "search: it stays within the workspace",
      "usage: on no day do the keys of a workspace add up to more than the workspace",
    ],
  },
  {
    defect: "ignores the status",
    breakIt: (adapter) => ({ ...adapter, listKeys: asking(adapter, (input) => ({ ...input, status: undefined })) }),
    fails: [
      "filter: a status leaves only the keys that have it",
      "limit: one active key more than allowed is refused, and revoking makes room",
      "total: where it is given, it counts what the status leaves",
      "search: it stays within the status",
      "expiry: no active key has an expiry in the past",
      "expiry: from its instant on the key opens nothing and is expired in the list",
      "schedule: until its instant the key opens the API, and from then on it is revoked and opens nothing",
    ],
  },
  {
    defect: "lists what it knew when it was first asked",
    breakIt: (adapter) => {
      let first: Promise<ApiKey[]> | undefined;
      return {
        ...adapter,
        listKeys: async (input, context) => {
          await adapter.listKeys(input, context);
          return listKeysIn(await (first ??= allKeys(adapter)), input, { now: 0 });
        },
      };
    },
    fails: [
      "creatorLeft: a key is found once its creator has left, and no sooner",
      "create: the key is in the list at once, as the newest",
      "create: any script, emoji, markup and quotes come back unchanged",
      "revoke: the key stays in the list, revoked",
      "attributes: a change sets what it names and keeps the rest",
      "search: a key created after a search is found by the same search",
      "processes: a key revoked by one is revoked for the other",
      "scopes: the created key has exactly the permissions that were asked for",
      "search: the description is searched, whatever its case and accents",
      "sorting: by imports, the key that imported most first",
      "step-up: a create without a proof makes nothing, and the same idempotency key makes one key after it",
      "step-up: without a proof several keys are refused as a whole, and after it each is revoked",
    ],
  },

  {
    defect: "pages by offset in its default order",
    breakIt: byOffset((sort) => sort === "createdAt:desc"),
    fails: offsetFails(["createdAt:desc"]) as [string, ...string[]],
  },
  {
    defect: "pages by offset in every order but the default",
    breakIt: byOffset((sort) => sort !== "createdAt:desc"),
    fails: [
      ...(offsetFails(["createdAt:asc", "name:asc", "name:desc", "lastUsedAt:desc", "lastUsedAt:asc"]) as [
        string,
        ...string[],
      ]),
      "sorting: by imports, the key that imported most first",
    ],
  },
  {
    defect: "pages by offset where it orders by name",
    breakIt: byOffset((sort) => sort.startsWith("name")),
    fails: offsetFails(["name:asc", "name:desc"]) as [string, ...string[]],
  },
  {
    defect: "looks up by what name a page ended only when it is asked for the next one",
    breakIt: (adapter) => ({
      ...adapter,
      listKeys: async (input, context) => {
        const list = await adapter.listKeys(input, context);
        if (input.cursor === undefined || !input.sort?.startsWith("name")) return list;
        return adapter.listKeys({ ...input, cursor: movedCursor(await allKeys(adapter), input.cursor) }, context);
      },
    }),
    fails: [renamed("name:asc"), renamed("name:desc")],
  },
  {
    defect: "repeats the last key of a page on the next one",
    breakIt: (adapter) => {
      let last: ApiKey | undefined;
      return {
        ...adapter,
        listKeys: async (input, context) => {
          const list = await adapter.listKeys(input, context);
          const items = input.cursor !== undefined && last ? [last, ...list.items] : list.items;
          last = list.items.at(-1);
          return { ...list, items };
        },
      };
    },
    fails: [
      "pages: together they have every key once, in the order of the whole list",
      "pages: none has more than the limit, and only the last has no cursor",
      "pages: ordered by createdAt:desc, keys created in between repeat and hide none",
      "pages: ordered by createdAt:asc, keys created in between repeat and hide none",
      "pages: ordered by name:asc, keys created in between repeat and hide none",
      "pages: ordered by name:desc, keys created in between repeat and hide none",
      "pages: ordered by lastUsedAt:desc, keys created in between repeat and hide none",
      "pages: ordered by lastUsedAt:asc, keys created in between repeat and hide none",
      "pages: ordered by createdAt:desc, keys that leave the filter make no other be skipped",
      "pages: ordered by createdAt:asc, keys that leave the filter make no other be skipped",
      "pages: ordered by name:asc, keys that leave the filter make no other be skipped",
      "pages: ordered by name:desc, keys that leave the filter make no other be skipped",
      "pages: ordered by lastUsedAt:desc, keys that leave the filter make no other be skipped",
      "pages: ordered by lastUsedAt:asc, keys that leave the filter make no other be skipped",
      "pages: keys revoked in between are still listed",
      "long lists: all of 230 keys can be reached, page after page",
      "long lists: a page of 100 is in the same order as pages of 40",
      "sorting: by imports, the key that imported most first",
    ],
  },
  {
    defect: "ends its lists after 200 keys",
    breakIt: (adapter) => ({
      ...adapter,
      listKeys: relist(adapter, (keys, { search = "" }) => {
        const found = keys.filter(({ name }) => search.startsWith("conf") && name.startsWith(search.trim()));
        const left = new Set(found.slice(200));
        return keys.filter((key) => !left.has(key));
      }),
    }),
    fails: [
      "long lists: all of 230 keys can be reached, page after page",
      "long lists: where the total is given, it counts all of 230 keys",
    ],
  },
  {
    defect: "finds only what is among its newest 200 keys",
    breakIt: (adapter) => ({ ...adapter, listKeys: relist(adapter, (keys) => keys.slice(0, 200)) }),
    fails: [
      "long lists: a search finds a key that is on no first page",
      "long lists: all of 230 keys can be reached, page after page",
      "long lists: where the total is given, it counts all of 230 keys",
    ],
  },
  {
    defect: "loses the order on pages of more than 50",
    breakIt: (adapter) => ({
      ...adapter,
      listKeys: async (input, context) => {
        const list = await adapter.listKeys(input, context);
        return { ...list, items: [...list.items.slice(0, 50), ...list.items.slice(50).reverse()] };
      },
    }),
    fails: [
      "long lists: a page of 100 is in the same order as pages of 40",
      "long lists: pages of 100 are ordered by createdAt:desc",
      "long lists: pages of 100 are ordered by createdAt:asc",
      "long lists: pages of 100 are ordered by name:asc",
      "long lists: pages of 100 are ordered by name:desc",
    ],
  },

  {
    defect: "counts all keys whatever the search",
    breakIt: countingAs((input) => ({ ...input, search: undefined })),
    fails: [
      "total: where it is given, it counts what the search leaves",
      "total: where it is given, it counts what the status leaves",
      "total: where it is given, it counts what the workspace leaves",
      "total: where it is given, it is the same on every page",
      "long lists: where the total is given, it counts all of 230 keys",
      "usedBefore: a key that was never used counts as used when it was created",
    ],
  },
  {
    defect: "counts all keys whatever the status",
    breakIt: countingAs((input) => ({ ...input, status: undefined })),
    fails: ["total: where it is given, it counts what the status leaves"],
  },
  {
    defect: "counts all keys whatever the workspace",
    breakIt: countingAs((input) => ({ ...input, workspaceId: undefined })),
    fails: ["total: where it is given, it counts what the workspace leaves"],
  },
  {
    defect: "counts only the keys that are left on the next pages",
    breakIt: (adapter) => {
      const seen = new Map<string, number>();
      return {
        ...adapter,
        listKeys: async (input, context) => {
          const list = await adapter.listKeys(input, context);
          const before = seen.get(input.cursor ?? "") ?? 0;
          if (list.nextCursor !== undefined) seen.set(list.nextCursor, before + list.items.length);
          return { ...list, total: (list.total ?? 0) - before };
        },
      };
    },
    fails: ["total: where it is given, it is the same on every page"],
  },
  {
    defect: "counts no further than 100",
    breakIt: (adapter) => ({
      ...adapter,
      listKeys: async (input, context) => {
        const list = await adapter.listKeys(input, context);
        return { ...list, total: Math.min(list.total ?? 0, 100) };
      },
    }),
    fails: ["long lists: where the total is given, it counts all of 230 keys"],
  },

  {
    defect: "lists the oldest key first where no order is asked for",
    breakIt: orderingAs({ none: "createdAt:asc" }),
    fails: ["sort: without sort, the newest key comes first"],
  },
  {
    defect: "lists the newest key first where the oldest is asked for",
    breakIt: orderingAs({ "createdAt:asc": "createdAt:desc" }),
    fails: ["sort: by creation date, both ways", "long lists: pages of 100 are ordered by createdAt:asc"],
  },
  {
    defect: "orders by name one way only",
    breakIt: orderingAs({ "name:desc": "name:asc" }),
    fails: [
      "sort: by name, both ways",
      "long lists: pages of 100 are ordered by name:desc",
      "sort: by name, upper and lower case make no difference",
    ],
  },
  {
    defect: "orders by date where it is asked for names",
    breakIt: orderingAs({ "name:asc": "createdAt:asc", "name:desc": "createdAt:desc" }),
    fails: [
      "sort: by name, both ways",
      "long lists: pages of 100 are ordered by name:asc",
      "long lists: pages of 100 are ordered by name:desc",
      "sort: by name, upper and lower case make no difference",
    ],
  },
  {
    defect: "orders by creation date where it is asked for the last use",
    breakIt: orderingAs({ "lastUsedAt:asc": "createdAt:asc", "lastUsedAt:desc": "createdAt:desc" }),
    fails: ["sort: by last use, both ways, a key that was never used counts as the oldest"],
  },
  {
    defect: "lists keys that were never used first, whichever way",
    breakIt: (adapter) => ({
      ...adapter,
      listKeys: async (input, context) => {
        const list = await adapter.listKeys(input, context);
        if (input.sort !== "lastUsedAt:desc") return list;
        const never = list.items.filter(({ lastUsedAt }) => !lastUsedAt);
        return { ...list, items: [...never, ...list.items.filter(({ lastUsedAt }) => lastUsedAt)] };
      },
    }),
    fails: ["sort: by last use, both ways, a key that was never used counts as the oldest"],
  },
  {
    defect: "orders upper case before lower case",
    breakIt: (adapter) => ({
      ...adapter,
      listKeys: async (input, context) => {
        const list = await adapter.listKeys(input, context);
        if (input.sort?.startsWith("name") !== true) return list;
        const items = [...list.items].sort((a, b) => (a.name < b.name ? -1 : 1));
        return { ...list, items: input.sort === "name:asc" ? items : items.reverse() };
      },
    }),
    fails: ["sort: by name, upper and lower case make no difference"],
  },
  {
    defect: "lists expired keys without a zone in their dates",
    breakIt: (adapter) => ({
      ...adapter,
      listKeys: mapList(adapter, (key) =>
        key.status === "expired" ? { ...key, expiresAt: key.expiresAt?.replace("Z", "") } : key,
      ),
    }),
    fails: ["shape: listKeys answers as the contract says"],
  },
];
