import type { MemoryAdapter } from "@mark-ai/api-keys/adapters/memory";
import type { AdapterInput, ApiKey } from "@mark-ai/api-keys/contract";
import { mapList, type Broken, type Shared } from "./broken.js";

const exact = "attributes: the created key answers the attributes that were asked for";
const kinds = "attributes: a value of another kind is refused with its field";
const required = "attributes: a key without one that is required is refused with its field";
const secrets = "attributes: a text that holds a key is refused with its field";
const changed = "attributes: a change sets what it names and keeps the rest";
const takenAway =
  "attributes: an empty value takes one away that is not required, and a required one is refused with its field";
const refusedChange =
  "attributes: a change to another kind, or of what cannot be edited, is refused with its field and changes nothing";

type Update = AdapterInput<"updateKey">;

/** Another `updateKey`, whose attributes the list shows too where the store has them. */
function withUpdates(
  adapter: MemoryAdapter,
  store: Shared["store"],
  change: (input: Update, update: (input?: Update) => Promise<ApiKey>) => Promise<ApiKey>,
) {
  const { updateKey } = adapter;
  if (updateKey === undefined) return adapter;
  return {
    ...adapter,
    updateKey: (input: Update, context: Parameters<typeof updateKey>[1]) =>
      change(input, (other = input) => updateKey(other, context)),
    listKeys: mapList(adapter, (key) =>
      store.has(key.id) ? { ...key, attributes: store.get(key.id) as ApiKey["attributes"] } : key,
    ),
  };
}

export const brokenAttributes: readonly Broken[] = [
  {
    defect: "keeps the attributes of a new key to itself",
    breakIt: (adapter) => ({
      ...adapter,
      listKeys: mapList(adapter, (key) => ({ ...key, attributes: undefined })),
    }),
    fails: [exact, changed, refusedChange],
  },
  {
    defect: "drops attributes that do not fit",
    breakIt: (adapter) => ({
      ...adapter,
      createKey: async ({ attributes, ...input }, context) => {
        try {
          return await adapter.createKey({ ...input, attributes }, context);
        } catch (error) {
          if ((error as { field?: string }).field?.startsWith("attributes.") !== true) throw error;
          return adapter.createKey({ ...input, attributes: { environment: "production" } }, context);
        }
      },
    }),
    fails: [kinds, required, secrets],
  },
  {
    defect: "does not say which attribute it refused",
    breakIt: (adapter) => ({
      ...adapter,
      createKey: async (input, context) => {
        try {
          return await adapter.createKey(input, context);
        } catch (error) {
          const { field } = error as { field?: string };
          if (field?.startsWith("attributes.") === true) Object.assign(error as object, { field: "attributes" });
          throw error;
        }
      },
    }),
    fails: [kinds, required, secrets],
  },
  {
    defect: "lists a key with an attribute that is an object",
    breakIt: (adapter) => ({
      ...adapter,
      listKeys: mapList(adapter, (key) => ({ ...key, attributes: { owner: { id: "usr_ada" } } as never })),
    }),
    fails: ["shape: listKeys answers as the contract says", exact, changed, refusedChange],
  },
  {
    defect: "takes the attributes away that a change does not name",
    breakIt: (adapter, { store }) =>
      withUpdates(adapter, store, async ({ keyId, attributes }, update) => {
        const key = await update();
        if (attributes !== undefined) store.set(keyId, attributes);
        return { ...key, ...(attributes && { attributes }) };
      }),
    fails: [changed, takenAway],
  },
  {
    defect: "drops changes of attributes",
    breakIt: (adapter, { store }) =>
      withUpdates(adapter, store, (input, update) => update({ ...input, attributes: undefined })),
    fails: [changed, takenAway, refusedChange],
  },
  {
    defect: "keeps an attribute that was emptied",
    breakIt: (adapter, { store }) =>
      withUpdates(adapter, store, ({ attributes, ...input }, update) => {
        const kept = Object.entries(attributes ?? {}).filter(([name, value]) => name === "environment" || value !== "");
        return update({ ...input, ...(attributes && { attributes: Object.fromEntries(kept) }) });
      }),
    fails: [takenAway],
  },
];
