import type { MemoryAdapter } from "@mark-ai/api-keys/adapters/memory";
import { ApiKeysError, type ApiKey } from "@mark-ai/api-keys/contract";
import { mapList, type Broken } from "./broken.js";

type Update = NonNullable<MemoryAdapter["updateKey"]>;

const exact = "update: the key has exactly the name and the description that were asked for";
const partial = "update: what is not given stays as it is, and an empty description takes it away";
const reach = "update: it changes neither what a key may do nor for how long";
const stays = "update: a revoked key stays revoked";
const names = "update: a name that is empty, blank or too long is refused with its field";
const descriptions = "update: a description of 501 characters or two lines is refused with its field";
const renamedIsFound = "update: the new name is found, and the old one is not";
const described = "create: the key has the description that was asked for";
const searched = "search: the description is searched, whatever its case and accents";

/** Another `updateKey` in place of the adapter's own, which is given to it. */
function updating(make: (update: Update) => Update): NonNullable<Broken["breakIt"]> {
  return (adapter) => (adapter.updateKey === undefined ? adapter : { ...adapter, updateKey: make(adapter.updateKey) });
}

const withoutDescription = (key: ApiKey): ApiKey => ({ ...key, description: undefined });

export const brokenUpdates: readonly Broken[] = [
  {
    defect: "answers a new name and keeps the old one",
    breakIt: updating((update) => async ({ keyId, name, attributes }, context) => {
      const key = await update({ keyId, attributes }, context);
      return { ...key, name: name?.trim() ?? key.name };
    }),
    fails: [
      exact,
      "history: a change of the name tells the name before, the newest first",
      "history: a change that was refused is not told",
      partial,
      names,
      descriptions,
      renamedIsFound,
      searched,
    ],
  },
  {
    defect: "takes the description away with every new name",
    breakIt: updating((update) => (input, context) => update({ description: "", ...input }, context)),
    fails: [partial],
  },
  {
    defect: "stores whatever it is sent, permissions and expiry too",
    breakIt: (adapter, { store }) => ({
      ...updating((update) => async (input, context) => {
        const { keyId } = input;
        const known = ["keyId", "name", "description", "attributes"];
        const others = Object.fromEntries(Object.entries(input).filter(([name]) => !known.includes(name)));
        const key = await update(input, context);
        if (Object.keys(others).length > 0)
          store.set(keyId, { ...(store.get(keyId) as object | undefined), ...others });
        return { ...key, ...(store.get(keyId) as Partial<ApiKey> | undefined) };
      })(adapter, { store, now: Date.now }),
      listKeys: mapList(adapter, (key) => ({ ...key, ...(store.get(key.id) as Partial<ApiKey> | undefined) })),
    }),
    fails: [reach],
  },
  {
    defect: "wakes a revoked key when it is renamed",
    breakIt: (adapter, { store }) => ({
      ...updating((update) => (input, context) => {
        store.set(input.keyId, "awake");
        return update(input, context);
      })(adapter, { store, now: Date.now }),
      listKeys: mapList(adapter, (key) => (store.has(key.id) ? { ...key, status: "active" } : key)),
    }),
    fails: [stays],
  },
  {
    defect: "cuts a long name and a long description off",
    breakIt: updating((update) => ({ name, description, ...input }, context) => {
      const cut = (text: string) => text.replaceAll(/\s+/gu, " ").slice(0, 255);
      return update(
        {
          ...input,
          ...(name !== undefined && { name: cut(name) }),
          ...(description !== undefined && { description: cut(description) }),
        },
        context,
      );
    }),
    fails: [names, descriptions],
  },
  {
    defect: "refuses a name without saying which field",
    breakIt: updating((update) => async (input, context) => {
      try {
        return await update(input, context);
      } catch (error) {
        const isText = error instanceof ApiKeysError && (error.field === "name" || error.field === "description");
        if (!isText) throw error;
        throw new ApiKeysError("validation");
      }
    }),
    fails: [names, descriptions],
  },
  {
    defect: "answers any key for an unknown id",
    breakIt: (adapter) => ({
      ...adapter,
      getKey: async (input, context) => {
        try {
          return (await adapter.getKey?.(input, context)) as ApiKey;
        } catch {
          return { ...((await adapter.listKeys({ limit: 1 }, context)).items[0] as ApiKey), id: input.keyId };
        }
      },
    }),
    fails: ["get: a key that does not exist is refused"],
  },
  {
    defect: "answers a key as it was created",
    breakIt: (adapter, { store }) => ({
      ...adapter,
      createKey: async (input, context) => {
        const created = await adapter.createKey(input, context);
        store.set(created.key.id, created.key);
        return created;
      },
      getKey: async (input, context) =>
        (store.get(input.keyId) as ApiKey | undefined) ?? ((await adapter.getKey?.(input, context)) as ApiKey),
    }),
    fails: ["get: a revoked key is answered, revoked"],
  },
  {
    defect: "drops the description of a new key",
    breakIt: (adapter) => ({
      ...adapter,
      createKey: (input, context) => adapter.createKey({ ...input, description: undefined }, context),
    }),
    fails: [described, searched],
  },
  {
    defect: "keeps descriptions out of its list",
    breakIt: (adapter) => ({ ...adapter, listKeys: mapList(adapter, withoutDescription) }),
    fails: [exact, described],
  },
  {
    defect: "lets everybody rename keys",
    breakHarness: (harness) => ({
      ...harness,
      asMember: async () => ({ ...(await harness.asMember?.()), updateKey: harness.adapter.updateKey }) as never,
    }),
    fails: ["permissions: a member who may not create keys may not rename them"],
  },
];
