"use client";
import { useData } from "../../data/context/context.js";
import type { AccessView } from "../../data/queries/accessView.js";
import { useAccess } from "../../data/queries/useAccess.js";
import { useImportHistory } from "../../data/queries/useImportHistory.js";
import { useI18n } from "../../i18n/context.js";
import { useRegionFailure } from "../../provider/useRegionFailure.js";
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
  const { chart, common } = messages;
  const { now } = useData("<UsageChart>");
  const access = useAccess().data;
  const permission = access?.permissions.viewUsage;
  const history = useImportHistory({ workspaceId: choice.chosen?.id });
  const failure = useRegionFailure(history, { source: "chart", title: chart.failed });

  if (permission?.allowed === false)
    return (
      <p className="mak-card-reason">
        <LockIcon />
        <span className="mak-text">{permission.reason ?? chart.forbidden}</span>
      </p>
    );
  if (failure !== undefined) return <FailureNotice failure={failure} />;
  if (history.data === undefined) return <ChartSkeleton />;
  const since =
    history.stale && history.updatedAt !== undefined ? format.relative(history.updatedAt, now()) : undefined;
  return (
    <UsageHistory
      history={history.data}
      workspaceName={nameOf(access, history.data.workspaceId)}
      awaited={history.isPlaceholder ? choice.chosen?.name : undefined}
      stale={since === undefined ? undefined : common.stale({ since })}
    />
  );
}
