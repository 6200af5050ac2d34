import type { ImportQuota } from "../../contract/types.js";
import type { Format } from "../../i18n/format.js";

/** A period that is longer than this may end in another year than a reader thinks of, in milliseconds. */
const yearNeeded = 180 * 86_400_000;

/** The day of the reset in the reader's zone and language, alone and for the end of a sentence. */
export interface ResetDay {
  readonly short: string;
  readonly long: string;
}

/** The day of the reset; with its year where the period is longer than half of one. */
export function resetDay({ periodStart, periodEnd }: ImportQuota, format: Format): ResetDay {
  const withYear = Date.parse(periodEnd) - Date.parse(periodStart) > yearNeeded;
  const date = format.date(periodEnd);
  return withYear ? { short: date, long: date } : { short: format.dayOf(periodEnd), long: format.dayLong(periodEnd) };
}
