import type { MemoryAdapter } from "@mark-ai/api-keys/adapters/memory";
import { ApiKeysError, listKeysIn, type KeyRevocation, type KeyRevocationList } from "@mark-ai/api-keys/contract";
import { allKeys, asking, live, relist, type Broken } from "./broken.js";

type RevokeKeys = NonNullable<MemoryAdapter["revokeKeys"]>;

/** Another way to revoke several keys. */
function revoking(make: (real: RevokeKeys, adapter: MemoryAdapter) => RevokeKeys): Broken["breakIt"] {
  return (adapter) =>
    adapter.revokeKeys === undefined
      ? adapter
      : { ...adapter, revokeKeys: make(adapter.revokeKeys.bind(adapter), adapter) };
}

/** Another answer for what was really done. */
function answering(change: (results: readonly KeyRevocation[]) => readonly KeyRevocation[]): Broken["breakIt"] {
  return revoking((real) => async (input, context): Promise<KeyRevocationList> => {
    return { results: change((await real(input, context)).results) };
  });
}

const neverUsed = "usedBefore: a key that was never used counts as used when it was created";
const lastUse = "usedBefore: a key that was used counts from its last use";
const left = "creatorLeft: leaves exactly the keys whose creator has left";
const leaves = "creatorLeft: a key is found once its creator has left, and no sooner";
const shape = "shape: revokeKeys answers as the contract says";
const each = "revoke several: each is revoked, and the others stay active";
const missing = "revoke several: one that does not exist has an error and does not stop the others";
const twice = "revoke several: one that is revoked already succeeds and stays as it is";
const limits = "revoke several: fewer than 1 and more than 100 keys are refused";
const opens = "revoke several: none of them opens the API from then on";
const history = "revoke several: the history of each tells it";
const member = "permissions: a member's request to revoke several keys is refused and they stay active";

