import type { MemoryAdapter } from "@mark-ai/api-keys/adapters/memory";
import {
  ApiKeysError,
  isApiKeysError,
  listKeysIn,
  type ApiKey,
  type ApiKeysAdapter,
  type CreatedKey,
  type CreateKeyInput,
  type KeyList,
} from "@mark-ai/api-keys/contract";

/** An adapter with one defect, and the cases that it must fail: these, and no others. */
export interface BrokenAdapter {
  readonly defect: string;
  readonly breakIt: (adapter: MemoryAdapter) => ApiKeysAdapter;
  readonly fails: readonly string[];
}

const live = { signal: new AbortController().signal };

/** All keys that the adapter has, for defects that list them in their own way. */
async function allKeys(adapter: MemoryAdapter): Promise<ApiKey[]> {
  const keys: ApiKey[] = [];
  let cursor: string | undefined;
  do {
    const list = await adapter.listKeys({ limit: 100, cursor }, live);
    keys.push(...list.items);
    cursor = list.nextCursor;
  } while (cursor !== undefined);
  return keys;
}

function mapList(adapter: MemoryAdapter, change: (key: ApiKey) => ApiKey): ApiKeysAdapter["listKeys"] {
  return async (input, context) => {
    const list = await adapter.listKeys(input, context);
    return { ...list, items: list.items.map(change) };
  };
}

