"use client";
import type { ImportQuota } from "../../contract/schemas.js";
import { useData } from "../../data/context/context.js";
import { useI18n } from "../../i18n/context.js";
import { projectLimitDate } from "./projectLimitDate.js";
import type { QuotaLevel } from "./quotaLevel.js";

export interface QuotaNoteProps {
  quota: ImportQuota;
  level: QuotaLevel;
  /** The day of the reset, as the reader writes it in a sentence. */
  reset: string;
}

/** What the level means and what to do, and where this period's pace leads. */
export function QuotaNote({ quota, level, reset }: QuotaNoteProps) {
  const { now, timeZone } = useData("<QuotaCard>");
  const { messages, format } = useI18n();
  const texts = messages.quota;
  const limit = quota.limit ?? 0;
  const pace = projectLimitDate({ quota, now: now(), timeZone });
  const sentence = {
    unlimited: undefined,
    normal: undefined,
    near: texts.near({ left: format.amount(limit - quota.used) }),
    reached: texts.reached({ date: reset }),
    over: texts.over({ over: format.amount(quota.used - limit), date: reset }),
  }[level];
  return (
    <>
      {sentence === undefined ? null : (
        <p className="mak-quota-note" data-level={level}>
          {sentence}
        </p>
      )}
      {pace === undefined ? null : <p className="mak-quota-note">{texts.pace({ date: format.dayLong(pace) })}</p>}
    </>
  );
}
