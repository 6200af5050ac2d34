import { ApiKeysError, type ApiKey } from "@mark-ai/api-keys/contract";
import type { ConformanceHarness } from "@mark-ai/api-keys/testing";
import type { MemoryAdapter } from "@mark-ai/api-keys/adapters/memory";
import { allKeys, live, mapList, relist, type Broken } from "./broken.js";

/** Changes revoked keys in the answer and in the lists. */
function revokedAs(change: (key: ApiKey) => ApiKey): Broken["breakIt"] {
  const changed = (key: ApiKey) => (key.status === "revoked" ? change(key) : key);
  return (adapter) => ({
    ...adapter,
    revokeKey: async (input, context) => changed(await adapter.revokeKey(input, context)),
    listKeys: mapList(adapter, changed),
  });
}

/** Lets a member do what only others may. */
function asAdministrator(methods: readonly ("createKey" | "revokeKey" | "getImportQuota" | "getImportHistory")[]) {
  return (adapter: MemoryAdapter) => {
    const administrator = adapter.anotherClient({});
    return { ...adapter, ...Object.fromEntries(methods.map((method) => [method, administrator[method]])) };
  };
}

function withAuthenticate(
  authenticate: (
    secret: string,
    real: NonNullable<ConformanceHarness["authenticate"]>,
  ) => ReturnType<NonNullable<ConformanceHarness["authenticate"]>>,
): Broken["breakHarness"] {
  return (harness) => {
    const real = harness.authenticate;
    return { ...harness, ...(real && { authenticate: (secret: string) => authenticate(secret, real) }) };
  };
}

