import type { KeyScopePreset, KeyScopes } from "../../contract/policies.js";
import { presetOf, scopesIn } from "../../i18n/scopeTexts.js";

/** What a new key shall be permitted: a preset, or a choice of one's own. */
export interface ScopesChoice {
  /** The preset's id. Undefined: the permissions in `own`. */
  readonly preset: string | undefined;
  readonly own: readonly string[];
}

/** A preset and why it cannot be chosen. */
export interface OfferedPreset extends KeyScopePreset {
  readonly disabledReason: string | undefined;
}

/** The presets that can be shown: one that names an unknown permission is left out, as it would be refused. */
export function presetsOf(known: KeyScopes): readonly OfferedPreset[] {
  const scopes = new Map(scopesIn(known).map((scope) => [scope.id, scope]));
  return known.presets
    .filter((preset) => preset.scopes.length > 0 && preset.scopes.every((id) => scopes.has(id)))
    .map((preset) => ({
      ...preset,
      disabledReason: preset.scopes.map((id) => scopes.get(id)?.disabledReason).find((reason) => reason !== undefined),
    }));
}

/** What the form starts with: the permissions of the key that is replaced, else the first preset that can be chosen. */
export function initialScopes(known: KeyScopes, replaced: readonly string[] | undefined): ScopesChoice {
  const presets = presetsOf(known);
  if (replaced !== undefined) {
    const preset = presetOf(replaced, { ...known, presets });
    return { preset: preset?.id, own: replaced };
  }
  const first = presets.find(({ disabledReason }) => disabledReason === undefined);
  return { preset: first?.id, own: first?.scopes ?? [] };
}

/** The ids that a choice comes to. */
export function chosenScopes({ preset, own }: ScopesChoice, known: KeyScopes): readonly string[] {
  return presetsOf(known).find(({ id }) => id === preset)?.scopes ?? own;
}