export const brokenAdapters: readonly BrokenAdapter[] = [
  {
    defect: "keeps the secret and lists it",
    breakIt: (adapter) => {
      const secrets = new Map<string, string>();
      return {
        ...adapter,
        createKey: async (input, context) => {
          const created = await adapter.createKey(input, context);
          secrets.set(created.key.id, created.secret);
          return created;
        },
        listKeys: mapList(adapter, (key) => ({ ...key, token: secrets.get(key.id) }) as ApiKey),
      };
    },
    fails: ["secret: no list holds it"],
  },
  {
    defect: "shows the secret again when a create is repeated",
    breakIt: (adapter) => {
      const answers = new Map<string, CreatedKey>();
      return {
        ...adapter,
        createKey: async (input, context) => {
          const known = answers.get(input.idempotencyKey);
          if (known?.key.name === input.name) return known;
          const created = await adapter.createKey(input, context);
          answers.set(input.idempotencyKey, created);
          return created;
        },
      };
    },
    fails: [
      "secret: neither a refusal nor a repeated create holds it",
      "idempotency: a repeated create makes no second key and names the first",
      "idempotency: a create repeated after its key was revoked stays answered",
    ],
  },
  {
    defect: "puts the secret into the message of a refusal",
    breakIt: (adapter) => {
      let last = "";
      return {
        ...adapter,
        createKey: async (input, context) => {
          try {
            const created = await adapter.createKey(input, context);
            last = created.secret;
            return created;
          } catch (error) {
            const { code, field, existingKey } = error as ApiKeysError;
            throw new ApiKeysError(code, { message: `Refused after ${last}.`, field, existingKey });
          }
        },
      };
    },
    fails: ["secret: neither a refusal nor a repeated create holds it"],
  },
  {
    defect: "takes no notice of the idempotency key",
    breakIt: (adapter) => {
      let count = 0;
      const createKey = (input: CreateKeyInput, context: typeof live) => {
        count += 1;
        return adapter.createKey(
          { ...input, idempotencyKey: `always-new-${String(count)}-${input.idempotencyKey}` },
          context,
        );
      };
      return { ...adapter, createKey };
    },
    fails: [
      "idempotency: a repeated create makes no second key and names the first",
      "idempotency: the same key with another body is refused and makes nothing",
      "idempotency: five at once make one key, and the others are told so",
      "idempotency: a create repeated after its key was revoked stays answered",
    ],
  },
  {
    defect: "pages by offset",
    breakIt: (adapter) => ({
      ...adapter,
      listKeys: async ({ cursor, limit, ...input }, context) => {
        const offset = cursor === undefined ? 0 : Number(cursor);
        if (!Number.isSafeInteger(offset)) throw new ApiKeysError("validation", { field: "cursor" });
        await adapter.listKeys({ ...input, limit }, context);
        const matching: ApiKey[] = [];
        const keys = await allKeys(adapter);
        let list: KeyList | undefined;
        do {
          list = listKeysIn(keys, { ...input, limit: 100, cursor: list?.nextCursor });
          matching.push(...list.items);
        } while (list.nextCursor !== undefined);
        const end = offset + limit;
        const items = matching.slice(offset, end);
        return { items, ...(end < matching.length && { nextCursor: String(end) }) };
      },
    }),
    fails: [
      "pages: keys created in between neither repeat nor displace any",
      "pages: a key that leaves the filter makes no other be skipped",
    ],
  },
  {
    defect: "lists every workspace's keys",
    breakIt: (adapter) => ({
      ...adapter,
      listKeys: (input, context) => adapter.listKeys({ ...input, workspaceId: undefined }, context),
    }),
    fails: [
      "workspace: a workspace's list has its own keys only",
      "workspace: the list of one that does not exist has no keys",
    ],
  },
  {
    defect: "revokes in its answer only",
    breakIt: (adapter) => ({
      ...adapter,
      revokeKey: async ({ keyId }, context) => {
        context.signal.throwIfAborted();
        const key = (await allKeys(adapter)).find(({ id }) => id === keyId);
        if (!key) throw new ApiKeysError("not_found");
        return { ...key, status: "revoked", revokedAt: "2026-11-16T10:30:00Z" };
      },
    }),
    fails: [
      "limit: one active key more than allowed is refused, and revoking makes room",
      "idempotency: a create repeated after its key was revoked stays answered",
      "revoke: the key stays in the list, revoked",
      "revoke: it is for good, whatever is created after",
      "filter: a status leaves the keys that have it",
      "processes: a key revoked by one is revoked for the other",
    ],
  },
  {
    defect: "refuses to revoke a revoked key",
    breakIt: (adapter) => {
      const revoked = new Set<string>();
      return {
        ...adapter,
        revokeKey: async (input, context) => {
          if (revoked.has(input.keyId)) throw new ApiKeysError("conflict");
          const key = await adapter.revokeKey(input, context);
          revoked.add(input.keyId);
          return key;
        },
      };
    },
    fails: ["revoke: a revoked key can be revoked again, and nothing changes"],
  },
  {
    defect: "drops revoked keys from the list",
    breakIt: (adapter) => ({
      ...adapter,
      listKeys: async (input, context) => {
        const list = await adapter.listKeys(input, context);
        return { ...list, items: list.items.filter(({ status }) => status !== "revoked") };
      },
    }),
    fails: [
      "revoke: the key stays in the list, revoked",
      "revoke: it is for good, whatever is created after",
      "pages: keys revoked in between are still there",
      "filter: a status leaves the keys that have it",
      "processes: a key revoked by one is revoked for the other",
    ],
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
  {
    defect: "answers with Date objects",
    breakIt: (adapter) => ({
      ...adapter,
      getImportQuota: async (input, context) => {
        const quota = await adapter.getImportQuota(input, context);
        return { ...quota, periodEnd: new Date(quota.periodEnd) as unknown as string };
      },
    }),
    fails: ["shape: getImportQuota answers as the contract says, in a period that holds"],
  },
  {
    defect: "counts the days in UTC whatever the zone",
    breakIt: (adapter) => ({
      ...adapter,
      getImportHistory: (input, context) => adapter.getImportHistory({ ...input, timeZone: "Etc/UTC" }, context),
    }),
    fails: [
      "history: it is a day later in Kiritimati than in Honolulu",
      "history: a zone that does not exist is refused",
    ],
  },
  {
    defect: "leaves out the days without imports",
    breakIt: (adapter) => ({
      ...adapter,
      getImportHistory: async (input, context) => {
        const history = await adapter.getImportHistory(input, context);
        return { ...history, days: history.days.filter(({ imports }) => imports > 0) };
      },
    }),
    fails: [
      "history: exactly the last 30 days in any zone, oldest first, up to today",
      "history: as many days as asked for",
    ],
  },
  {
    defect: "charts the company in every workspace",
    breakIt: (adapter) => ({
      ...adapter,
      getImportHistory: async (input, context) => {
        const one = await adapter.getImportHistory(input, context);
        const others = ["ws_marketing", "ws_sales"].filter((id) => id !== input.workspaceId);
        const rest = await Promise.all(
          others.map((workspaceId) => adapter.getImportHistory({ ...input, workspaceId }, context)),
        );
        const extra = (date: string) =>
          rest.flatMap(({ days }) => days).reduce((sum, day) => sum + (day.date === date ? day.imports : 0), 0);
        return { ...one, days: one.days.map(({ date, imports }) => ({ date, imports: imports + extra(date) })) };
      },
    }),
    fails: ["history: imports show in their own workspace, and only there"],
  },
  {
    defect: "answers the quota from a cache",
    breakIt: (adapter) => {
      let cached: ReturnType<MemoryAdapter["getImportQuota"]> | undefined;
      return { ...adapter, getImportQuota: (input, context) => (cached ??= adapter.getImportQuota(input, context)) };
    },
    fails: ["quota: it moves by exactly what is imported", "quota: imports at once are all counted"],
  },
  {
    defect: "takes no notice of the signal",
    breakIt: (adapter) => ({
      ...adapter,
      listKeys: (input) => adapter.listKeys(input, live),
      createKey: (input) => adapter.createKey(input, live),
    }),
    fails: [
      "abort: a list whose signal is aborted already rejects as aborted",
      "abort: a create whose signal is aborted already makes nothing",
    ],
  },
  {
    defect: "rejects with plain errors",
    breakIt: (adapter) => ({
      ...adapter,
      listKeys: (input, context) =>
        adapter.listKeys(input, context).catch((error: unknown) => {
          throw isApiKeysError(error) && error.code !== "aborted" ? new Error(error.message) : error;
        }),
    }),
    fails: [
      "workspace: the list of one that does not exist has no keys",
      "pages: a cursor that is none is refused",
      "call: a limit out of bounds is refused",
    ],
  },
  {
    defect: "throws instead of rejecting",
    breakIt: (adapter) => ({
      ...adapter,
      createKey: (input, context) => {
        if (input.name === "") throw new ApiKeysError("validation", { field: "name" });
        return adapter.createKey(input, context);
      },
    }),
    fails: ["call: a refusal is a rejected promise, never a throw"],
  },
  {
    defect: "searches with SQL wildcards",
    breakIt: (adapter) => ({
      ...adapter,
      listKeys: async ({ search, ...input }, context) => {
        if (!search?.includes("%")) return adapter.listKeys({ ...input, search }, context);
        const pattern = new RegExp(search.replaceAll("%", ".*").replaceAll("_", "."), "iu");
        const list = await adapter.listKeys(input, context);
        return { items: list.items.filter(({ name }) => pattern.test(name)) };
      },
    }),
    fails: ["search: % and _ stand for themselves"],
  },
  {
    defect: "searches upper and lower case apart",
    breakIt: (adapter) => ({
      ...adapter,
      listKeys: async (input, context) => {
        const list = await adapter.listKeys(input, context);
        return { ...list, items: list.items.filter(({ name }) => name.includes(input.search ?? "")) };
      },
    }),
    fails: ["search: a part of the name finds the key, upper case or lower"],
  },
  {
    defect: "cuts long names",
    breakIt: (adapter) => ({
      ...adapter,
      createKey: (input, context) => adapter.createKey({ ...input, name: input.name.trim().slice(0, 80) }, context),
    }),
    fails: ["create: a name of 256 characters is refused", "create: a name of 255 characters is kept whole"],
  },
  {
    defect: "sorts by name one way only",
    breakIt: (adapter) => ({
      ...adapter,
      listKeys: (input, context) =>
        adapter.listKeys({ ...input, sort: input.sort === "name:desc" ? "name:asc" : input.sort }, context),
    }),
    fails: ["sort: by name, both ways"],
  },
  {
    defect: "lists what it knew when it was first asked",
    breakIt: (adapter) => {
      let first: Promise<ApiKey[]> | undefined;
      return {
        ...adapter,
        listKeys: async (input, context) => {
          await adapter.listKeys(input, context);
          return listKeysIn(await (first ??= allKeys(adapter)), input);
        },
      };
    },
    fails: [
      "create: the key is in the list at once, as the newest",
      "create: any script, emoji, markup and quotes come back as they were",
      "revoke: the key stays in the list, revoked",
      "processes: a key revoked by one is revoked for the other",
    ],
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
      "pages: keys created in between neither repeat nor displace any",
      "pages: keys revoked in between are still there",
      "pages: a key that leaves the filter makes no other be skipped",
      "sort: by name, both ways",
    ],
  },
  {
    defect: "counts all keys whatever the filters",
    breakIt: (adapter) => ({
      ...adapter,
      listKeys: async (input, context) => ({
        ...(await adapter.listKeys(input, context)),
        total: (await adapter.listKeys({ limit: 1 }, context)).total,
      }),
    }),
    fails: ["total: where it is told, it counts what the filters leave"],
  },
  {
    defect: "lists keys that were never used first",
    breakIt: (adapter) => ({
      ...adapter,
      listKeys: async (input, context) => {
        const list = await adapter.listKeys(input, context);
        if (input.sort !== "lastUsedAt:desc") return list;
        const never = list.items.filter(({ lastUsedAt }) => !lastUsedAt);
        return { ...list, items: [...never, ...list.items.filter(({ lastUsedAt }) => lastUsedAt)] };
      },
    }),
    fails: ["sort: by last use, never used last when the latest comes first"],
  },
  {
    defect: "shows most of the secret in the preview",
    breakIt: (adapter) => ({
      ...adapter,
      createKey: async (input, context) => {
        const { key, secret } = await adapter.createKey(input, context);
        return { secret, key: { ...key, preview: `${secret.slice(0, -4)}…` } };
      },
    }),
    fails: [
      "secret: the preview gives away less than half of it",
      "create: the key is in the list at once, as the newest",
    ],
  },
  {
    defect: "forgets which key a new one replaces",
    breakIt: (adapter) => ({
      ...adapter,
      createKey: (input, context) => adapter.createKey({ ...input, replaces: undefined }, context),
    }),
    fails: [
      "create: a replacement is named by the key that it replaces, which stays active",
      "create: a key that does not exist cannot be replaced",
    ],
  },
  {
    defect: "keeps a create that it refused under its idempotency key",
    breakIt: (adapter) => {
      const refused = new Set<string>();
      return {
        ...adapter,
        createKey: async (input, context) => {
          if (refused.has(input.idempotencyKey)) throw new ApiKeysError("idempotency_mismatch");
          try {
            return await adapter.createKey(input, context);
          } catch (error) {
            if (isApiKeysError(error) && error.code === "validation") refused.add(input.idempotencyKey);
            throw error;
          }
        },
      };
    },
    fails: ["idempotency: a create that was refused may be corrected under the same key"],
  },
  {
    defect: "allows one active key more than it says",
    breakIt: (adapter) => ({
      ...adapter,
      getAccess: async (input, context) => {
        const access = await adapter.getAccess(input, context);
        return { ...access, maxActiveKeys: (access.maxActiveKeys ?? 0) - 1 };
      },
    }),
    fails: ["limit: one active key more than allowed is refused, and revoking makes room"],
  },
];