export const brokenRevocations: readonly Broken[] = [
  {
    defect: "revokes in its answer only",
    breakIt: (adapter) => ({
      ...adapter,
      revokeKey: async ({ keyId }, context) => {
        context.signal.throwIfAborted();
        const { permissions } = await adapter.getAccess({}, context);
        if (!permissions.revokeKeys.allowed) throw new ApiKeysError("forbidden");
        const key = (await allKeys(adapter)).find(({ id }) => id === keyId);
        if (!key) throw new ApiKeysError("not_found");
        return { ...key, status: "revoked", revokedAt: "2026-11-16T10:30:00Z", revokedBy: key.createdBy };
      },
    }),
    fails: [
      "revoke: the key stays in the list, revoked",
      "counts: where they are given, they count the keys of each status that search and workspace leave",
      "limit: one active key more than allowed is refused, and revoking makes room",
      "idempotency: a create repeated after its key was revoked makes no second key",
      "revoke: revokedAt is the instant of the revocation, in the answer and in the list",
      "revoke: revokedBy is the person who revoked, where createdBy is given",
      "revoke: a revoked key stays revoked, whatever is created later",
      "authentication: a revoked key opens nothing from then on",
      "filter: a status leaves only the keys that have it",
      "total: where it is given, it counts what the status leaves",
      "search: it stays within the status",
      "processes: a key revoked by one is revoked for the other",
      "get: a revoked key is answered, revoked",
      "update: a revoked key stays revoked",
      "history: a revocation has one event, however often it is asked for",
      "history: refused requests after the revocation have one event an hour at most",
      "schedule: an instant in the past, or beyond the policy, is refused with the field at",
      "schedule: null takes it back, and the key keeps working",
      "schedule: once its instant has passed, nothing brings the key back",
      "schedule: revoking now wins, and no schedule changes a revoked key",
      "schedule: the history tells it, taking it back, and the revocation once it has happened",
      "schedule: the key stays active and says when it will be revoked, in the answer and in the list",
      "schedule: until its instant the key opens the API, and from then on it is revoked and opens nothing",
      "step-up: without a proof a key is neither revoked nor renamed, and after it both work",
    ],
  },
  {
    defect: "only paints the row of a revoked key",
    breakIt: (adapter, { store, now }) => {
      const painted = (key: ApiKey) => (store.get(key.id) as ApiKey | undefined) ?? key;
      const permitted = async () => {
        const { permissions } = await adapter.getAccess({}, live);
        if (!permissions.revokeKeys.allowed) throw new ApiKeysError("forbidden");
      };
      return {
        ...adapter,
        revokeKey: async ({ keyId }, context) => {
          context.signal.throwIfAborted();
          await permitted();
          const key = (await allKeys(adapter)).find(({ id }) => id === keyId);
          if (!key) throw new ApiKeysError("not_found");
          const revokedAt = new Date(now()).toISOString();
          const revoked: ApiKey = { ...key, status: "revoked", revokedAt, revokedBy: key.createdBy };
          if (!store.has(keyId)) store.set(keyId, revoked);
          return painted(key);
        },
        listKeys: relist(adapter, (keys) => keys.map(painted)),
      };
    },
    fails: [
      "authentication: a revoked key opens nothing from then on",
      "limit: one active key more than allowed is refused, and revoking makes room",
      "idempotency: a create repeated after its key was revoked makes no second key",
      "get: a revoked key is answered, revoked",
      "history: a revocation has one event, however often it is asked for",
      "history: refused requests after the revocation have one event an hour at most",
      "schedule: an instant in the past, or beyond the policy, is refused with the field at",
      "schedule: null takes it back, and the key keeps working",
      "schedule: once its instant has passed, nothing brings the key back",
      "schedule: the history tells it, taking it back, and the revocation once it has happened",
      "schedule: the key stays active and says when it will be revoked, in the answer and in the list",
      "schedule: until its instant the key opens the API, and from then on it is revoked and opens nothing",
      "step-up: without a proof a key is neither revoked nor renamed, and after it both work",
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
    fails: [
      "revoke: revoking a revoked key succeeds and changes nothing",
      "history: a revocation has one event, however often it is asked for",
      "schedule: null takes it back, and the key keeps working",
      "schedule: revoking now wins, and no schedule changes a revoked key",
      "schedule: the history tells it, taking it back, and the revocation once it has happened",
    ],
  },
  {
    defect: "drops revoked keys from the list",
    breakIt: (adapter) => ({
      ...adapter,
      listKeys: relist(adapter, (keys) => keys.filter(({ status }) => status !== "revoked")),
    }),
    fails: [
      "revoke: the key stays in the list, revoked",
      "counts: where they are given, they count the keys of each status that search and workspace leave",
      "revoke: revokedAt is the instant of the revocation, in the answer and in the list",
      "revoke: revokedBy is the person who revoked, where createdBy is given",
      "revoke: a revoked key stays revoked, whatever is created later",
      "filter: a status leaves only the keys that have it",
      "total: where it is given, it counts what the status leaves",
      "pages: keys revoked in between are still listed",
      "processes: a key revoked by one is revoked for the other",
      "update: a revoked key stays revoked",
      "schedule: once its instant has passed, nothing brings the key back",
      "schedule: revoking now wins, and no schedule changes a revoked key",
      "schedule: until its instant the key opens the API, and from then on it is revoked and opens nothing",
      "revoke several: each is revoked, and the others stay active",
      "revoke several: one that does not exist has an error and does not stop the others",
      "revoke several: one that is revoked already succeeds and stays as it is",
      "step-up: without a proof several keys are refused as a whole, and after it each is revoked",
    ],
  },
  {
    defect: "does not tell revokedAt",
    breakIt: revokedAs((key) => ({ ...key, revokedAt: undefined })),
    fails: [
      "revoke: revokedAt is the instant of the revocation, in the answer and in the list",
      "schedule: until its instant the key opens the API, and from then on it is revoked and opens nothing",
    ],
  },
  {
    defect: "tells the creation date as revokedAt",
    breakIt: revokedAs((key) => ({ ...key, revokedAt: key.createdAt })),
    fails: [
      "revoke: revokedAt is the instant of the revocation, in the answer and in the list",
      "schedule: until its instant the key opens the API, and from then on it is revoked and opens nothing",
    ],
  },
  {
    defect: "tells a revokedAt that is to come",
    breakIt: revokedAs((key) => ({ ...key, revokedAt: "2030-01-01T00:00:00Z" })),
    fails: [
      "revoke: revokedAt is the instant of the revocation, in the answer and in the list",
      "schedule: until its instant the key opens the API, and from then on it is revoked and opens nothing",
    ],
  },
  {
    defect: "lists no revokedAt",
    breakIt: (adapter) => ({ ...adapter, listKeys: mapList(adapter, (key) => ({ ...key, revokedAt: undefined })) }),
    fails: [
      "revoke: revokedAt is the instant of the revocation, in the answer and in the list",
      "schedule: revoking now wins, and no schedule changes a revoked key",
      "schedule: until its instant the key opens the API, and from then on it is revoked and opens nothing",
    ],
  },
  {
    defect: "does not tell revokedBy",
    breakIt: revokedAs((key) => ({ ...key, revokedBy: undefined })),
    fails: ["revoke: revokedBy is the person who revoked, where createdBy is given"],
  },
  {
    defect: "tells somebody else as revokedBy",
    breakIt: revokedAs((key) => ({ ...key, revokedBy: { id: "usr_ben", name: "Ben Okafor" } })),
    fails: ["revoke: revokedBy is the person who revoked, where createdBy is given"],
  },
  {
    defect: "lists no revokedBy",
    breakIt: (adapter) => ({ ...adapter, listKeys: mapList(adapter, (key) => ({ ...key, revokedBy: undefined })) }),
    fails: ["revoke: revokedBy is the person who revoked, where createdBy is given"],
  },

  {
    defect: "ignores permissions",
    breakIt: asAdministrator(["createKey", "revokeKey", "getImportQuota", "getImportHistory"]),
    fails: [
      "permissions: a member's create is refused and makes nothing",
      "permissions: a member's revoke is refused and the key stays active",
      "permissions: a member sees the usage only where getAccess says so",
      "authentication: a member's refused revocation leaves the key open",
      "creatorLeft: a key is found once its creator has left, and no sooner",
    ],
  },
  {
    defect: "lets a member create keys",
    breakIt: asAdministrator(["createKey"]),
    fails: [
      "permissions: a member's create is refused and makes nothing",
      "creatorLeft: a key is found once its creator has left, and no sooner",
    ],
  },
  {
    defect: "lets a member revoke keys",
    breakIt: asAdministrator(["revokeKey"]),
    fails: [
      "permissions: a member's revoke is refused and the key stays active",
      "authentication: a member's refused revocation leaves the key open",
    ],
  },
  {
    defect: "shows the history to a member who may not see it",
    breakIt: asAdministrator(["getImportHistory"]),
    fails: ["permissions: a member sees the usage only where getAccess says so"],
  },
  {
    defect: "tells a member that everything is allowed",
    breakIt: (adapter) => ({ ...adapter, getAccess: adapter.anotherClient({}).getAccess }),
    fails: [
      "permissions: getAccess tells a member that they may not create or revoke",
      "permissions: a member sees the usage only where getAccess says so",
    ],
  },
  {
    defect: "refuses a member and revokes anyway",
    breakIt: (adapter) => ({
      ...adapter,
      revokeKey: async (input, context) => {
        await adapter.anotherClient({}).revokeKey(input, live);
        return adapter.revokeKey(input, context);
      },
    }),
    fails: [
      "permissions: a member's revoke is refused and the key stays active",
      "authentication: a member's refused revocation leaves the key open",
      "schedule: the history tells it, taking it back, and the revocation once it has happened",
    ],
  },

  {
    defect: "remembers who was let in",
    breakHarness: (harness) => {
      const open = new Map<string, { allowed: boolean; workspaceId?: string | undefined }>();
      return (
        withAuthenticate(async (secret, real) => {
          const outcome = open.get(secret) ?? (await real(secret));
          if (outcome.allowed) open.set(secret, outcome);
          return outcome;
        })?.(harness) ?? harness
      );
    },
    fails: [
      "authentication: a revoked key opens nothing from then on",
      "expiry: from its instant on the key opens nothing and is expired in the list",
      "schedule: until its instant the key opens the API, and from then on it is revoked and opens nothing",
    ],
  },
  {
    defect: "lets a key into every workspace",
    breakHarness: withAuthenticate(async (secret, real) => {
      const { allowed } = await real(secret);
      return { allowed, ...(allowed && { workspaceId: "ws_marketing" }) };
    }),
    fails: ["authentication: a key opens its own workspace and no other"],
  },
  {
    defect: "lets in whatever looks like a key",
    breakHarness: withAuthenticate(async (secret, real) => {
      const { workspaceId } = await real(secret);
      return { allowed: secret.startsWith("mk_live_"), workspaceId };
    }),
    fails: [
      "authentication: a secret that no key has opens nothing",
      "authentication: a revoked key opens nothing from then on",
      "expiry: from its instant on the key opens nothing and is expired in the list",
      "schedule: once its instant has passed, nothing brings the key back",
      "schedule: until its instant the key opens the API, and from then on it is revoked and opens nothing",
      "revoke several: none of them opens the API from then on",
    ],
  },
  {
    defect: "lets nobody in",
    breakHarness: withAuthenticate(() => Promise.resolve({ allowed: false })),
    fails: [
      "authentication: a new key opens the API at once",
      "authentication: a revoked key opens nothing from then on",
      "authentication: revoking one key leaves the others open",
      "authentication: a replaced key opens until it is revoked",
      "authentication: a key opens its own workspace and no other",
      "authentication: a member's refused revocation leaves the key open",
      "expiry: from its instant on the key opens nothing and is expired in the list",
      "history: refused requests after the revocation have one event an hour at most",
      "history: the first use has one event",
      "schedule: null takes it back, and the key keeps working",
      "schedule: until its instant the key opens the API, and from then on it is revoked and opens nothing",
      "usedBefore: a key that was used counts from its last use",
    ],
  },
];
