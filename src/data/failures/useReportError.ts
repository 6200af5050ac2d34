"use client";
import { useEffect } from "react";
import type { ApiKeysError } from "../../contract/errors.js";
import { useData } from "../context/context.js";
import type { EventSource } from "../context/events.js";

/** Reports each error once, to the host's `onEvent` and to the developer's console. */
export function useReportError(source: EventSource, error: ApiKeysError | undefined): void {
  const { emit } = useData("useReportError()");
  useEffect(() => {
    if (error !== undefined) emit({ type: "error", source, error });
  }, [emit, source, error]);
}
