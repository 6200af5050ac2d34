import { warnOnce } from "../utils/warnOnce.js";

type Tree = Readonly<Record<string, unknown>>;
type Sentence = (p: unknown) => unknown;

const isTree = (value: unknown): value is Tree => typeof value === "object" && value !== null;

/** A sentence from outside; where it throws or says nothing, the own one stands in: no dialog goes down with it. */
function withFallback(given: Sentence, own: Sentence, name: string): Sentence {
  return (p) => {
    let said: unknown;
    try {
      said = given(p);
      if (typeof said === "string") return said;
    } catch (error) {
      said = error;
    }
    warnOnce(() => `messages.${name}() gave no string, but ${String(said)}. The page's own sentence is shown.`);
    return own(p);
  };
}

/**
 * Lays strings over others, group by group. What is left out above stays what it is below. Ignores what cannot take
 * its place or has no place there; `checkLocale()` warns about those.
 */
export function mergeMessages<T extends object>(below: T, above: object | undefined, path = ""): T {
  if (!isTree(above)) return below;
  const merged = { ...below } as Record<string, unknown>;
  for (const [name, value] of Object.entries(above)) {
    const own = merged[name];
    if (value === undefined || own === undefined) continue;
    if (isTree(own) && isTree(value)) merged[name] = mergeMessages(own, value, `${path}${name}.`);
    else if (typeof own === typeof value && value !== null)
      merged[name] = typeof own === "function" ? withFallback(value as Sentence, own as Sentence, path + name) : value;
  }
  return merged as T;
}