export const brokenCleanUps: readonly Broken[] = [
  {
    defect: "ignores usedBefore",
    breakIt: (adapter) => ({
      ...adapter,
      listKeys: asking(adapter, (input) => ({ ...input, usedBefore: undefined })),
    }),
    fails: [neverUsed, lastUse],
  },
  {
    defect: "takes a key that was created just now for one that nobody uses",
    breakIt: (adapter) => ({
      ...adapter,
      listKeys: async ({ usedBefore, ...input }, context) => {
        if (usedBefore === undefined) return adapter.listKeys(input, context);
        const unused = (await allKeys(adapter)).filter(({ lastUsedAt }) => (lastUsedAt ?? "") < usedBefore);
        return listKeysIn(unused, input, { now: 0 });
      },
    }),
    fails: [neverUsed],
  },
  {
    defect: "leaves keys that were never used out of those that nobody uses",
    breakIt: (adapter) => ({
      ...adapter,
      listKeys: async ({ usedBefore, ...input }, context) => {
        if (usedBefore === undefined) return adapter.listKeys(input, context);
        const unused = (await allKeys(adapter)).filter(({ lastUsedAt }) => lastUsedAt && lastUsedAt < usedBefore);
        return listKeysIn(unused, input, { now: 0 });
      },
    }),
    fails: [neverUsed, lastUse],
  },
  {
    defect: "compares usedBefore with the date of creation",
    breakIt: (adapter) => ({
      ...adapter,
      listKeys: async ({ usedBefore, ...input }, context) => {
        if (usedBefore === undefined) return adapter.listKeys(input, context);
        const old = (await allKeys(adapter)).filter(({ createdAt }) => createdAt < usedBefore);
        return listKeysIn(old, input, { now: 0 });
      },
    }),
    fails: [lastUse],
  },
  {
    defect: "ignores creatorLeft",
    breakIt: (adapter) => ({
      ...adapter,
      listKeys: asking(adapter, (input) => ({ ...input, creatorLeft: undefined })),
    }),
    fails: [left, leaves],
  },
  {
    defect: "finds no key where it is asked for those whose creator has left",
    breakIt: (adapter) => ({
      ...adapter,
      listKeys: async (input, context) => {
        const list = await adapter.listKeys(input, context);
        return input.creatorLeft ? { items: [] } : list;
      },
    }),
    fails: [left, leaves],
  },
  {
    defect: "keeps of the creator of a key what was known when it was created",
    breakIt: (adapter) => ({
      ...adapter,
      listKeys: relist(adapter, (keys) =>
        keys.map(({ createdBy, ...key }) => ({
          ...key,
          ...(createdBy && { createdBy: { id: createdBy.id, name: createdBy.name } }),
        })),
      ),
    }),
    fails: [leaves],
  },
  {
    defect: "only says that it revokes several keys",
    breakIt: revoking((_, adapter) => async ({ keyIds }, context) => {
      await adapter.revokeKeys?.({ keyIds: keyIds.map((id) => `${id}_`) }, context);
      const keys = new Map((await allKeys(adapter)).map((key) => [key.id, key]));
      const results = Array.from(new Set(keyIds), (keyId): KeyRevocation => {
        const key = keys.get(keyId);
        if (key === undefined) return { keyId, error: { code: "not_found" } };
        return { keyId, key: { ...key, status: "revoked" } };
      });
      return { results };
    }),
    fails: [
      each,
      missing,
      opens,
      history,
      "step-up: without a proof several keys are refused as a whole, and after it each is revoked",
    ],
  },
  {
    defect: "answers only for the first of several keys",
    breakIt: answering((results) => results.slice(0, 1)),
    fails: [each, shape, missing, twice, opens, history],
  },
  {
    defect: "answers several keys by other ids than it was asked for",
    breakIt: answering((results) => results.map((result) => ({ ...result, keyId: `${result.keyId}_` }))),
    fails: [each, shape, missing, twice, opens, history],
  },
  {
    defect: "answers one of several keys with another one",
    breakIt: answering(([first, ...others]) => [
      ...(first ? [{ ...first, key: others[0]?.key ?? first.key }] : []),
      ...others,
    ]),
    fails: [shape, each],
  },
  {
    defect: "stops at the first of several keys that cannot be revoked",
    breakIt: revoking((real) => async ({ keyIds }, context) => {
      await real({ keyIds: keyIds.map((id) => `${id}_`) }, context);
      const results: KeyRevocation[] = [];
      for (const keyId of new Set(keyIds)) {
        const failed = results.some(({ error }) => error !== undefined);
        if (failed) results.push({ keyId, error: { code: "unavailable" } });
        else results.push(...(await real({ keyIds: [keyId] }, live)).results);
      }
      return { results };
    }),
    fails: [missing],
  },
  {
    defect: "rejects where one of several keys cannot be revoked",
    breakIt: revoking((real) => async (input, context) => {
      const answer = await real(input, context);
      const failed = answer.results.find(({ error }) => error !== undefined);
      if (failed?.error) throw new ApiKeysError(failed.error.code);
      return answer;
    }),
    fails: [missing],
  },
  {
    defect: "has an error for a key that it is to revoke with others and that is revoked already",
    breakIt: (adapter) => {
      const revoked = new Set<string>();
      return {
        ...adapter,
        revokeKeys: async (input, context) => {
          const answer = await adapter.revokeKeys?.(input, context);
          const results = (answer?.results ?? []).map((result): KeyRevocation => {
            if (revoked.has(result.keyId)) return { keyId: result.keyId, error: { code: "conflict" } };
            if (result.key) revoked.add(result.keyId);
            return result;
          });
          return { results };
        },
      };
    },
    fails: [twice],
  },
  {
    defect: "revokes as many keys in one call as it is asked for",
    breakIt: revoking((real) => async ({ keyIds }, context) => {
      const results: KeyRevocation[] = [];
      if (keyIds.length > 0 && keyIds.length <= 100) return real({ keyIds }, context);
      for (let from = 0; from < keyIds.length; from += 100) {
        results.push(...(await real({ keyIds: keyIds.slice(from, from + 100) }, context)).results);
      }
      return { results };
    }),
    fails: [limits],
  },
  {
    defect: "revokes a key more than it was asked for",
    breakIt: revoking((real, adapter) => async (input, context) => {
      const answer = await real(input, context);
      const { items } = await adapter.listKeys({ limit: 1, status: "active" }, live);
      if (items[0]) await adapter.revokeKey({ keyId: items[0].id }, live);
      return answer;
    }),
    fails: [each],
  },
  {
    defect: "lets a member revoke several keys",
    breakIt: revoking((_, adapter) => (input, context) => {
      const { revokeKeys } = adapter.anotherClient({});
      if (revokeKeys === undefined) throw new ApiKeysError("unknown");
      return revokeKeys(input, context);
    }),
    fails: [member],
  },
  {
    defect: "writes nothing into the history of keys that are revoked together",
    breakIt: (adapter) => {
      const together = new Set<string>();
      return {
        ...adapter,
        revokeKeys: async (input, context) => {
          const answer = await adapter.revokeKeys?.(input, context);
          for (const { keyId } of answer?.results ?? []) together.add(keyId);
          return answer ?? { results: [] };
        },
        getKeyEvents: async (input, context) => {
          const list = await adapter.getKeyEvents?.(input, context);
          const items = (list?.items ?? []).filter(({ type }) => type !== "revoked" || !together.has(input.keyId));
          return { ...list, items };
        },
      };
    },
    fails: [history],
  },
];
