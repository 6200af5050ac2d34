"use client";
import { useAccess } from "../../data/queries/useAccess.js";
import { useData } from "../../data/context/context.js";
import { useHeldFailure } from "../../data/failures/useHeldFailure.js";
import { useImportQuota } from "../../data/queries/useImportQuota.js";
import { useReportedError } from "../../data/failures/useReportedError.js";
import { useI18n } from "../../i18n/context.js";
import { useAnnouncement } from "../../provider/useAnnouncement.js";
import { Card } from "../../ui/Card.js";
import { FailureNotice } from "../../ui/FailureNotice.js";
import { LockIcon } from "../../ui/icons.js";
import { QuotaFacts } from "./QuotaFacts.js";
import { QuotaSkeleton } from "./QuotaSkeleton.js";

/**
 * The imports of the whole company in the current period, against the plan's limit. Renders nothing where the adapter
 * has no `getImportQuota`.
 */
export function QuotaCard() {
  const { messages, format } = useI18n();
  const { now } = useData("<QuotaCard>");
  const access = useAccess();
  const quota = useImportQuota();
  useReportedError("quota", quota.error);
  const accessFailure = useHeldFailure(access);
  const quotaFailure = useHeldFailure(quota);
  const texts = messages.quota;
  const permission = access.data?.permissions.viewUsage;
  const failure = permission?.allowed === false ? undefined : (accessFailure ?? quotaFailure);
  const title = accessFailure === undefined ? texts.failed : messages.access.failed;
  useAnnouncement(failure && title, failure?.error);

  if (quota.status === "unsupported" || access.data?.featureEnabled === false) return null;

  const body = () => {
    if (permission?.allowed === false)
      return (
        <p className="mak-card-reason">
          <LockIcon />
          <span>{permission.reason ?? texts.forbidden}</span>
        </p>
      );
    if (failure !== undefined) return <FailureNotice failure={{ ...failure, title: title }} />;
    if (quota.data === undefined) return <QuotaSkeleton />;
    return (
      <>
        <QuotaFacts quota={quota.data} />
        {quota.stale && quota.updatedAt !== undefined ? (
          <p className="mak-quota-stale">{messages.common.stale({ since: format.relative(quota.updatedAt, now()) })}</p>
        ) : null}
      </>
    );
  };

  return (
    <Card part="quota" title={texts.title} scope={texts.scope}>
      <div className="mak-quota-body">{body()}</div>
    </Card>
  );
}
