"use client";
import { useMemo } from "react";
import { supportedTimeZone } from "../i18n/format.js";
import { useHydrated } from "../utils/useHydrated.js";

/**
 * The zone that days and times are shown in: what the host asks for, else the reader's own. On a server, and until the
 * page is hydrated, that is unknown: the server's guess stands in for it, so that both draw the same.
 */
export function useResolvedTimeZone(asked: string | undefined, guess = "UTC"): string {
  const hydrated = useHydrated();
  return useMemo(() => supportedTimeZone(asked ?? (hydrated ? undefined : guess)), [asked, hydrated, guess]);
}
