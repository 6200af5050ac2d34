import { historyDays } from "../data/queries/readHistory.js";
import type { I18n } from "../i18n/context.js";

/** What the imports of a key count: they are those of the last 30 days. */
export function importsHint({ messages, format }: Pick<I18n, "messages" | "format">): string {
  return messages.usage.columnHint({ days: format.amount(historyDays) });
}
