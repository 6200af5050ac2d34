"use client";
import { useEffect, useRef, useState } from "react";
import { usePageStore } from "../../data/cache/usePageStore.js";
import { useData } from "../../data/context/context.js";
import { useI18n } from "../../i18n/context.js";
import { nameOf } from "../../i18n/keyTexts.js";
import { useCreateFlow } from "../../provider/createFlow.js";
import { isolate } from "../../utils/isolate.js";

/** For how long the row of a new key is tinted, in milliseconds. */
const tintedFor = 4_000;

/** Returns the id of the key that was just created, for as long as its row is tinted, once its dialog is closed. */
export function useFreshKey(): string | undefined {
  const { messages } = useI18n();
  const { store } = useData("<KeysTable>");
  const open = useCreateFlow("<KeysTable>").request !== null;
  const newest = usePageStore("newestKey");
  const seen = useRef(newest?.id);
  const [fresh, setFresh] = useState<string>();
  useEffect(() => {
    if (open || newest === undefined || newest.id === seen.current) return;
    seen.current = newest.id;
    setFresh(newest.id);
    const text = messages.table.keyCreated({ keyName: isolate(nameOf(newest, messages)) });
    store.update(() => ({ answer: { text } }));
  }, [open, newest, messages, store]);
  useEffect(() => {
    if (fresh === undefined) return undefined;
    const timer = setTimeout(() => setFresh(undefined), tintedFor);
    return () => clearTimeout(timer);
  }, [fresh]);
  return fresh;
}
