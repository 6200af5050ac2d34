"use client";
import type { ImportQuota } from "../../contract/types.js";
import { createFormat, supportedTimeZone } from "../../i18n/format.js";
import { useI18n } from "../../i18n/context.js";
import { BigNumber, numberPlace } from "./BigNumber.js";
import { quotaLevel } from "./quotaLevel.js";
import { QuotaMeter } from "./QuotaMeter.js";
import { QuotaNote } from "./QuotaNote.js";
import { resetDay } from "./resetDay.js";

export interface QuotaFactsProps {
  quota: ImportQuota;
}

/** How much is used of how much, what that means, by whom it is counted, and until when. */
export function QuotaFacts({ quota }: QuotaFactsProps) {
  const { messages, format } = useI18n();
  const texts = messages.quota;
  const { used, limit } = quota;
  const level = quotaLevel(quota);
  // One company has one period: its days are the same for everyone who looks, wherever they are.
  const period = createFormat(format.code, supportedTimeZone(quota.timeZone ?? "UTC", "UTC"));
  const reset = resetDay(quota, period);
  const sentence =
    limit === null
      ? texts.usedUnlimited({ used: { value: used, text: numberPlace } })
      : texts.usedOfLimit({ used: numberPlace, limit: format.number(limit) });
  const scope = [
    // The period ends with the last millisecond before its end.
    texts.period({ from: period.dayOf(quota.periodStart), to: period.dayOf(Date.parse(quota.periodEnd) - 1) }),
    texts.resets({ date: reset.short }),
  ];
  return (
    <>
      <BigNumber sentence={sentence} number={format.number(used)} />
      {limit === null ? (
        <p className="mak-quota-text">{texts.unlimited}</p>
      ) : (
        <QuotaMeter quota={{ ...quota, limit }} level={level} />
      )}
      <QuotaNote quota={quota} level={level} period={period} reset={reset.long} />
      <p className="mak-quota-scope">
        {scope.map((text, index) => (
          <span className="mak-quota-fact" key={text}>
            <span className="mak-text">{text}</span>{" "}
            {index === scope.length - 1 ? null : (
              <span className="mak-quota-dot" aria-hidden="true">
                {"· "}
              </span>
            )}
          </span>
        ))}
      </p>
    </>
  );
}
