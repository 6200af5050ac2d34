import { listKeysIn, type CreateKeyInput } from "@mark-ai/api-keys/contract";
import { allKeys, asking, mapList, type Broken } from "./broken.js";

/** Creates keys with another expiry than was asked for. */
function expiringAs(change: (expiresAt: string) => string | undefined): Broken["breakIt"] {
  return (adapter) => ({
    ...adapter,
    createKey: ({ expiresAt, ...input }, context) => {
      const changed = expiresAt === undefined ? undefined : change(expiresAt);
      return adapter.createKey({ ...input, ...(changed !== undefined && { expiresAt: changed }) }, context);
    },
  });
}

const shifted = (instant: string, ms: number) => new Date(Date.parse(instant) + ms).toISOString();

const exact = "expiry: the created key expires at the instant that was asked for";
const past = "expiry: an instant in the past is refused with the field expiresAt";
const tooLong = "expiry: the policy's longest lifetime is accepted to the end of its day, and a longer one is refused";
const ends = "expiry: from its instant on the key opens nothing and is expired in the list";
const noneActive = "expiry: no active key has an expiry in the past";
const before = "expiresBefore: leaves only the keys that expire before it";
const sorted = "sort: by expiry, both ways, a key that never expires counts as the last";

export const brokenExpiries: readonly Broken[] = [
  {
    defect: "ignores the expiry that was asked for",
    breakIt: expiringAs(() => undefined),
    fails: [exact, past, tooLong, ends, before],
  },
  {
    defect: "lets keys expire a minute later than was asked for",
    breakIt: expiringAs((expiresAt) => shifted(expiresAt, 60_000)),
    fails: [exact, ends],
  },
  {
    defect: "takes an expiry in the past for none",
    breakIt: (adapter, { now }) => ({
      ...adapter,
      createKey: ({ expiresAt, ...input }, context) => {
        const isPast = expiresAt !== undefined && Date.parse(expiresAt) <= now();
        return adapter.createKey({ ...input, ...(expiresAt !== undefined && !isPast && { expiresAt }) }, context);
      },
    }),
    fails: [past],
  },
  {
    defect: "does not say which field was wrong when an expiry is refused",
    breakIt: (adapter) => ({
      ...adapter,
      createKey: async (input: CreateKeyInput, context) => {
        try {
          return await adapter.createKey(input, context);
        } catch (thrown) {
          if (typeof thrown === "object" && thrown !== null && "field" in thrown && thrown.field === "expiresAt") {
            Object.defineProperty(thrown, "field", { value: undefined });
          }
          throw thrown;
        }
      },
    }),
    fails: [past, tooLong],
  },
  {
    defect: "lists expired keys as active",
    breakIt: (adapter) => ({
      ...adapter,
      listKeys: async (input, context) => {
        await adapter.listKeys({ ...input, cursor: undefined }, context);
        const keys = (await allKeys(adapter)).map((key) =>
          key.status === "expired" ? { ...key, status: "active" as const } : key,
        );
        return listKeysIn(keys, input, { now: 0 });
      },
    }),
    fails: [
      noneActive,
      ends,
      "limit: one active key more than allowed is refused, and revoking makes room",
      "sorting: by imports, the key that imported most first",
    ],
  },
  {
    defect: "ignores expiresBefore",
    breakIt: (adapter) => ({
      ...adapter,
      listKeys: asking(adapter, (input) => ({ ...input, expiresBefore: undefined })),
    }),
    fails: [before],
  },
  {
    defect: "orders by creation date where it is asked for the expiry",
    breakIt: (adapter) => ({
      ...adapter,
      listKeys: asking(adapter, (input) =>
        input.sort?.startsWith("expiresAt:") === true
          ? { ...input, sort: input.sort === "expiresAt:asc" ? "createdAt:asc" : "createdAt:desc" }
          : input,
      ),
    }),
    fails: [sorted],
  },
  {
    defect: "tells an expiry for keys that never expire",
    breakIt: (adapter) => ({
      ...adapter,
      createKey: async (input, context) => {
        const created = await adapter.createKey(input, context);
        return { ...created, key: { expiresAt: "2099-12-31T00:00:00Z", ...created.key } };
      },
      listKeys: mapList(adapter, (key) => ({ expiresAt: "2099-12-31T00:00:00Z", ...key })),
    }),
    fails: [
      "expiry: a key without an expiry never expires, or is refused where the policy says so",
      "get: one key is answered as the list has it",
    ],
  },
  {
    defect: "counts revoked keys as active",
    breakIt: (adapter) => ({
      ...adapter,
      listKeys: async (input, context) => {
        const list = await adapter.listKeys(input, context);
        const { active = 0, revoked = 0, ...counts } = list.counts ?? {};
        return { ...list, counts: { expired: 0, ...counts, active: active + revoked, revoked } };
      },
    }),
    fails: ["counts: where they are given, they count the keys of each status that search and workspace leave"],
  },
];
