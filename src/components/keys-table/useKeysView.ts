"use client";
import { useState } from "react";
import { defaultKeysView, type KeysView } from "../../data/queries/keysView.js";
import { useStableCallback } from "../../utils/useStableCallback.js";

export interface KeysViewOptions {
  readonly view?: KeysView | undefined;
  readonly onViewChange?: ((view: KeysView) => void) | undefined;
}

/** The view that the table shows: the host's where it gives both view and handler, else the table's own. */
export function useKeysView({
  view,
  onViewChange,
}: KeysViewOptions): readonly [KeysView, (change: Partial<KeysView>) => void] {
  const [own, setOwn] = useState<KeysView>(view ?? defaultKeysView);
  const current = view !== undefined && onViewChange !== undefined ? view : own;
  const change = useStableCallback((part: Partial<KeysView>) => {
    const next = { ...current, ...part };
    setOwn(next);
    onViewChange?.(next);
  });
  return [current, change];
}
