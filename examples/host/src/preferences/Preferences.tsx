import { createContext, useContext, useLayoutEffect, useMemo, useState, type ReactNode } from "react";
import { strings, type Strings } from "../i18n/strings.ts";
import { recall, remember } from "./storage.ts";

export const languages = ["en", "fr"] as const;
export const schemes = ["light", "dark", "system"] as const;
export type Language = (typeof languages)[number];
export type Scheme = (typeof schemes)[number];

export interface Preferences {
  language: Language;
  scheme: Scheme;
  /** The host's own words in that language. */
  words: Strings;
  setLanguage: (language: Language) => void;
  setScheme: (scheme: Scheme) => void;
}

const PreferencesContext = createContext<Preferences | null>(null);

function recallOne<T extends string>(name: string, choices: readonly T[], first: T): T {
  const stored = recall(name);
  return choices.find((choice) => choice === stored) ?? first;
}

/** Language and appearance, kept from visit to visit. */
export function PreferencesProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(() => recallOne("language", languages, "en"));
  const [scheme, setScheme] = useState(() => recallOne("scheme", schemes, "system"));

  useLayoutEffect(() => {
    document.documentElement.lang = language;
    remember("language", language);
  }, [language]);
  useLayoutEffect(() => {
    document.documentElement.dataset["scheme"] = scheme;
    remember("scheme", scheme);
  }, [scheme]);

  const value = useMemo(
    () => ({ language, scheme, words: strings[language], setLanguage, setScheme }),
    [language, scheme],
  );
  return <PreferencesContext value={value}>{children}</PreferencesContext>;
}

export function usePreferences(): Preferences {
  const value = useContext(PreferencesContext);
  if (value === null) throw new Error("usePreferences() needs <PreferencesProvider> above it. Wrap the app in it.");
  return value;
}
