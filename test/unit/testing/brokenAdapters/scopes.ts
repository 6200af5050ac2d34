import { mapList, type Broken } from "./broken.js";

const exact = "scopes: the created key has exactly the permissions that were asked for";
const unknown = "scopes: a permission that does not exist is refused with the field scopes";
const enforced = "scopes: each permission opens what it is for, and without it a key is refused";

const everything = ["documents:write", "knowledge-bases:read"];

export const brokenScopes: readonly Broken[] = [
  {
    defect: "ignores the permissions that were asked for",
    breakIt: (adapter) => ({
      ...adapter,
      createKey: (input, context) => adapter.createKey({ ...input, scopes: undefined }, context),
    }),
    fails: [exact, unknown, enforced],
  },
  {
    defect: "tells all permissions for every key",
    breakIt: (adapter) => ({
      ...adapter,
      createKey: async (input, context) => {
        const { key, secret } = await adapter.createKey(input, context);
        return { secret, key: { ...key, scopes: everything } };
      },
      listKeys: mapList(adapter, (key) => ({ ...key, scopes: everything })),
    }),
    fails: [exact, "get: one key is answered as the list has it"],
  },
  {
    defect: "drops permissions that it does not know",
    breakIt: (adapter) => ({
      ...adapter,
      createKey: ({ scopes, ...input }, context) => {
        const known = scopes?.filter((id) => everything.includes(id));
        return adapter.createKey({ ...input, ...(known && known.length > 0 && { scopes: known }) }, context);
      },
    }),
    fails: [unknown],
  },
  {
    defect: "shows permissions and enforces none",
    breakHarness: (harness) => ({
      ...harness,
      assertScopeEnforced: async (secret) => (await harness.authenticate?.(secret))?.allowed === true,
    }),
    fails: [enforced],
  },
  {
    defect: "has a preset with a permission that is not listed",
    breakIt: (adapter) => ({
      ...adapter,
      getScopes: async (input, context) => {
        const known = (await adapter.getScopes?.(input, context)) ?? { presets: [], groups: [] };
        return { ...known, presets: [{ id: "odd", label: "Odd", description: "Odd.", scopes: ["odd:odd"] }] };
      },
    }),
    fails: ["scopes: every permission has an id of its own, and presets name only these"],
  },
];
