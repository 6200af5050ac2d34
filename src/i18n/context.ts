"use client";
import { createRequiredContext } from "../utils/createRequiredContext.js";
import type { Format } from "./format.js";
import type { Messages } from "./messages.js";

/** The reader's language, as every part of the page uses it. */
export interface I18n {
  readonly code: string;
  readonly dir: "ltr" | "rtl";
  readonly messages: Messages;
  readonly format: Format;
}

const [I18nProvider, useRequiredI18n] = createRequiredContext<I18n>("ApiKeysProvider");

export { I18nProvider };

/** Reads the language of the page. Throws outside the provider. */
export function useI18n(): I18n {
  return useRequiredI18n("This part of the API keys page");
}
