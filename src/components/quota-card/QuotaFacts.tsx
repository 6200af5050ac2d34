"use client";
import type { ImportQuota } from "../../contract/schemas.js";
import { useI18n } from "../../i18n/context.js";
import { BigNumber, numberPlace } from "./BigNumber.js";
import { quotaLevel } from "./quotaLevel.js";
import { QuotaMeter } from "./QuotaMeter.js";
import { QuotaNote } from "./QuotaNote.js";
import { resetDay } from "./resetDay.js";

export interface QuotaFactsProps {
  quota: ImportQuota;
}

/** How much is used of how much, by whom it is counted, and until when. */
export function QuotaFacts({ quota }: QuotaFactsProps) {
  const { messages, format } = useI18n();
  const texts = messages.quota;
  const { used, limit } = quota;
  const level = quotaLevel(quota);
  const reset = resetDay(quota, format);
  const sentence =
    limit === null
      ? texts.usedUnlimited({ used: { value: used, text: numberPlace } })
      : texts.usedOfLimit({ used: numberPlace, limit: format.number(limit) });
  return (
    <>
      <BigNumber sentence={sentence} number={format.number(used)} />
      {limit === null ? (
        <p className="mak-quota-text">{texts.unlimited}</p>
      ) : (
        <QuotaMeter quota={{ ...quota, limit }} level={level} />
      )}
      <QuotaNote quota={quota} level={level} reset={reset.long} />
      <div className="mak-quota-scope">
        <p className="mak-quota-text">
          {texts.allWorkspaces}{" "}
          <span className="mak-quota-dot" aria-hidden="true">
            ·
          </span>{" "}
          {texts.resets({ date: reset.short })}
        </p>
        <p className="mak-quota-text">
          {texts.period({ from: format.dayOf(quota.periodStart), to: format.dayOf(Date.parse(quota.periodEnd) - 1) })}
        </p>
      </div>
    </>
  );
}
