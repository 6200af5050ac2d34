const week = 7;

export interface NextDayInput {
  /** `KeyboardEvent.key`. */
  readonly key: string;
  /** The index of the day that is read now. */
  readonly from: number;
  readonly days: number;
  /** The days run from right to left. */
  readonly rtl: boolean;
}

/** The day that a key leads to; `undefined` for any other key. The keys are those of a slider (WAI-ARIA practices). */
export function nextDay({ key, from, days, rtl }: NextDayInput): number | undefined {
  const last = days - 1;
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: rtl ? -1 : 1,
    ArrowLeft: rtl ? 1 : -1,
    ArrowUp: 1,
    ArrowDown: -1,
    PageUp: week,
    PageDown: -week,
    Home: -last,
    End: last,
  };
  const step = Object.hasOwn(steps, key) ? steps[key] : undefined;
  return step === undefined ? undefined : Math.min(Math.max(from + step, 0), last);
}
