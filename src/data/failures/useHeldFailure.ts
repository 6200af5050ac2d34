"use client";
import { useState } from "react";
import type { ApiKeysError } from "../../contract/errors.js";
import type { QueryState } from "../queries/queryState.js";

/** A failure as it is shown: it stays, with its button busy, until the retry has an answer. */
export interface HeldFailure {
  readonly error: ApiKeysError;
  readonly retrying: boolean;
  readonly retry: () => void;
}

/**
 * A region forgets its error when it is asked again. Somebody has just pressed "Try again", though: what they pressed
 * must not vanish under their finger, nor take the focus with it.
 */
export function useHeldFailure(region: QueryState<unknown>): HeldFailure | undefined {
  const [held, setHeld] = useState<ApiKeysError | undefined>();
  const waiting = region.status === "loading" || region.status === "idle";
  if (held !== undefined && !waiting && !region.isFetching) setHeld(undefined);
  const error = region.status === "failed" ? region.error : waiting ? held : undefined;
  if (error === undefined) return undefined;
  return {
    error,
    retrying: region.isFetching,
    retry: () => {
      setHeld(error);
      region.retry();
    },
  };
}
