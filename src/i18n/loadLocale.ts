import { en } from "./locales/en.js";
import { findLocale } from "./matchLocale.js";
import type { Locale } from "./messages.js";

/** A dynamic import for each language, so that a bundler makes one chunk of each. English is always there. */
const loaders: Readonly<Record<string, () => Promise<Locale>>> = {
  en: () => Promise.resolve(en),
  fr: async () => (await import("./locales/fr.js")).fr,
  de: async () => (await import("./locales/de.js")).de,
  es: async () => (await import("./locales/es.js")).es,
  it: async () => (await import("./locales/it.js")).it,
  "pt-BR": async () => (await import("./locales/pt-BR.js")).ptBR,
  nl: async () => (await import("./locales/nl.js")).nl,
  ja: async () => (await import("./locales/ja.js")).ja,
  ar: async () => (await import("./locales/ar.js")).ar,
  fi: async () => (await import("./locales/fi.js")).fi,
  "pt-PT": async () => (await import("./locales/pt-PT.js")).ptPT,
  "zh-CN": async () => (await import("./locales/zh-CN.js")).zhCN,
  ko: async () => (await import("./locales/ko.js")).ko,
  tr: async () => (await import("./locales/tr.js")).tr,
  sv: async () => (await import("./locales/sv.js")).sv,
  da: async () => (await import("./locales/da.js")).da,
  nb: async () => (await import("./locales/nb.js")).nb,
  pl: async () => (await import("./locales/pl.js")).pl,
  cs: async () => (await import("./locales/cs.js")).cs,
};

/** The codes of the languages that the package has. */
export const localeCodes: readonly string[] = Object.keys(loaders);

const warned = new Set<string>();

/** In production too: a language that a deployment lacks is seen by readers only. */
function warn(text: string): void {
  if (!warned.has(text)) console.warn(`@mark-ai/api-keys: ${text}`);
  warned.add(text);
}

const readersLanguages = (): readonly string[] => (typeof navigator === "undefined" ? [] : navigator.languages);

/**
 * Returns the code of the package's language that fits best, such as `fr` for `fr-CA`; `en` where no language fits.
 *
 * @param requested a code, or codes with the best one first
 * @example
 * matchLocale(["sr", "pt-AO", "en"]); // "pt-PT"
 */
export function matchLocale(requested: string | readonly string[]): string {
  return findLocale([requested].flat(), localeCodes)?.catalogue ?? "en";
}

/**
 * Loads a language by its code: one module, when it is needed. Numbers and dates follow the region of the code.
 * Never rejects: a language that does not exist or cannot be loaded becomes English, with one warning on the console.
 *
 * @param requested a BCP 47 code, a list of them with the best one first, or `"auto"` for `navigator.languages`
 * @example
 * const locale = await loadLocale("fr-CA");
 */
export async function loadLocale(requested: string | readonly string[]): Promise<Locale> {
  const isOneCode = typeof requested === "string" && requested !== "auto";
  const codes = requested === "auto" ? readersLanguages() : [requested].flat();
  const found = findLocale(codes, localeCodes);
  if (found === undefined) {
    if (isOneCode) {
      const known = localeCodes.join(", ");
      warn(
        `the package has no language ${JSON.stringify(requested)}, so the page is in English. It has ${known}. Pass a catalogue of your own as an object: locale={{ code, dir, messages }}.`,
      );
    }
    return en;
  }
  try {
    const locale = await loaders[found.catalogue]?.();
    return { ...(locale ?? en), code: found.code };
  } catch (error) {
    warn(
      `the language ${JSON.stringify(found.catalogue)} could not be loaded, so the page is in English. Check that the module locales/${found.catalogue}.js is deployed. (${String(error)})`,
    );
    return en;
  }
}
