import type { MemoryAdapter } from "@mark-ai/api-keys/adapters/memory";
import {
  ApiKeysError,
  type ApiKey,
  type ApiKeysAdapter,
  type CreatedKey,
  type ListKeysInput,
} from "@mark-ai/api-keys/contract";
import { mapList, type Broken, type Shared } from "./broken.js";

function secretsOf({ store }: Shared): Map<string, string> {
  const known = store.get("secrets") as Map<string, string> | undefined;
  const secrets = known ?? new Map<string, string>();
  store.set("secrets", secrets);
  return secrets;
}

/** Keeps each secret, so that the defect can show it. */
function keepingSecrets(adapter: MemoryAdapter, secrets: Map<string, string>): ApiKeysAdapter {
  return {
    ...adapter,
    createKey: async (input, context) => {
      const created = await adapter.createKey(input, context);
      secrets.set(created.key.id, created.secret);
      return created;
    },
  };
}

/** Lists the secrets of those keys for which it is asked in a certain way. */
function listing(when: (key: ApiKey, input: ListKeysInput) => boolean): Broken["breakIt"] {
  return (adapter, shared) => {
    const secrets = secretsOf(shared);
    const show = (key: ApiKey, input: ListKeysInput) =>
      when(key, input) ? ({ ...key, token: secrets.get(key.id) } as ApiKey) : key;
    return { ...keepingSecrets(adapter, secrets), listKeys: mapList(adapter, show) };
  };
}

/** Puts a secret into every cursor. */
function inCursors(encode: (text: string) => string): Broken["breakIt"] {
  return (adapter, shared) => {
    const secrets = secretsOf(shared);
    return {
      ...keepingSecrets(adapter, secrets),
      listKeys: async ({ cursor, ...input }, context) => {
        const inner = cursor === undefined || !cursor.includes("~") ? cursor : cursor.slice(0, cursor.indexOf("~"));
        const list = await adapter.listKeys({ ...input, cursor: inner }, context);
        const secret = secrets.get(list.items.at(-1)?.id ?? "") ?? "";
        return list.nextCursor === undefined ? list : { ...list, nextCursor: `${list.nextCursor}~${encode(secret)}` };
      },
    };
  };
}

export const brokenSecrets: readonly Broken[] = [
  {
    defect: "keeps the secret and lists it",
    breakIt: listing(() => true),
    fails: [
      "secret: no list contains it",
      "secret: no list in another order contains it",
      "secret: no page after the first contains it",
      "secret: no list of revoked keys contains it",
    ],
  },
  {
    defect: "lists the secret where the list is ordered by name",
    breakIt: listing((_, { sort }) => sort?.startsWith("name") === true),
    fails: ["secret: no list in another order contains it"],
  },
  {
    defect: "lists the secret of a key that was searched by its name",
    breakIt: listing(({ name }, { search }) => search === name),
    fails: ["secret: no list contains it", "secret: no list of revoked keys contains it"],
  },
  {
    defect: "lists the secret on every page but the first",
    breakIt: listing((_, { cursor }) => cursor !== undefined),
    fails: ["secret: no page after the first contains it"],
  },
  {
    defect: "lists the secrets of revoked keys",
    breakIt: listing(({ status }) => status === "revoked"),
    fails: ["secret: no list of revoked keys contains it"],
  },
  {
    defect: "puts the secret into cursors",
    breakIt: inCursors((secret) => secret),
    fails: ["secret: no cursor contains it, encoded or not"],
  },
  {
    defect: "puts the secret into cursors, in base64",
    breakIt: inCursors((secret) => btoa(JSON.stringify({ after: secret }))),
    fails: ["secret: no cursor contains it, encoded or not"],
  },
  {
    defect: "gives out secrets that count up",
    breakIt: (adapter, { store }) => ({
      ...adapter,
      createKey: async (input, context) => {
        const { key } = await adapter.createKey(input, context);
        const count = Number(store.get("count") ?? 0) + 1;
        store.set("count", count);
        return { key, secret: `mk_live_${String(count).padStart(30, "0")}abcdef` };
      },
    }),
    fails: [
      "secret: nobody who has one can guess the next",
      "authentication: a new key opens the API at once",
      "authentication: a revoked key opens nothing from then on",
      "authentication: revoking one key leaves the others open",
      "authentication: a replaced key opens until it is revoked",
      "authentication: a key opens its own workspace and no other",
      "authentication: a member's refused revocation leaves the key open",
      "expiry: from its instant on the key opens nothing and is expired in the list",
      "scopes: a key that was created without any may do everything",
      "scopes: each permission opens what it is for, and without it a key is refused",
      "history: refused requests after the revocation have one event an hour at most",
      "history: the first use has one event",
      "sorting: by imports, the key that imported most first",
      "usage: a revoked key keeps what it has imported",
      "usage: imports show on the key that made them, today, and on no other",
      "schedule: null takes it back, and the key keeps working",
      "schedule: until its instant the key opens the API, and from then on it is revoked and opens nothing",
      "usedBefore: a key that was used counts from its last use",
    ],
  },
  {
    defect: "shows the secret again when a create is repeated",
    breakIt: (adapter) => {
      const answers = new Map<string, CreatedKey>();
      return {
        ...adapter,
        createKey: async (input, context) => {
          const known = answers.get(input.idempotencyKey);
          if (known?.key.name === input.name && known.key.workspaceId === input.workspaceId && !input.replaces) {
            return known;
          }
          const created = await adapter.createKey(input, context);
          answers.set(input.idempotencyKey, created);
          return created;
        },
      };
    },
    fails: [
      "secret: no refusal contains it, nor the answer to a repeated create",
      "idempotency: a repeated create makes no second key and names the first",
      "idempotency: a create repeated some seconds later makes no second key",
      "idempotency: a create repeated twenty hours later makes no second key",
      "idempotency: the same key with another replaces is refused and makes nothing",
      "idempotency: a create repeated after its key was revoked makes no second key",
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
    fails: ["secret: no refusal contains it, nor the answer to a repeated create"],
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
      "secret: the preview shows less than half of it",
      "secret: createKey answers with it in one place only",
      "create: the key is in the list at once, as the newest",
    ],
  },
];
