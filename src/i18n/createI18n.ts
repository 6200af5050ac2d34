import type { I18n } from "./context.js";
import { createFormat } from "./format.js";
import { en } from "./locales/en.js";
import { mergeMessages } from "./mergeMessages.js";
import type { Locale, MessageOverrides } from "./messages.js";

export interface I18nOptions {
  /** @default English */
  readonly locale?: Locale | undefined;
  readonly overrides?: MessageOverrides | undefined;
  readonly timeZone: string;
}

/** Makes what every part of the page takes its words and numbers from: English below the locale, below the overrides. */
export function createI18n({ locale = en, overrides, timeZone }: I18nOptions): I18n {
  const { code, dir } = locale;
  const messages = mergeMessages(mergeMessages(en.messages, locale.messages), overrides);
  return { code, dir, messages, format: createFormat(code, timeZone) };
}
