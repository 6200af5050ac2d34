"use client";
import { createRequiredContext } from "../utils/createRequiredContext.js";
import type { Format } from "./format.js";
import type { FirstMessages } from "./messagePieces.js";

/** The reader's language, as every part of the page uses it. */
export interface I18n {
  readonly code: string;
  readonly dir: "ltr" | "rtl";
  /** What the first paint says. A part that is loaded later brings more: see `useLaterI18n()`. */
  readonly messages: FirstMessages;
  readonly format: Format;
  /** The page's language over a part's English, and the host's own strings over both. The same object each time. */
  readonly over: <T extends object>(english: T) => FirstMessages & T;
}

const [I18nProvider, useRequiredI18n] = createRequiredContext<I18n>("ApiKeysProvider");

export { I18nProvider };

/** Reads the language of the page. Throws outside the provider. */
export function useI18n(): I18n {
  return useRequiredI18n("This part of the API keys page");
}
