"use client";
import { QueryClient } from "@tanstack/react-query";
import { useEffect, useInsertionEffect, useState } from "react";

/**
 * Returns the host's client, or else one of the page's own, which is emptied when the page is removed. It stays the
 * first one: React Query's hooks keep the client that they began with.
 */
export function useClient(shared: QueryClient | null | undefined): QueryClient {
  const [{ client, isPrivate }] = useState(() =>
    // A server's modules live as long as its process: what one request reads must never be in a cache of theirs.
    shared === undefined || shared === null || typeof window === "undefined"
      ? { client: new QueryClient(), isPrivate: true }
      : { client: shared, isPrivate: false },
  );
  useEffect(() => {
    client.mount();
    return () => client.unmount();
  }, [client]);
  // An insertion effect is cleaned up when the page is removed, and not when <Activity> hides it.
  useInsertionEffect(() => {
    if (!isPrivate) return undefined;
    return () => void setTimeout(() => client.clear(), 0);
  }, [client, isPrivate]);
  return client;
}
