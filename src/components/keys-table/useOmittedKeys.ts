"use client";
import { useMemo } from "react";
import { ApiKeysError } from "../../contract/errors.js";
import type { KeyList } from "../../contract/types.js";
import { useReportError } from "../../data/failures/useReportError.js";
import { useI18n } from "../../i18n/context.js";
import { useAnnouncement } from "../../provider/useAnnouncement.js";

/** Reports and announces the keys that were left out of a list because they do not fit the contract. */
export function useOmittedKeys(list: KeyList | undefined): void {
  const { messages, format } = useI18n();
  const { count = 0, reason } = list?.omitted ?? {};
  const error = useMemo(
    () => (reason === undefined ? undefined : new ApiKeysError("contract", { message: reason })),
    [reason],
  );
  useReportError("table", error);
  useAnnouncement(count === 0 ? undefined : messages.table.omitted({ keys: format.amount(count) }), error);
}
