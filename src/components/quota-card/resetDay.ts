import type { ImportQuota } from "../../contract/schemas.js";
import type { Format } from "../../i18n/format.js";

/** A period that is longer than this may end in another year than a reader thinks of, in milliseconds. */
const yearNeeded = 180 * 86_400_000;

/** The day of the reset in the reader's zone and language; with its year where the period is longer than half of one. */
export function resetDay({ periodStart, periodEnd }: ImportQuota, format: Format): string {
  const long = Date.parse(periodEnd) - Date.parse(periodStart) > yearNeeded;
  return long ? format.date(periodEnd) : format.dayOf(periodEnd);
}
