"use client";
import { useMemo, useState, useSyncExternalStore } from "react";
import { supportedTimeZone } from "../i18n/format.js";

const never = () => () => undefined;
const onServer = () => "UTC";

/** Reads a value once, at its first use. */
function once<T>(read: () => T): () => T {
  let kept: { readonly value: T } | undefined;
  return () => (kept ??= { value: read() }).value;
}

/**
 * The zone that days and times are shown in. On a server, and until the page is hydrated, the reader's own zone is
 * unknown: UTC stands in for it, so that both draw the same.
 */
export function useResolvedTimeZone(asked: string | undefined): string {
  const [readOwn] = useState(() => once(() => supportedTimeZone(undefined)));
  const own = useSyncExternalStore(never, readOwn, onServer);
  return useMemo(() => (asked === undefined ? own : supportedTimeZone(asked)), [asked, own]);
}
