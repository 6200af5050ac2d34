"use client";
import { skipToken, useQuery, type QueryKey } from "@tanstack/react-query";
import { useData } from "../context/context.js";

/** Reads what the page remembers in its cache under a key, and `initial` where it remembers nothing. */
export function usePageMemory<T>(keyOf: (scope: string) => QueryKey, initial: T): T {
  const { client, scope } = useData("The page's memory");
  const { data } = useQuery(
    { queryKey: keyOf(scope), queryFn: skipToken, staleTime: Infinity, gcTime: Infinity },
    client,
  );
  return data === undefined ? initial : (data as T);
}
