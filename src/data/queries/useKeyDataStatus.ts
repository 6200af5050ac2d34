"use client";
import { matchQuery, notifyManager, type QueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { cacheKeys } from "../cache/cacheKeys.js";
import { useData } from "../context/context.js";
import { useAccess } from "./useAccess.js";

/**
 * Where the page's key data stands. `unavailable`: access failed or the feature is off, so there is none. `loading`: a
 * table of keys waits for its first answer. `settled`: it has one, or there is no table.
 */
export type KeyDataStatus = "unavailable" | "loading" | "settled";

function isWaiting(client: QueryClient, scope: string): boolean {
  const lists = client.getQueryCache().findAll({ queryKey: cacheKeys.lists(scope) });
  // A list that failed once has its height: asking again starts nothing over.
  return lists.length > 0 && lists.every(({ state }) => state.dataUpdateCount + state.errorUpdateCount === 0);
}

/**
 * Reads where the page's key data stands, for what stands below the table: it waits until the section above has its
 * final height, so that nothing is pushed down.
 */
export function useKeyDataStatus(): KeyDataStatus {
  const { client, scope } = useData("useKeyDataStatus()");
  const access = useAccess();
  // On a server too: a list that was read there is drawn there, and what stands below it with it.
  const [known, setKnown] = useState(() => ({ client, scope, waiting: isWaiting(client, scope) }));
  useEffect(() => {
    const read = () => {
      const waiting = isWaiting(client, scope);
      setKnown((before) =>
        before.client === client && before.scope === scope && before.waiting === waiting
          ? before
          : { client, scope, waiting },
      );
    };
    read();
    // Scheduled as the table's own updates are, and a plain state, which React draws after those of a store: the cache
    // has an answer before the table shows it.
    const schedule = notifyManager.batchCalls(read);
    return client.getQueryCache().subscribe(({ query }) => {
      if (matchQuery({ queryKey: cacheKeys.lists(scope) }, query)) schedule();
    });
  }, [client, scope]);
  const waiting = known.client === client && known.scope === scope ? known.waiting : isWaiting(client, scope);
  if (access.status === "failed" || access.data?.featureEnabled === false) return "unavailable";
  return waiting ? "loading" : "settled";
}
