/** The calendar month (UTC) that a plan's limit counts. */
export interface Period {
  readonly start: Date;
  /** The first instant after it. */
  readonly end: Date;
}

export function periodAt(now: Date): Period {
  const [year, month] = [now.getUTCFullYear(), now.getUTCMonth()];
  return { start: new Date(Date.UTC(year, month, 1)), end: new Date(Date.UTC(year, month + 1, 1)) };
}

/** The period's key in the database: its first day. */
export function periodDay(period: Period): string {
  return period.start.toISOString().slice(0, 10);
}

export const bucketMs = 15 * 60_000;

/** The start of the quarter of an hour that an instant lies in. */
export function bucketOf(instant: Date): Date {
  return new Date(Math.floor(instant.getTime() / bucketMs) * bucketMs);
}
