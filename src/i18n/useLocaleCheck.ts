"use client";
import { useEffect } from "react";
import type { Locale, MessageOverrides } from "./messages.js";

/** Bundlers put the value in. */
declare const process: { readonly env: { readonly NODE_ENV?: string } };

/** Tells a developer what is wrong with the host's language and strings. In production it does nothing and loads nothing. */
export function useLocaleCheck(locale: Locale | undefined, overrides: MessageOverrides | undefined): void {
  useEffect(() => {
    if (process.env.NODE_ENV !== "production") {
      void import("./checkLocale.js").then(
        ({ checkLocale }) => checkLocale(locale, overrides),
        () => undefined,
      );
    }
  }, [locale, overrides]);
}
