"use client";
import { useEffect, useRef } from "react";
import type { ApiKey } from "../../contract/types.js";
import { usePageStore } from "../../data/cache/usePageStore.js";
import { useConfig } from "../../provider/config.js";
import { useCreateFlow } from "../../provider/createFlow.js";
import { replacementOf } from "./replacementOf.js";

/** Says what is left to do of a rotation, once its dialog is closed. The reminder itself comes up without a word. */
export function useAnnounceRotation(
  items: readonly ApiKey[],
  textOf: (old: ApiKey, replacement: string) => string,
): void {
  const { announce } = useConfig("<KeysTable>");
  const open = useCreateFlow("<KeysTable>").request !== null;
  const newest = usePageStore("newestKey");
  const rotations = usePageStore("rotations");
  const seen = useRef(newest?.id);
  useEffect(() => {
    if (newest === undefined || seen.current === newest.id || open) return;
    for (const key of items) {
      const replacement = replacementOf(key, rotations, items);
      if (replacement?.id !== newest.id) continue;
      seen.current = newest.id;
      announce(textOf(key, replacement.name));
    }
  });
}
