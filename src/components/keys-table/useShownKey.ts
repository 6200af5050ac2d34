"use client";
import { useEffect, useRef } from "react";
import type { ApiKey } from "../../contract/types.js";
import type { KeysView } from "../../data/queries/keysView.js";
import type { KeysQueryState } from "../../data/queries/useKeys.js";
import { usePageStore } from "../../data/cache/usePageStore.js";
import { useI18n } from "../../i18n/context.js";
import { nameOf } from "../../i18n/keyTexts.js";
import { useConfig } from "../../provider/config.js";
import { useCreateFlow } from "../../provider/createFlow.js";
import { useStableCallback } from "../../utils/useStableCallback.js";
import { changeToShow } from "./sortAndFilter.js";

export interface ShownKeyOptions {
  readonly view: KeysView;
  readonly keys: KeysQueryState;
  readonly onChange: (change: Partial<KeysView>) => void;
}

/**
 * Makes sure that a key which was just created can be seen: goes to the first page, takes away the filters that would
 * hide it, and says so once the dialog that shows the key is closed.
 */
export function useShownKey({ view, keys, onChange }: ShownKeyOptions): void {
  const { messages } = useI18n();
  const { announce } = useConfig("<KeysTable>");
  const flow = useCreateFlow("<KeysTable>");
  const newest = usePageStore("newestKey");
  const toSay = useRef<string | undefined>(undefined);
  const seen = useRef(newest?.id);

  const show = useStableCallback((key: ApiKey) => {
    const change = changeToShow(key, view, !keys.hasNext && !keys.hasPrevious);
    if (change === undefined && keys.page === 1) return;
    keys.goFirst();
    if (change !== undefined) onChange(change);
    toSay.current = messages.table.newKeyShown({ keyName: nameOf(key, messages) });
  });
  useEffect(() => {
    if (newest === undefined || newest.id === seen.current) return;
    seen.current = newest.id;
    show(newest);
  }, [newest, show]);

  const open = flow.request !== null;
  useEffect(() => {
    if (toSay.current === undefined || open) return;
    announce(toSay.current);
    toSay.current = undefined;
  });
}
