"use client";
import { useMemo } from "react";
import { useI18n } from "../../i18n/context.js";
import type { DayImports } from "../../contract/types.js";

/** The sentence of each day, as the reader hears it: weekday, date, value, and whether it is today or the highest. */
export function useDayTexts(days: readonly DayImports[], peak: number | undefined): readonly string[] {
  const { messages, format } = useI18n();
  return useMemo(() => {
    const { chart } = messages;
    return days.map(({ date, imports }, index) => {
      const input = { date: format.calendarDayLong(date), imports: format.amount(imports) };
      const day = index === days.length - 1 ? chart.dayToday(input) : chart.day(input);
      return index === peak ? chart.dayPeak({ day }) : day;
    });
  }, [days, peak, messages, format]);
}
