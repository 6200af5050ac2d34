"use client";
import { useEffect, useMemo, useState } from "react";
import { useHydrated } from "../utils/useHydrated.js";
import { acceptPrefetched, type PrefetchedApiKeys } from "./prefetched.js";

/** What was drawn from and then left: a page that comes back must not show keys as they stood when it began. */
const spent = new Set<string>();

/** What was prefetched, as long as it can be used: for this scope, and on the first page that is drawn from it. */
export function usePrefetched(
  given: PrefetchedApiKeys | null | undefined,
  scope = "default",
): PrefetchedApiKeys | undefined {
  const hydrated = useHydrated();
  const prefetched = useMemo(() => acceptPrefetched(given, scope), [given, scope]);
  const id = prefetched && `${scope} ${prefetched.at}`;
  const judge = () => ({ id, usable: id !== undefined && !(hydrated && spent.has(id)) });
  const [kept, keep] = useState(judge);
  // Judged once, where it begins: being there takes it off the list again.
  const judged = kept.id === id ? kept : judge();
  if (judged !== kept) keep(judged);
  const { usable } = judged;
  useEffect(() => {
    if (!usable || id === undefined) return undefined;
    // StrictMode leaves and comes back at once.
    spent.delete(id);
    return () => void spent.add(id);
  }, [id, usable]);
  return usable ? prefetched : undefined;
}
