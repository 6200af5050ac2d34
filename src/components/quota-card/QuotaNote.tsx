"use client";
import type { ImportQuota } from "../../contract/types.js";
import { useData } from "../../data/context/context.js";
import type { Format } from "../../i18n/format.js";
import { useI18n } from "../../i18n/context.js";
import { useConfig } from "../../provider/config.js";
import { ExternalLink } from "../../ui/ExternalLink.js";
import { projectLimitDate } from "./projectLimitDate.js";
import type { QuotaLevel } from "./quotaLevel.js";

export interface QuotaNoteProps {
  quota: ImportQuota;
  level: QuotaLevel;
  /** Writes days in the period's own zone. */
  period: Format;
  /** The day of the reset, as the reader writes it in a sentence. */
  reset: string;
}

/** One sentence: how much is left, where this period's pace leads, or that the limit is reached and what to do. */
export function QuotaNote({ quota, level, period, reset }: QuotaNoteProps) {
  const { now } = useData("<QuotaCard>");
  const { brand } = useConfig("<QuotaCard>");
  const { messages, format } = useI18n();
  const texts = messages.quota;
  const limit = quota.limit ?? 0;
  const limitDate = projectLimitDate({ quota, now: now(), timeZone: period.timeZone });
  const left = texts.near({ left: format.amount(limit - quota.used) });
  const sentence = {
    unlimited: undefined,
    normal: left,
    near: left,
    reached: texts.reached({ date: reset }),
    over: texts.over({ over: format.amount(quota.used - limit), date: reset }),
  }[level];
  if (sentence === undefined) return null;
  const upgradeUrl = level === "normal" ? undefined : (quota.upgradeUrl ?? brand.upgradeUrl);
  const pace = limitDate === undefined ? undefined : texts.pace({ date: period.dayLong(limitDate) });
  return (
    <p className="mak-quota-note" data-level={level}>
      {pace === undefined || level === "near" ? <span className="mak-text">{sentence}</span> : null}
      {pace !== undefined && level === "near" ? <span className="mak-text">{" · "}</span> : null}
      {pace === undefined ? null : <span className="mak-text">{pace}</span>}
      {upgradeUrl === undefined ? null : (
        <>
          {" "}
          <ExternalLink href={upgradeUrl}>{texts.upgrade}</ExternalLink>
        </>
      )}
    </p>
  );
}
