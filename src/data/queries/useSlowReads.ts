"use client";
import { useEffect, useState } from "react";
import { longWait } from "../../utils/useTakesLong.js";
import { useStableCallback } from "../../utils/useStableCallback.js";
import { cacheKeys } from "../cache/cacheKeys.js";
import { useData } from "../context/context.js";

/** The reads of the page that have had no answer for a long time. */
export interface SlowReads {
  readonly isSlow: boolean;
  /** Gives up what has no answer yet, and sends it again. */
  readonly retry: () => void;
}

/** Notices when a read of this tenant has no answer for a long time, whichever part of the page it is for. */
export function useSlowReads(): SlowReads {
  const { client, scope } = useData("useSlowReads()");
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const startedAt = new Map<string, number>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const update = () => {
      const now = performance.now();
      const waiting = client.getQueryCache().findAll({ queryKey: cacheKeys.all(scope), fetchStatus: "fetching" });
      const hashes = new Set(waiting.map(({ queryHash }) => queryHash));
      for (const hash of startedAt.keys()) if (!hashes.has(hash)) startedAt.delete(hash);
      for (const hash of hashes) if (!startedAt.has(hash)) startedAt.set(hash, now);
      const longest = now - Math.min(now, ...startedAt.values());
      setSlow(longest >= longWait);
      clearTimeout(timer);
      if (startedAt.size > 0 && longest < longWait) timer = setTimeout(update, longWait - longest);
    };
    update();
    const unsubscribe = client.getQueryCache().subscribe(({ type }) => {
      // The other events can come while something is drawn.
      if (type === "updated" || type === "removed") update();
    });
    return () => {
      unsubscribe();
      clearTimeout(timer);
    };
  }, [client, scope]);
  const retry = useStableCallback(() => {
    const queryKey = cacheKeys.all(scope);
    const waiting = new Set(client.getQueryCache().findAll({ queryKey, fetchStatus: "fetching" }));
    void client
      .cancelQueries({ queryKey, predicate: (query) => waiting.has(query) })
      .then(() => client.refetchQueries({ queryKey, type: "active", predicate: (query) => waiting.has(query) }));
  });
  return { isSlow, retry };
}
