import type { ApiKeysError } from "../../contract/errors.js";
import type { ApiKey } from "../../contract/types.js";

/**
 * What is known of one key of a series. `failed`: the key certainly still works. `unknown`: its answer was lost.
 * `notSent`: the series stopped before it, for the reason of `error`.
 */
export type KeyOutcome =
  | { readonly step: "waiting" | "sending" | "revoked" | "alreadyRevoked" }
  | { readonly step: "failed" | "unknown" | "notSent"; readonly error: ApiKeysError };

/** Keys that are revoked one after the other, and what became of each. It is remembered until the person has read it. */
export interface CleanUpRun {
  readonly keys: readonly ApiKey[];
  /** By the key's id: every key has one. */
  readonly outcomes: ReadonlyMap<string, KeyOutcome>;
  readonly running: boolean;
}

/** The keys of a run that it has not revoked, as far as is known. */
export function openKeysOf({ keys, outcomes }: CleanUpRun): readonly ApiKey[] {
  return keys.filter(({ id }) => {
    const step = outcomes.get(id)?.step;
    return step === "failed" || step === "unknown" || step === "notSent";
  });
}

/** How many keys of a run have their outcome. */
export function countDone({ outcomes }: CleanUpRun): number {
  return [...outcomes.values()].filter(({ step }) => step !== "waiting" && step !== "sending").length;
}

/** How many keys of a run are revoked. */
export function countRevoked({ outcomes }: CleanUpRun): number {
  return [...outcomes.values()].filter(({ step }) => step === "revoked" || step === "alreadyRevoked").length;
}
