import { ApiKeysError, isApiKeysError, type CreateKeyInput } from "@mark-ai/api-keys/contract";
import { live, mapList, type Broken } from "./broken.js";

/** Sends creates to the backend under another idempotency key. */
function underKey(keyOf: (input: CreateKeyInput, now: number) => string): Broken["breakIt"] {
  return (adapter, { now }) => ({
    ...adapter,
    createKey: (input, context) => adapter.createKey({ ...input, idempotencyKey: keyOf(input, now()) }, context),
  });
}

/** Forgets a create after a time, as a cache does. */
function forgettingAfter(ms: number): Broken["breakIt"] {
  return (adapter, { now, store }) => ({
    ...adapter,
    createKey: (input, context) => {
      const firstAt = Number(store.get(input.idempotencyKey) ?? now());
      store.set(input.idempotencyKey, firstAt);
      const forgotten = now() - firstAt > ms ? "-again" : "";
      return adapter.createKey({ ...input, idempotencyKey: input.idempotencyKey + forgotten }, context);
    },
  });
}

/** Compares only a part of a repeated create. */
function blindTo(field: "name" | "workspaceId" | "replaces"): Broken["breakIt"] {
  return (adapter, { store }) => ({
    ...adapter,
    createKey: (input, context) => {
      const first = (store.get(input.idempotencyKey) as CreateKeyInput | undefined) ?? input;
      store.set(input.idempotencyKey, first);
      // An input that was refused may be corrected.
      return adapter.createKey(first.name === "" ? input : { ...input, [field]: first[field] }, context);
    },
  });
}

let created = 0;

export const brokenCreates: readonly Broken[] = [
  {
    defect: "ignores the idempotency key",
    breakIt: underKey(({ idempotencyKey }) => `always-new-${String((created += 1))}-${idempotencyKey}`),
    fails: [
      "idempotency: a repeated create makes no second key and names the first",
      "idempotency: a create repeated some seconds later makes no second key",
      "idempotency: a create repeated twenty hours later makes no second key",
      "idempotency: the same key with another name is refused and makes nothing",
      "idempotency: the same key in another workspace is refused and makes nothing",
      "idempotency: the same key with another replaces is refused and makes nothing",
      "idempotency: five at once make one key, and the others are told so",
      "idempotency: a create repeated after its key was revoked makes no second key",
      "processes: a create repeated on the other makes no second key",
    ],
  },
  {
    defect: "forgets a create after three seconds",
    breakIt: forgettingAfter(3000),
    fails: [
      "idempotency: a create repeated some seconds later makes no second key",
      "idempotency: a create repeated twenty hours later makes no second key",
    ],
  },
  {
    defect: "forgets a create after an hour",
    breakIt: forgettingAfter(3_600_000),
    fails: ["idempotency: a create repeated twenty hours later makes no second key"],
  },
  {
    defect: "takes a create with another name for a repetition",
    breakIt: blindTo("name"),
    fails: ["idempotency: the same key with another name is refused and makes nothing"],
  },
  {
    defect: "takes a create in another workspace for a repetition",
    breakIt: blindTo("workspaceId"),
    fails: ["idempotency: the same key in another workspace is refused and makes nothing"],
  },
  {
    defect: "takes a create that replaces another key for a repetition",
    breakIt: blindTo("replaces"),
    fails: ["idempotency: the same key with another replaces is refused and makes nothing"],
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
    defect: "cuts long names",
    breakIt: (adapter) => ({
      ...adapter,
      createKey: (input, context) => adapter.createKey({ ...input, name: input.name.trim().slice(0, 80) }, context),
    }),
    fails: [
      "create: a name of 255 characters is kept whole",
      "create: a name of 256 characters is refused",
      "search: case and accents make no difference in any script",
    ],
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
  {
    defect: "ignores replaces",
    breakIt: (adapter) => ({
      ...adapter,
      createKey: (input, context) => adapter.createKey({ ...input, replaces: undefined }, context),
    }),
    fails: [
      "replaces: the old key names the new one and stays active",
      "replaces: a key that does not exist is refused",
      "replaces: a key of another workspace is refused as validation of the field replaces",
      "idempotency: the same key with another replaces is refused and makes nothing",
    ],
  },
  {
    defect: "does not tell replacedBy",
    breakIt: (adapter) => ({
      ...adapter,
      listKeys: mapList(adapter, (key) => ({ ...key, replacedBy: undefined })),
    }),
    fails: ["replaces: the old key names the new one and stays active"],
  },
  {
    defect: "tells a wrong replacedBy",
    breakIt: (adapter) => ({
      ...adapter,
      listKeys: mapList(adapter, (key) =>
        key.replacedBy === undefined ? key : { ...key, replacedBy: { id: key.id, name: key.name } },
      ),
    }),
    fails: ["replaces: the old key names the new one and stays active"],
  },
  {
    defect: "names the old key in replacedBy",
    breakIt: (adapter) => ({
      ...adapter,
      listKeys: mapList(adapter, (key) =>
        key.replacedBy === undefined ? key : { ...key, replacedBy: { ...key.replacedBy, name: key.name } },
      ),
    }),
    fails: ["replaces: the old key names the new one and stays active"],
  },
  {
    defect: "revokes a key as soon as it is replaced",
    breakIt: (adapter) => ({
      ...adapter,
      createKey: async (input, context) => {
        const answer = await adapter.createKey(input, context);
        if (input.replaces !== undefined) await adapter.revokeKey({ keyId: input.replaces }, live);
        return answer;
      },
    }),
    fails: [
      "replaces: the old key names the new one and stays active",
      "authentication: a replaced key opens until it is revoked",
    ],
  },
  {
    defect: "replaces a key of another workspace",
    breakIt: (adapter) => ({
      ...adapter,
      createKey: async (input, context) => {
        const old = (await adapter.listKeys({ limit: 100 }, live)).items.find(({ id }) => id === input.replaces);
        const elsewhere = old !== undefined && old.workspaceId !== input.workspaceId;
        return adapter.createKey(elsewhere ? { ...input, replaces: undefined } : input, context);
      },
    }),
    fails: ["replaces: a key of another workspace is refused as validation of the field replaces"],
  },
  {
    defect: "does not say which field was wrong when a key of another workspace is replaced",
    breakIt: (adapter) => ({
      ...adapter,
      createKey: async (input, context) => {
        try {
          return await adapter.createKey(input, context);
        } catch (error) {
          if (isApiKeysError(error) && error.field === "replaces") throw new ApiKeysError(error.code);
          throw error;
        }
      },
    }),
    fails: ["replaces: a key of another workspace is refused as validation of the field replaces"],
  },
];
