"use client";
import type { QueryClient } from "@tanstack/react-query";
import type { ApiKey } from "../../contract/schemas.js";
import { cacheKeys } from "./cacheKeys.js";
import { usePageMemory } from "./usePageMemory.js";

/** The key that took another's place. */
export type Replacement = NonNullable<ApiKey["replacedBy"]>;

/** What was rotated on this page, by the old key's id. */
export type Rotations = Readonly<Record<string, Replacement>>;

const none: Rotations = {};

/** Remembers a rotation for as long as the page lives, for adapters that do not store `replacedBy`. */
export function rememberRotation(
  client: QueryClient,
  scope: string,
  rotation: { oldKey: ApiKey; newKey: ApiKey },
): void {
  const { oldKey, newKey } = rotation;
  client.setQueryData<Rotations>(cacheKeys.rotations(scope), (known = none) => ({
    ...known,
    [oldKey.id]: { id: newKey.id, name: newKey.name },
  }));
}

/** The rotations that this page has seen. What the backend says of a key comes before them. */
export function useRotations(): Rotations {
  return usePageMemory(cacheKeys.rotations, none);
}
