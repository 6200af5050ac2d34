"use client";
import { useEffect, useMemo, useState } from "react";
import { useHydrated } from "../utils/useHydrated.js";
import { en } from "./locales/en.js";
import type { Locale, LocaleChoice } from "./messages.js";

/** Milliseconds after which a page that waits for its language is shown in English. */
const longestWait = 3_000;

/** The languages that pages have loaded, by what was requested. */
const loaded = new Map<string, Locale>();

/** English is never loaded, so a reader of English waits for nothing. */
function englishFor(requested: string): Locale | undefined {
  const code = requested === "auto" ? navigator.languages[0] : requested;
  return code !== undefined && /^en(?:-[a-z\d]+)*$/iu.test(code) ? { ...en, code } : undefined;
}

export interface LocaleState {
  /** Undefined: English, as it comes with the page. */
  readonly locale: Locale | undefined;
  /** Nothing was shown yet, and the language is on its way: the texts wait unseen. */
  readonly isPending: boolean;
}

/**
 * Resolves a language that is given by its code, and loads it. A page that a server has drawn is in English until its
 * language is there; any other page stays hidden so long. A page that is shown keeps its language while the next loads.
 */
export function useLocale(given: LocaleChoice | undefined): LocaleState {
  const hydrated = useHydrated();
  const requested = typeof given === "string" ? given : undefined;
  const [latest, setLatest] = useState<{ readonly requested: string; readonly locale: Locale }>();
  // True only for a page that begins in a browser with a language that has to be loaded.
  const [isWaiting, setWaiting] = useState(hydrated && requested !== undefined);
  const ready = useMemo(() => {
    if (requested === undefined || !hydrated) return undefined;
    if (latest?.requested === requested) return latest.locale;
    return loaded.get(requested) ?? englishFor(requested);
  }, [requested, hydrated, latest]);

  const isReady = requested === undefined || ready !== undefined;
  useEffect(() => {
    if (isReady) return undefined;
    let current = true;
    const settle = (locale: Locale) => {
      if (!current) return;
      setLatest({ requested, locale });
      setWaiting(false);
    };
    void import("./loadLocale.js")
      .then(({ loadLocale }) => loadLocale(requested))
      .then(
        (locale) => {
          if (locale !== en) loaded.set(requested, locale);
          settle(locale);
        },
        (error: unknown) => {
          console.warn(
            `@mark-ai/api-keys: the language ${JSON.stringify(requested)} could not be loaded, so the page is in English. (${String(error)})`,
          );
          settle(en);
        },
      );
    const timer = setTimeout(() => setWaiting(false), longestWait);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [requested, isReady]);

  if (typeof given === "object") return { locale: given, isPending: false };
  return { locale: ready ?? (requested === undefined ? undefined : latest?.locale), isPending: isWaiting && !isReady };
}
