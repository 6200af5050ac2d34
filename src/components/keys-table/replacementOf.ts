import type { ApiKey } from "../../contract/types.js";
import type { PageMemory, Replacement } from "../../data/cache/pageStore.js";

/** The key that took another's place, for as long as the old one still works and the new one is not known to be dead. */
export function replacementOf(
  key: ApiKey,
  rotations: PageMemory["rotations"],
  items: readonly ApiKey[],
): Replacement | undefined {
  // A key that stops by itself has its time in its status: nobody has to be reminded.
  if (key.status !== "active" || key.revokesAt !== undefined) return undefined;
  const replacement = key.replacedBy ?? rotations[key.id];
  if (replacement === undefined) return undefined;
  const found = items.find(({ id }) => id === replacement.id);
  return found === undefined || found.status === "active" ? replacement : undefined;
}
