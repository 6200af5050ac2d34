"use client";
import type { ImportQuota } from "../../contract/types.js";
import { useI18n } from "../../i18n/context.js";
import { usePartClassName } from "../../theme/ThemeContext.js";
import { usedRatio, type QuotaLevel } from "./quotaLevel.js";

export interface QuotaMeterProps {
  quota: ImportQuota & { readonly limit: number };
  level: QuotaLevel;
}

/** The used part of the limit as a bar and a percentage. */
export function QuotaMeter({ quota, level }: QuotaMeterProps) {
  const { messages, format } = useI18n();
  const { used, limit } = quota;
  const ratio = usedRatio(quota);
  const percent = messages.quota.percent({ percent: format.percent(ratio) });
  const max = Math.max(limit, 1);
  // One import of a million is still seen.
  const filled = used === 0 ? Math.floor(ratio) * 100 : Math.min(Math.max(ratio * 100, 1), 100);
  return (
    <div className="mak-quota-level">
      <div
        className={usePartClassName("quotaMeter")}
        data-level={level}
        role="meter"
        aria-label={messages.quota.meterLabel}
        aria-valuemin={0}
        aria-valuemax={max}
        aria-valuenow={limit === 0 ? max : Math.min(used, limit)}
        aria-valuetext={messages.quota.meterText({ used: format.number(used), limit: format.number(limit), percent })}
      >
        {/* Its length is an attribute that no host's rule can change and a strict CSP allows in server markup. */}
        <progress className="mak-quota-meter-bar" value={filled} max={100} aria-hidden="true" />
      </div>
      <span className="mak-quota-percent" aria-hidden="true">
        {percent}
      </span>
    </div>
  );
}
