"use client";
import { useEffect } from "react";
import { useAccess, type AccessView } from "../../data/useAccess.js";
import { useData } from "../../data/context.js";
import { useHeldFailure } from "../../data/useHeldFailure.js";
import { useImportHistory } from "../../data/useImportHistory.js";
import { useReportedError } from "../../data/useReportedError.js";
import { useI18n } from "../../i18n/context.js";
import { Card } from "../../ui/Card.js";
import { createLazyPart } from "../../ui/createLazyPart.js";
import { ErrorNotice } from "../../ui/ErrorNotice.js";
import { LockIcon } from "../../ui/icons.js";
import { ChartSkeleton } from "./ChartSkeleton.js";
import { useChartWorkspace } from "./useChartWorkspace.js";
import { WorkspacePicker } from "./WorkspacePicker.js";

/** All that needs the numbers. It is asked for beside them, so that they seldom wait for it. */
const { Part: LazyHistoryView, preload } = createLazyPart(() =>
  import("./HistoryView.js").then((module) => module.HistoryView),
);

function nameOf(access: AccessView | undefined, id: string): string {
  return access?.workspaces.find((workspace) => workspace.id === id)?.name ?? id;
}

/**
 * The imports of one workspace on each of the last 30 calendar days: bars that pointer, keyboard and screen reader
 * read day by day, a sentence, a table and a file. Renders nothing where the adapter has no `getImportHistory`.
 */
export function UsageChart() {
  const { messages, format } = useI18n();
  const { now } = useData("<UsageChart>");
  const access = useAccess();
  const choice = useChartWorkspace(access.data);
  const history = useImportHistory({ workspaceId: choice.chosen?.id });
  useReportedError("chart", history.error);
  const accessFailure = useHeldFailure(access);
  const historyFailure = useHeldFailure(history);
  const { chart, common } = messages;
  const asked = history.status !== "unsupported";
  useEffect(() => {
    if (asked) void preload();
  }, [asked]);

  const known = access.data;
  if (history.status === "unsupported" || known?.featureEnabled === false) return null;
  if (known !== undefined && choice.chosen === undefined) return null;

  const permission = known?.permissions.viewUsage;
  const failure = accessFailure ?? historyFailure;
  const body = () => {
    if (permission?.allowed === false)
      return (
        <p className="mak-chart-reason">
          <LockIcon />
          <span className="mak-chart-reason-text">{permission.reason ?? chart.forbidden}</span>
        </p>
      );
    if (failure !== undefined) {
      const title = accessFailure === undefined ? chart.failed : messages.access.failed;
      return <ErrorNotice error={failure.error} title={title} onRetry={failure.retry} retrying={failure.retrying} />;
    }
    if (history.data === undefined) return <ChartSkeleton />;
    const since = history.stale && history.readAt !== undefined ? format.relative(history.readAt, now()) : undefined;
    return (
      <LazyHistoryView
        fallback={<ChartSkeleton />}
        history={history.data}
        workspaceName={nameOf(known, history.data.workspaceId)}
        awaited={history.previous ? choice.chosen?.name : undefined}
        stale={since === undefined ? undefined : common.stale({ since })}
      />
    );
  };

  return (
    <Card part="chart" title={chart.title} actions={<WorkspacePicker choice={choice} />}>
      <div className="mak-chart-body">{body()}</div>
    </Card>
  );
}
