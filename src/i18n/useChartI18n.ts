"use client";
import { useI18n, type I18n } from "./context.js";
import { chart } from "./locales/en/chart.js";
import type { ChartMessages, FirstMessages } from "./messagePieces.js";

/** The language of the page with what the chart says of its numbers: for what is loaded with them. */
export function useChartI18n(): Omit<I18n, "messages"> & { readonly messages: FirstMessages & ChartMessages } {
  const i18n = useI18n();
  return { ...i18n, messages: i18n.over(chart) };
}
