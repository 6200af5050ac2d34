"use client";
import { useData } from "../../data/context/context.js";
import { useAccess } from "../../data/queries/useAccess.js";
import { useImportQuota } from "../../data/queries/useImportQuota.js";
import { useI18n } from "../../i18n/context.js";
import { useRegionTrouble } from "../../provider/useRegionFailure.js";
import { Card } from "../../ui/Card.js";
import { FailureNotice } from "../../ui/FailureNotice.js";
import { LockIcon } from "../../ui/icons.js";
import { StaleNote } from "../../ui/StaleNote.js";
import { SectionBoundary } from "../shared/SectionBoundary.js";
import { QuotaFacts } from "./QuotaFacts.js";
import { QuotaSkeleton } from "./QuotaSkeleton.js";

/**
 * The imports of the whole company in the current period, against the plan's limit. Renders nothing where the adapter
 * has no `getImportQuota`.
 */
export function QuotaCard() {
  const { supports } = useData("<QuotaCard>");
  const access = useAccess();
  if (!supports.getImportQuota || access.data?.featureEnabled === false) return null;
  return (
    <SectionBoundary name="quota">
      <QuotaCardContent />
    </SectionBoundary>
  );
}

function QuotaCardContent() {
  const { messages } = useI18n();
  const texts = messages.quota;
  const permission = useAccess().data?.permissions.viewUsage;
  const quota = useImportQuota();
  const { failure, stale } = useRegionTrouble(quota, { source: "quota", title: texts.failed, subject: texts.title });

  const body = () => {
    if (permission?.allowed === false)
      return (
        <p className="mak-card-reason">
          <LockIcon />
          <bdi className="mak-text">{permission.reason ?? texts.forbidden}</bdi>
        </p>
      );
    if (failure !== undefined) return <FailureNotice failure={failure} />;
    if (quota.data === undefined) return <QuotaSkeleton />;
    return (
      <>
        <QuotaFacts quota={quota.data} />
        {stale === undefined ? null : <StaleNote look="line">{stale}</StaleNote>}
      </>
    );
  };

  return (
    <Card part="quota" title={texts.title} scope={texts.scope}>
      <div className="mak-quota-body">{body()}</div>
    </Card>
  );
}
