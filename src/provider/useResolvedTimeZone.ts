"use client";
import { useSyncExternalStore } from "react";
import { supportedTimeZone } from "../i18n/format.js";

const never = () => () => undefined;

/**
 * The zone that days and times are shown in. On a server, and until the page is hydrated, the reader's own zone is
 * unknown: UTC stands in for it, so that both draw the same.
 */
export function useResolvedTimeZone(asked: string | undefined): string {
  const own = useSyncExternalStore(
    never,
    () => supportedTimeZone(undefined),
    () => "UTC",
  );
  return asked === undefined ? own : supportedTimeZone(asked);
}
