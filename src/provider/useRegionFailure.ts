"use client";
import { useState } from "react";
import type { ApiKeysError } from "../contract/errors.js";
import type { EventSource } from "../data/context/events.js";
import { canRetryHelp } from "../data/failures/canRetryHelp.js";
import { useReportError } from "../data/failures/useReportError.js";
import type { QueryState } from "../data/queries/queryState.js";
import { useAnnouncement } from "./useAnnouncement.js";

/** A region that failed, as its notice shows it. */
export interface RegionFailure {
  readonly title: string;
  readonly error: ApiKeysError;
  /** Asks again. `undefined` where the answer is final. */
  readonly retry: (() => void) | undefined;
  /** The retry is under way. */
  readonly retrying: boolean;
}

export interface RegionFailureOptions {
  /** Which part of the page it is, for `onEvent` and the console. */
  readonly source: EventSource;
  /** What happened, as a person is told of it. */
  readonly title: string;
}

/**
 * The one path of a failed request: reports it to the host and the developer's console, announces it, and returns what
 * its notice shows, `undefined` while nothing is wrong. A retry that fails like the one before is announced only if
 * somebody has asked for it.
 */
export function useRegionFailure(
  region: Pick<QueryState<unknown>, "status" | "error" | "isFetching" | "retry">,
  { source, title }: RegionFailureOptions,
): RegionFailure | undefined {
  const { status, error: reported, isFetching } = region;
  useReportError(source, reported);
  const [answeredPresses, setAnsweredPresses] = useState(0);
  const error = status === "failed" ? reported : undefined;
  useAnnouncement(error && title, error && `${error.code} ${String(answeredPresses)}`);
  if (error === undefined) return undefined;
  const retry = async () => {
    await region.retry();
    setAnsweredPresses((count) => count + 1);
  };
  return { title, error, retry: canRetryHelp(error) ? () => void retry() : undefined, retrying: isFetching };
}
