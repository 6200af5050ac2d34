"use client";
import { useEffect } from "react";
import type { ApiKeysError } from "../../contract/errors.js";
import { useData } from "../context/context.js";
import type { EventSource } from "../context/events.js";

/** Tells the host of each failure of a region, once. */
export function useReportedError(source: EventSource, error: ApiKeysError | undefined): void {
  const { emit } = useData("useReportedError()");
  useEffect(() => {
    if (error !== undefined) emit({ type: "error", source, error });
  }, [emit, source, error]);
}
