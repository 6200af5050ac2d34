"use client";
import { useMemo } from "react";
import { useI18n } from "../../i18n/context.js";
import { isolate } from "../../utils/isolate.js";
import type { ChartContent } from "./chartContent.js";

/**
 * The sentence of each day, as the reader hears it: weekday, date, value, and whether it is today or the highest; of a
 * stacked chart then each workspace with imports, and the day of the period before.
 */
export function useDayTexts({ days, peak, parts, stacked, before }: ChartContent): readonly string[] {
  const { messages, format } = useI18n();
  return useMemo(() => {
    const { chart, usage } = messages;
    return days.map(({ date, imports }, index) => {
      const input = { date: format.calendarDayLong(date), imports: format.amount(imports) };
      const total = index === days.length - 1 ? chart.dayToday(input) : chart.day(input);
      const day = index === peak ? chart.dayPeak({ day: total }) : total;
      const shares = (stacked ? parts : [])
        .map((part) => ({ name: isolate(part.name), value: part.days[index]?.imports ?? 0 }))
        .filter(({ value }) => value > 0);
      if (before !== undefined) shares.push({ name: usage.before, value: before[index]?.imports ?? 0 });
      if (shares.length === 0) return day;
      const list = shares.map(({ name, value }) => usage.share({ name, imports: format.number(value) }));
      return usage.dayShares({ day, shares: format.list(list) });
    });
  }, [days, peak, parts, stacked, before, messages, format]);
}
