import type { KeyScope, KeyScopePreset, KeyScopes } from "../contract/policies.js";
import type { Format } from "./format.js";
import type { Messages } from "./messages.js";

/** More than so many permissions are counted, not listed. */
const mostListed = 6;

export function scopesIn({ groups }: KeyScopes): readonly KeyScope[] {
  return groups.flatMap(({ scopes }) => scopes);
}

/** Whether there is anything to choose. */
export function hasScopes({ presets, groups }: KeyScopes): boolean {
  return presets.length > 0 || groups.some(({ scopes }) => scopes.length > 0);
}

/** Whether two lists name the same permissions. */
export function sameScopes(a: readonly string[], b: readonly string[]): boolean {
  const ids = new Set(a);
  return ids.size === new Set(b).size && b.every((id) => ids.has(id));
}

/** The preset that has exactly these permissions. */
export function presetOf(scopes: readonly string[], { presets }: KeyScopes): KeyScopePreset | undefined {
  return presets.find((preset) => sameScopes(preset.scopes, scopes));
}

/** Whether these are all permissions that keys can be given. */
export function isEverything(scopes: readonly string[], known: KeyScopes): boolean {
  const ids = new Set(scopes);
  return scopesIn(known).every(({ id, disabledReason }) => disabledReason !== undefined || ids.has(id));
}

interface Texts {
  readonly messages: Pick<Messages, "permissions">;
  readonly format: Format;
}

/** The name of a key's permissions: that of their preset, else how many they are. */
export function scopesNameOf(scopes: readonly string[], known: KeyScopes, { messages, format }: Texts): string {
  const preset = presetOf(scopes, known);
  return preset?.label ?? messages.permissions.amount({ given: format.amount(new Set(scopes).size) });
}

/** What a key may do and what not, in plain words: "Can import documents. Cannot read knowledge bases." */
export function scopesSummary(scopes: readonly string[], known: KeyScopes, { messages, format }: Texts): string {
  const { permissions } = messages;
  const all = scopesIn(known);
  const can = all.filter(({ id }) => scopes.includes(id));
  const cannot = all.filter(({ id }) => !scopes.includes(id));
  if (can.length > mostListed || cannot.length > mostListed) {
    return permissions.someOf({ given: format.number(can.length), total: format.number(all.length) });
  }
  const labels = (some: readonly KeyScope[]) => some.map(({ label }) => label);
  return format.sentences([
    ...(can.length === 0 ? [] : [permissions.can({ list: format.list(labels(can)) })]),
    // "Cannot import and read" would leave open whether one of both is possible.
    ...(cannot.length === 0 ? [] : [permissions.cannot({ list: format.anyOf(labels(cannot)) })]),
  ]);
}
