"use client";
import { useI18n, type I18n } from "./context.js";
import { later } from "./locales/en/later.js";
import type { FirstMessages, LaterMessages } from "./messagePieces.js";

export type LaterTexts = FirstMessages & LaterMessages;

/** The language of the page with what dialogs, guidance and failures say: for what is loaded after the first paint. */
export function useLaterI18n(): Omit<I18n, "messages"> & { readonly messages: LaterTexts } {
  const i18n = useI18n();
  return { ...i18n, messages: i18n.over(later) };
}
