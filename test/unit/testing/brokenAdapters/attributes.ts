import { mapList, type Broken } from "./broken.js";

const exact = "attributes: the created key answers the attributes that were asked for";
const kinds = "attributes: a value of another kind is refused with its field";
const required = "attributes: a key without one that is required is refused with its field";
const secrets = "attributes: a text that holds a key is refused with its field";

export const brokenAttributes: readonly Broken[] = [
  {
    defect: "keeps the attributes of a new key to itself",
    breakIt: (adapter) => ({
      ...adapter,
      listKeys: mapList(adapter, (key) => ({ ...key, attributes: undefined })),
    }),
    fails: [exact],
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
    fails: ["shape: listKeys answers as the contract says", exact],
  },
];
