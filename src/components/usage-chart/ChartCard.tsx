"use client";
import { useState, type ReactNode } from "react";
import type { AccessView } from "../../data/queries/accessView.js";
import { useAccess } from "../../data/queries/useAccess.js";
import { useImportHistory } from "../../data/queries/useImportHistory.js";
import { useI18n } from "../../i18n/context.js";
import { useRegionFailure } from "../../provider/useRegionFailure.js";
import { useStaleText } from "../../provider/useStaleText.js";
import { Card } from "../../ui/Card.js";
import { FailureNotice } from "../../ui/FailureNotice.js";
import { LockIcon } from "../../ui/icons.js";
import { ChartMenu } from "./ChartMenu.js";
import { ChartSkeleton } from "./ChartSkeleton.js";
import { UsageHistory } from "./UsageHistory.js";
import type { ChartWorkspace } from "./useChartWorkspace.js";
import { WorkspacePicker } from "./WorkspacePicker.js";

export interface ChartCardProps {
  choice: ChartWorkspace;
}

function nameOf(access: AccessView | undefined, id: string): string {
  return access?.workspaces.find((workspace) => workspace.id === id)?.name ?? id;
}

/** The chart's card in each of its states. */
export function ChartCard({ choice }: ChartCardProps) {
  const { chart } = useI18n().messages;
  const access = useAccess().data;
  const permission = access?.permissions.viewUsage;
  const history = useImportHistory({ workspaceId: choice.chosen?.id });
  const stale = useStaleText(history);
  const failure = useRegionFailure(history, { source: "chart", title: chart.failed });
  const [table, setTable] = useState(false);
  const { data, isPlaceholder } = history;
  const drawn = permission?.allowed === false || failure !== undefined ? undefined : data;
  const workspaceName = data === undefined ? "" : nameOf(access, data.workspaceId);

  const body = (): ReactNode => {
    if (permission?.allowed === false)
      return (
        <p className="mak-card-reason">
          <LockIcon />
          <span className="mak-text">{permission.reason ?? chart.forbidden}</span>
        </p>
      );
    if (failure !== undefined) return <FailureNotice failure={failure} />;
    if (drawn === undefined) return <ChartSkeleton />;
    return (
      <UsageHistory
        history={drawn}
        table={table}
        workspaceName={workspaceName}
        awaited={isPlaceholder ? choice.chosen?.name : undefined}
        stale={stale}
      />
    );
  };

  return (
    <Card
      part="chart"
      title={chart.title}
      actions={
        <>
          <WorkspacePicker choice={choice} />
          {choice.chosen === undefined || permission?.allowed === false ? null : (
            <ChartMenu
              history={drawn}
              workspaceName={workspaceName}
              waiting={isPlaceholder}
              table={table}
              onTableChange={setTable}
            />
          )}
        </>
      }
    >
      <div className="mak-chart-body">{body()}</div>
    </Card>
  );
}
