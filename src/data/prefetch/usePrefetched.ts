"use client";
import { useEffect, useMemo, useReducer } from "react";
import { useHydrated } from "../../utils/useHydrated.js";
import { acceptPrefetched, type PrefetchedApiKeys } from "./prefetched.js";

/** What was drawn from and then left: a page that comes back must not show keys as they stood when it began. */
const consumed = new Set<string>();

interface Evaluation {
  readonly id: string | undefined;
  readonly usable: boolean;
}

const replace = (_: Evaluation, next: Evaluation) => next;

/** What was prefetched, as long as it can be used: for this scope, and on the first page that is drawn from it. */
export function usePrefetched(
  given: PrefetchedApiKeys | null | undefined,
  scope = "default",
): PrefetchedApiKeys | undefined {
  const hydrated = useHydrated();
  const prefetched = useMemo(() => acceptPrefetched(given, scope), [given, scope]);
  const id = prefetched && `${scope} ${prefetched.at}`;
  const evaluate = () => ({ id, usable: id !== undefined && !(hydrated && consumed.has(id)) });
  const [kept, keep] = useReducer(replace, undefined, evaluate);
  // Evaluated once, where it begins: the page that uses it takes it off the list of what was consumed.
  const { usable } = kept.id === id ? kept : evaluate();
  useEffect(() => {
    if (kept.id !== id) keep({ id, usable });
  }, [kept.id, id, usable]);
  useEffect(() => {
    if (!usable || id === undefined) return undefined;
    // StrictMode leaves and comes back at once.
    consumed.delete(id);
    return () => void consumed.add(id);
  }, [id, usable]);
  return usable ? prefetched : undefined;
}
