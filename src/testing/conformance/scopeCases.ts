import type { KeyScopes } from "../../contract/policies.js";
import { defineCase, type CaseDefinition } from "./case.js";
import { expectEqual, expectRefusal, expectThat } from "./expect.js";
import { randomToken, type Probe } from "./probe.js";

const mostTried = 5;

async function scopesOf(probe: Probe): Promise<KeyScopes> {
  return probe.call("getScopes", { workspaceId: probe.workspaceId });
}

/** The permissions that can be chosen. */
function choosable({ groups }: KeyScopes): string[] {
  return groups
    .flatMap(({ scopes }) => scopes.filter(({ disabledReason }) => disabledReason === undefined))
    .map(({ id }) => id);
}

const sorted = (ids: readonly string[] | undefined) => [...(ids ?? [])].sort();

export const scopeCases: readonly CaseDefinition[] = [
  defineCase(
    "scopes: every permission has an id of its own, and presets name only these",
    ["getScopes"],
    async (probe) => {
      const { presets, groups } = await scopesOf(probe);
      const ids = groups.flatMap(({ scopes }) => scopes.map(({ id }) => id));
      expectEqual(new Set(ids).size, ids.length, "Different ids of permissions");
      expectEqual(new Set(presets.map(({ id }) => id)).size, presets.length, "Different ids of presets");
      const unknown = presets.flatMap(({ scopes }) => scopes.filter((id) => !ids.includes(id)));
      expectEqual(unknown, [], "Permissions in presets that are in no group");
    },
  ),
  defineCase(
    "scopes: the created key has exactly the permissions that were asked for",
    ["getScopes", "createKey"],
    async (probe) => {
      for (const scope of choosable(await scopesOf(probe)).slice(0, mostTried)) {
        const { key } = await probe.create({ scopes: [scope] });
        for (const found of [key, await probe.find(key.id)]) {
          expectEqual(sorted(found.scopes), [scope], "The permissions of the key");
        }
      }
    },
  ),
  defineCase(
    "scopes: a permission that does not exist is refused with the field scopes",
    ["getScopes", "createKey"],
    async (probe) => {
      if (choosable(await scopesOf(probe)).length === 0) return;
      const promise = probe.create({ scopes: [`no:${randomToken()}`] });
      const error = await expectRefusal(promise, ["validation"], "A key with a permission that does not exist");
      expectEqual(error.field, "scopes", "The field that was refused");
      expectEqual(await probe.countMine(), 0, "Keys made by a request that was refused");
    },
  ),
  defineCase(
    "scopes: each permission opens what it is for, and without it a key is refused",
    ["getScopes", "createKey", "assertScopeEnforced"],
    async (probe) => {
      const ids = choosable(await scopesOf(probe));
      const isAllowed = async (secret: string, scope: string) => {
        const allowed = await probe.harness.assertScopeEnforced?.(secret, scope);
        expectThat(typeof allowed === "boolean", "assertScopeEnforced() did not say whether the request was allowed.");
        return allowed;
      };
      for (const scope of ids.slice(0, mostTried)) {
        const alone = await probe.create({ scopes: [scope] });
        expectEqual(await isAllowed(alone.secret, scope), true, `Whether a key with ${scope} may do it`);
        const others = ids.filter((id) => id !== scope);
        if (others.length === 0) continue;
        const without = await probe.create({ scopes: others });
        expectEqual(await isAllowed(without.secret, scope), false, `Whether a key without ${scope} may do it`);
      }
    },
  ),
  defineCase(
    "scopes: a key that was created without any may do everything",
    ["getScopes", "createKey", "assertScopeEnforced"],
    async (probe) => {
      const { secret } = await probe.create();
      for (const scope of choosable(await scopesOf(probe)).slice(0, mostTried)) {
        expectEqual(await probe.harness.assertScopeEnforced?.(secret, scope), true, `Whether it may do ${scope}`);
      }
    },
  ),
];
