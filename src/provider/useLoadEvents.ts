"use client";
import { useEffect, useRef } from "react";
import { useData } from "../data/context/context.js";
import type { QueryState } from "../data/queries/queryState.js";

/** Tells the host once that a part has its first answer (`ready`), and each time that the first reading failed. */
export function useLoadEvents(
  { status, error }: Pick<QueryState<unknown>, "status" | "error">,
  source: "access" | "table",
  { isLast = true }: { readonly isLast?: boolean } = {},
): void {
  const { emit, store } = useData("useLoadEvents()");
  const readyFor = useRef<unknown>(undefined);
  const failure = status === "failed" ? error : undefined;
  useEffect(() => {
    if (failure !== undefined) emit({ type: "load-failed", source, error: failure });
  }, [emit, source, failure]);
  useEffect(() => {
    if (status !== "ready" || !isLast || readyFor.current === store) return;
    readyFor.current = store;
    emit({ type: "ready" });
  }, [emit, status, isLast, store]);
}
