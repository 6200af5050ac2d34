import type { Locale, Theme } from "@mark-ai/api-keys";
import { memoryScenarios, type MemoryScenario } from "@mark-ai/api-keys/adapters/memory";
import { ar } from "@mark-ai/api-keys/locales/ar";
import { fi } from "@mark-ai/api-keys/locales/fi";
import { ptPT } from "@mark-ai/api-keys/locales/pt-PT";
import { zhCN } from "@mark-ai/api-keys/locales/zh-CN";
import { ko } from "@mark-ai/api-keys/locales/ko";
import { tr } from "@mark-ai/api-keys/locales/tr";
import { de } from "@mark-ai/api-keys/locales/de";
import { en } from "@mark-ai/api-keys/locales/en";
import { es } from "@mark-ai/api-keys/locales/es";
import { fr } from "@mark-ai/api-keys/locales/fr";
import { it } from "@mark-ai/api-keys/locales/it";
import { ja } from "@mark-ai/api-keys/locales/ja";
import { nl } from "@mark-ai/api-keys/locales/nl";
import { sv } from "@mark-ai/api-keys/locales/sv";
import { da } from "@mark-ai/api-keys/locales/da";
import { nb } from "@mark-ai/api-keys/locales/nb";
import { pl } from "@mark-ai/api-keys/locales/pl";
import { cs } from "@mark-ai/api-keys/locales/cs";
import { createPseudoLocale } from "@mark-ai/api-keys/locales/pseudo";
import { ptBR } from "@mark-ai/api-keys/locales/pt-BR";
import { createContext } from "react";
import { themes } from "./themes.ts";

/** The languages of the toolbar, each with its own name. */
export const languages: Readonly<Record<string, { readonly title: string; readonly locale: Locale }>> = {
  en: { title: "English", locale: en },
  fr: { title: "Français", locale: fr },
  de: { title: "Deutsch", locale: de },
  es: { title: "Español", locale: es },
  it: { title: "Italiano", locale: it },
  "pt-BR": { title: "Português (Brasil)", locale: ptBR },
  nl: { title: "Nederlands", locale: nl },
  ja: { title: "日本語", locale: ja },
  ar: { title: "العربية", locale: ar },
  fi: { title: "Suomi", locale: fi },
  "pt-PT": { title: "Português (Portugal)", locale: ptPT },
  "zh-CN": { title: "简体中文", locale: zhCN },
  ko: { title: "한국어", locale: ko },
  tr: { title: "Türkçe", locale: tr },
  sv: { title: "Svenska", locale: sv },
  da: { title: "Dansk", locale: da },
  nb: { title: "Norsk bokmål", locale: nb },
  pl: { title: "Polski", locale: pl },
  cs: { title: "Čeština", locale: cs },
  pseudo: { title: "Pseudo (twice the length)", locale: createPseudoLocale(en) },
};

/** Widths that the page is embedded at, in pixels. */
export const widths = [1440, 1280, 1100, 768, 560, 390, 360, 320] as const;

/** What a designer chose in the toolbar. */
export interface Toolbar {
  readonly scheme: "light" | "dark";
  /** In place of the story's own. */
  readonly density: "comfortable" | "compact" | undefined;
  /** In place of the story's own. */
  readonly locale: Locale | undefined;
  /** In place of the locale's own. */
  readonly direction: Locale["dir"] | undefined;
  readonly theme: Theme | undefined;
  /** In place of the story's own. */
  readonly scenario: MemoryScenario | undefined;
  /** Pixels; `undefined` = all there is. */
  readonly width: number | undefined;
}

export const ToolbarContext = createContext<Toolbar>(readToolbar({}));

interface Item {
  readonly value: string;
  readonly title: string;
}

const choice = <const I extends string>(title: string, icon: I, items: readonly Item[]) => ({
  description: title,
  toolbar: { title, icon, dynamicTitle: true, items: [...items] },
});

// Short names: the toolbar shows the present choice of each menu, and fits into a window of 1440 pixels.
export const globalTypes = {
  scheme: choice("Scheme", "contrast", [
    { value: "light", title: "Light" },
    { value: "dark", title: "Dark" },
  ]),
  language: choice("Language", "globe", [
    { value: "story", title: "Own language" },
    ...Object.entries(languages).map(([value, { title }]) => ({ value, title })),
  ]),
  direction: choice("Direction", "transfer", [
    { value: "auto", title: "Own direction" },
    { value: "ltr", title: "Left to right" },
    { value: "rtl", title: "Right to left" },
  ]),
  density: choice("Density", "listunordered", [
    { value: "story", title: "Own density" },
    { value: "comfortable", title: "Comfortable" },
    { value: "compact", title: "Compact" },
  ]),
  width: choice("Width", "ruler", [
    { value: "full", title: "Full width" },
    ...widths.map((width) => ({ value: String(width), title: `${width} px` })),
  ]),
  scenario: choice("Scenario", "database", [
    { value: "story", title: "Own data" },
    ...memoryScenarios.map((value) => ({ value, title: value })),
  ]),
  theme: choice(
    "Theme",
    "paintbrush",
    Object.entries(themes).map(([value, { title }]) => ({ value, title })),
  ),
};

export const initialGlobals = {
  scheme: "light",
  language: "story",
  direction: "auto",
  density: "story",
  width: "full",
  scenario: "story",
  theme: "default",
};

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** Reads Storybook's globals, which may come from an address and hold anything. */
export function readToolbar(globals: Readonly<Record<string, unknown>>): Toolbar {
  const { density, direction } = globals;
  return {
    scheme: globals.scheme === "dark" ? "dark" : "light",
    density: density === "compact" || density === "comfortable" ? density : undefined,
    locale: languages[text(globals.language)]?.locale,
    direction: direction === "ltr" || direction === "rtl" ? direction : undefined,
    theme: themes[text(globals.theme)]?.theme,
    scenario: memoryScenarios.find((name) => name === globals.scenario),
    width: widths.find((width) => String(width) === globals.width),
  };
}

/** The locale that a story is drawn in: the toolbar's, else its own, turned as the toolbar asks. */
export function localeIn({ locale, direction }: Toolbar, own: Locale = en): Locale {
  const chosen = locale ?? own;
  return direction === undefined ? chosen : { ...chosen, dir: direction };
}
