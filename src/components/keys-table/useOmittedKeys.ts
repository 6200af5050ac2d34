"use client";
import { useMemo } from "react";
import { ApiKeysError } from "../../contract/errors.js";
import type { KeyList } from "../../contract/types.js";
import type { EventSource } from "../../data/context/events.js";
import type { AccessView } from "../../data/queries/accessView.js";
import { useReportError } from "../../data/failures/useReportError.js";
import { useI18n } from "../../i18n/context.js";
import { useAnnouncement } from "../../provider/useAnnouncement.js";

function useReportReason(source: EventSource, reason: string | undefined): ApiKeysError | undefined {
  const error = useMemo(
    () => (reason === undefined ? undefined : new ApiKeysError("contract", { message: reason })),
    [reason],
  );
  useReportError(source, error);
  return error;
}

/**
 * Reports what was left out of the answers because it does not fit the contract, and announces how many keys were: an
 * attribute that is left out of its key is the developers' business alone.
 */
export function useOmittedKeys(list: KeyList | undefined, access: AccessView | undefined): void {
  const { messages, format } = useI18n();
  const { count = 0, reason } = list?.omitted ?? {};
  const error = useReportReason("table", reason);
  useReportReason("table", list?.omittedAttributes?.reason);
  useReportReason("access", access?.omittedAttributes?.reason);
  useAnnouncement(count === 0 ? undefined : messages.table.omitted({ keys: format.amount(count) }), error);
}
