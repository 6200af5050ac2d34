"use client";
import { useSyncExternalStore } from "react";

const never = () => () => undefined;

/** `false` on a server and while its markup is hydrated, `true` from then on and wherever a page begins in a browser. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
