"use client";
import { QueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";

/** The host's client, else one of the page's own, emptied when the page is gone. */
export function usePrivateClient(shared: QueryClient | undefined): QueryClient {
  const [client] = useState(() => new QueryClient());
  const leaving = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    const used = shared ?? client;
    clearTimeout(leaving.current);
    used.mount();
    return () => {
      used.unmount();
      // StrictMode unmounts and mounts again at once, with the same client: only a page that stays away is emptied.
      if (shared === undefined) leaving.current = setTimeout(() => client.clear(), 0);
    };
  }, [client, shared]);
  // A server's modules live as long as its process: what one request reads must never stand in a cache of theirs.
  return typeof window === "undefined" ? client : (shared ?? client);
}
