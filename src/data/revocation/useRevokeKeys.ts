"use client";
import { useCallback } from "react";
import type { ApiKey } from "../../contract/types.js";
import { usePageStore } from "../cache/usePageStore.js";
import { useData } from "../context/context.js";
import { beginOperation } from "../context/tenant.js";
import type { CleanUpRun } from "./cleanUpRun.js";
import { revokeKeys } from "./revokeKeys.js";

/** What `useRevokeKeys()` returns. */
export interface RevokeKeys {
  /** The run that is under way, or whose outcome the person has not read yet. */
  readonly run: CleanUpRun | undefined;
  /** Begins a run, or tries keys of the present one again. */
  readonly start: (keys: readonly ApiKey[]) => void;
  /** The person has read the outcome. Does nothing while the run is under way. */
  readonly dismiss: () => void;
}

/** Revokes many keys after one confirmation, for the tenant for whom it is asked. */
export function useRevokeKeys(): RevokeKeys {
  const data = useData("useRevokeKeys()");
  const run = usePageStore("cleanUp");
  const start = useCallback((keys: readonly ApiKey[]) => void revokeKeys(beginOperation(data), keys), [data]);
  const dismiss = useCallback(
    () => data.store.update(({ cleanUp }) => (cleanUp?.running === true ? {} : { cleanUp: undefined })),
    [data],
  );
  return { run, start, dismiss };
}
