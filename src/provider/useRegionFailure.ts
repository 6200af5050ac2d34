"use client";
import { useMemo, useState } from "react";
import type { ApiKeysError } from "../contract/errors.js";
import type { EventSource } from "../data/context/events.js";
import { canRetryHelp } from "../data/failures/canRetryHelp.js";
import { useReportError } from "../data/failures/useReportError.js";
import type { QueryState } from "../data/queries/queryState.js";
import { useStableCallback } from "../utils/useStableCallback.js";
import { useSharedTrouble } from "./sharedTrouble.js";
import { useAnnouncement } from "./useAnnouncement.js";
import { useStaleSentence } from "./useStaleText.js";

/** A region that failed, as its notice shows it. */
export interface RegionFailure {
  readonly title: string;
  /** What the name of the retry adds: several parts of the page may fail at once. */
  readonly subject: string | undefined;
  readonly error: ApiKeysError;
  /** Asks again. `undefined` where the answer is final. */
  readonly retry: (() => void) | undefined;
  /** The retry is under way. */
  readonly retrying: boolean;
  /** Another part says the cause and has the retry, for this one too. */
  readonly isShared: boolean;
}

export interface RegionFailureOptions {
  /** Which part of the page it is, for `onEvent` and the console. */
  readonly source: EventSource;
  /** What happened, as a person is told of it. */
  readonly title: string;
  /** The part's own heading, which its retry is named after. */
  readonly subject?: string | undefined;
}

/** What is wrong with a region: it has no data, or only old data. */
export interface RegionTrouble {
  readonly failure: RegionFailure | undefined;
  /** Says that the data is old, and why, where it is not said above the parts of the page. */
  readonly stale: string | undefined;
}

/**
 * The one path of a failed request: reports it to the host and the developer's console, announces it, and returns what
 * its notice shows, nothing while nothing is wrong. A retry that fails like the one before is announced only if
 * somebody has asked for it.
 */
export function useRegionTrouble(
  region: Pick<QueryState<unknown>, "status" | "error" | "isFetching" | "retry"> &
    Partial<Pick<QueryState<unknown>, "stale" | "updatedAt">>,
  { source, title, subject, isSection = true }: RegionFailureOptions & { readonly isSection?: boolean },
): RegionTrouble {
  const { status, error: reported, isFetching, stale: isStale = false, updatedAt } = region;
  useReportError(source, reported);
  const [answeredPresses, setAnsweredPresses] = useState(0);
  const error = status === "failed" || isStale ? reported : undefined;
  const retry = useStableCallback(async () => {
    await region.retry();
    setAnsweredPresses((count) => count + 1);
  });
  const trouble = useMemo(
    () =>
      error && {
        error,
        isStale,
        updatedAt,
        retry: canRetryHelp(error) ? () => void retry() : undefined,
        retrying: isFetching,
      },
    [error, isStale, updatedAt, retry, isFetching],
  );
  const view = useSharedTrouble(source, isSection ? trouble : undefined);
  const isShared = view?.isQuiet === true;
  const isAlone = trouble !== undefined && !isStale && !isShared;
  useAnnouncement(isAlone ? title : undefined, error && `${error.code} ${String(answeredPresses)}`);
  const stale = useStaleSentence(isStale && !isShared ? trouble : undefined);
  if (trouble === undefined || isStale) return { failure: undefined, stale };
  const { retry: ownRetry, retrying } = view ?? trouble;
  return {
    failure: {
      title,
      subject: view?.isForAll === true ? undefined : subject,
      error: trouble.error,
      retry: ownRetry,
      retrying,
      isShared,
    },
    stale,
  };
}

/** The same of what is no section of the page: it says its own cause, and shows no old data. */
export function useRegionFailure(
  region: Parameters<typeof useRegionTrouble>[0],
  options: RegionFailureOptions,
): RegionFailure | undefined {
  return useRegionTrouble(region, { ...options, isSection: false }).failure;
}
