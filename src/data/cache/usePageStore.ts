"use client";
import { useSyncExternalStore } from "react";
import { useData } from "../context/context.js";
import type { PageMemory } from "./pageStore.js";

/** Reads one part of the page's memory of the current tenant. */
export function usePageStore<K extends keyof PageMemory>(part: K): PageMemory[K] {
  const { store } = useData("The page's memory");
  const read = () => store.get()[part];
  return useSyncExternalStore(store.subscribe, read, read);
}
