"use client";
import { useEffect, useMemo, useState } from "react";
import { useHydrated } from "../../utils/useHydrated.js";
import { acceptPrefetched, type PrefetchedApiKeys } from "./prefetched.js";

/** What was drawn from and then left: a page that comes back must not show keys as they stood when it began. */
const consumed = new Set<string>();

/** What was prefetched, as long as it can be used: for this scope, and on the first page that is drawn from it. */
export function usePrefetched(
  given: PrefetchedApiKeys | null | undefined,
  scope = "default",
): PrefetchedApiKeys | undefined {
  const hydrated = useHydrated();
  const prefetched = useMemo(() => acceptPrefetched(given, scope), [given, scope]);
  const id = prefetched && `${scope} ${prefetched.at}`;
  const evaluate = () => ({ id, usable: id !== undefined && !(hydrated && consumed.has(id)) });
  const [kept, keep] = useState(evaluate);
  // Judged once, where it begins: being there takes it off the list again.
  const evaluated = kept.id === id ? kept : evaluate();
  if (evaluated !== kept) keep(evaluated);
  const { usable } = evaluated;
  useEffect(() => {
    if (!usable || id === undefined) return undefined;
    // StrictMode leaves and comes back at once.
    consumed.delete(id);
    return () => void consumed.add(id);
  }, [id, usable]);
  return usable ? prefetched : undefined;
}
