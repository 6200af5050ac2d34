"use client";
import { useMemo } from "react";
import { ApiKeysError } from "../../contract/errors.js";
import type { KeyList } from "../../contract/types.js";
import { useReportError } from "../../data/failures/useReportError.js";

/** Reports the keys that were left out of a list because they do not fit the contract: once per reason. */
export function useReportOmittedKeys(list: KeyList | undefined): void {
  const reason = list?.omitted?.reason;
  const error = useMemo(
    () => (reason === undefined ? undefined : new ApiKeysError("contract", { message: reason })),
    [reason],
  );
  useReportError("table", error);
}
