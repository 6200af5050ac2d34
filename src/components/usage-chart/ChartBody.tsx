"use client";
import type { AccessView } from "../../data/queries/accessView.js";
import { useAccess } from "../../data/queries/useAccess.js";
import { useData } from "../../data/context/context.js";
import { useHeldFailure } from "../../data/failures/useHeldFailure.js";
import { useWorkspaceHistory } from "../../data/queries/useWorkspaceHistory.js";
import { useReportedError } from "../../data/failures/useReportedError.js";
import { useI18n } from "../../i18n/context.js";
import { useAnnouncement } from "../../provider/useAnnouncement.js";
import { FailureNotice } from "../../ui/FailureNotice.js";
import { LockIcon } from "../../ui/icons.js";
import { ChartSkeleton } from "./ChartSkeleton.js";
import { UsageHistory } from "./UsageHistory.js";
import type { ChartWorkspace } from "./useChartWorkspace.js";

export interface ChartBodyProps {
  choice: ChartWorkspace;
}

function nameOf(access: AccessView | undefined, id: string): string {
  return access?.workspaces.find((workspace) => workspace.id === id)?.name ?? id;
}

/** The chart's card below its title, in each of its states. */
export function ChartBody({ choice }: ChartBodyProps) {
  const { messages, format } = useI18n();
  const { now } = useData("<UsageChart>");
  const access = useAccess();
  const history = useWorkspaceHistory({ workspaceId: choice.chosen?.id });
  useReportedError("chart", history.error);
  const accessFailure = useHeldFailure(access);
  const historyFailure = useHeldFailure(history);
  const { chart, common } = messages;

  const permission = access.data?.permissions.viewUsage;
  const failure = permission?.allowed === false ? undefined : (accessFailure ?? historyFailure);
  const title = accessFailure === undefined ? chart.failed : messages.access.failed;
  useAnnouncement(failure && title, failure?.error);
  if (permission?.allowed === false)
    return (
      <p className="mak-card-reason">
        <LockIcon />
        <span>{permission.reason ?? chart.forbidden}</span>
      </p>
    );
  if (failure !== undefined) return <FailureNotice failure={{ ...failure, title: title }} />;
  if (history.data === undefined) return <ChartSkeleton />;
  const since =
    history.stale && history.updatedAt !== undefined ? format.relative(history.updatedAt, now()) : undefined;
  return (
    <UsageHistory
      history={history.data}
      workspaceName={nameOf(access.data, history.data.workspaceId)}
      awaited={history.isPlaceholder ? choice.chosen?.name : undefined}
      stale={since === undefined ? undefined : common.stale({ since })}
    />
  );
}
