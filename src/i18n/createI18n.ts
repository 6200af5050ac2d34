import type { I18n } from "./context.js";
import { createFormat } from "./format.js";
import { first } from "./locales/en/first.js";
import { mergeMessages } from "./mergeMessages.js";
import type { FirstMessages } from "./messagePieces.js";
import type { Locale, MessageOverrides } from "./messages.js";

export interface I18nOptions {
  /** @default English, of which each part brings its own piece */
  readonly locale?: Locale | undefined;
  readonly overrides?: MessageOverrides | undefined;
  readonly timeZone: string;
}

/** Makes what every part of the page takes its words and numbers from. */
export function createI18n({ locale, overrides, timeZone }: I18nOptions): I18n {
  const code = locale?.code ?? "en";
  const made = new WeakMap<object, object>();
  const over = <T extends object>(english: T): FirstMessages & T => {
    const known = made.get(english) ?? mergeMessages(mergeMessages(english, locale?.messages ?? first), overrides);
    made.set(english, known);
    return known as FirstMessages & T;
  };
  return {
    code,
    dir: locale?.dir ?? "ltr",
    messages: over(first),
    format: createFormat(code, timeZone),
    over,
  };
}
