"use client";
import { totalOf, useKeyUsage } from "../../data/queries/useKeyUsage.js";
import { useReportError } from "../../data/failures/useReportError.js";
import { useI18n } from "../../i18n/context.js";
import { Button } from "../../ui/Button.js";

export interface KeyUsageFactProps {
  keyId: string;
  /** Shows the key in the chart. Absent: there is no chart. */
  onShow: (() => void) | undefined;
}

/** What was imported with the key in the last 30 days, and the way to its days. It loads and fails alone. */
export function KeyUsageFact({ keyId, onShow }: KeyUsageFactProps) {
  const { messages, format } = useI18n();
  const { common, usage: words } = messages;
  const usage = useKeyUsage([keyId]);
  useReportError("usage", usage.error);
  const days = usage.data?.days.get(keyId);
  const text =
    days !== undefined
      ? format.number(totalOf(days))
      : usage.data !== undefined
        ? words.unknown
        : usage.status === "failed"
          ? words.keyFailed
          : common.loading;
  return (
    <>
      <span className="mak-text">{text}</span>
      {onShow === undefined ? null : (
        <>
          {" "}
          <Button size="small" variant="quiet" onClick={onShow}>
            {words.showInChart}
          </Button>
        </>
      )}
    </>
  );
}
