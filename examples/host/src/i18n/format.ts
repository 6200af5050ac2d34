import type { Language } from "../preferences/Preferences.tsx";

export function formatNumber(language: Language, value: number): string {
  return new Intl.NumberFormat(language).format(value);
}

/** A day of the company's period, which is in UTC unless the backend says otherwise. */
export function formatDay(language: Language, instant: string, timeZone = "UTC"): string {
  return new Intl.DateTimeFormat(language, { day: "numeric", month: "short", timeZone }).format(new Date(instant));
}

/** A moment in the reader's own time zone. */
export function formatMoment(language: Language, instant: string): string {
  return new Intl.DateTimeFormat(language, {
    day: "numeric",
    month: "short",
    hour: "numeric",
    minute: "2-digit",
  }).format(new Date(instant));
}
