"use client";
import { useState } from "react";
import type { ApiKeysError } from "../contract/errors.js";
import { useData } from "../data/context/context.js";
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
 * its notice shows, `undefined` while nothing is wrong.
 *
 * The message stays while a retry is under way, though the region forgets its error then: what somebody has just
 * pressed must not vanish under their finger, nor take the focus with it.
 */
export function useRegionFailure(
  region: Pick<QueryState<unknown>, "status" | "error" | "isFetching" | "retry">,
  { source, title }: RegionFailureOptions,
): RegionFailure | undefined {
  const { scope } = useData("useRegionFailure()");
  const { status, error: reported, isFetching } = region;
  useReportError(source, reported);
  const [held, setHeld] = useState<{ readonly error: ApiKeysError; readonly scope: string } | undefined>();
  const waiting = status === "loading" || status === "idle";
  const error = status === "failed" ? reported : waiting && held?.scope === scope ? held.error : undefined;
  useAnnouncement(error && title, error);
  if (error === undefined) return undefined;
  const retry = async () => {
    setHeld({ error, scope });
    await region.retry();
    setHeld(undefined);
  };
  return { title, error, retry: canRetryHelp(error) ? () => void retry() : undefined, retrying: isFetching };
}
