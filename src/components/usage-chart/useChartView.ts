"use client";
import { useMemo } from "react";
import { lastDays } from "../../contract/days.js";
import { useReportError } from "../../data/failures/useReportError.js";
import type { AccessView } from "../../data/queries/accessView.js";
import type { QueryState } from "../../data/queries/queryState.js";
import { useCompanyHistory } from "../../data/queries/useCompanyHistory.js";
import { useImportHistory } from "../../data/queries/useImportHistory.js";
import { useKeyUsage } from "../../data/queries/useKeyUsage.js";
import { useI18n } from "../../i18n/context.js";
import { nameOf } from "../../i18n/keyTexts.js";
import { contentOfCompany, contentOfKey, contentOfWorkspace, type ChartContent } from "./chartContent.js";
import type { ChartSubject } from "./useChartSubject.js";

/** The longest time that an adapter is asked for. */
export const longestRange = 90;

export interface ChartViewOptions {
  readonly subject: ChartSubject;
  readonly access: AccessView | undefined;
  /** How many days of the company are shown. */
  readonly range: number;
  /** The period before is shown beside them. */
  readonly compared: boolean;
}

/** The numbers of what the chart shows. */
export interface ChartView {
  readonly query: QueryState<unknown>;
  /** What is said where they cannot be loaded. */
  readonly failed: string;
  readonly content: ChartContent | undefined;
  /** Why the chart has no numbers although the backend has answered. */
  readonly missing: string | undefined;
  /** The period before could not be loaded. */
  readonly beforeFailed: boolean;
}

const nothing: readonly string[] = [];

/** Reads what the chart shows. What it does not show is not asked for. */
export function useChartView({ subject, access, range, compared }: ChartViewOptions): ChartView {
  const i18n = useI18n();
  const { chart, usage: words } = i18n.messages;
  const { kind, chosen, key } = subject;
  const isCompany = kind === "company";
  const keyId = key?.id;
  const history = useImportHistory({ workspaceId: isCompany ? undefined : chosen?.id });
  const usage = useKeyUsage(useMemo(() => (keyId === undefined ? nothing : [keyId]), [keyId]));
  const company = useCompanyHistory({ days: range, shown: isCompany });
  const canCompare = isCompany && compared && range * 2 <= longestRange;
  const longer = useCompanyHistory({ days: range * 2, shown: canCompare });
  useReportError("chart", longer.error);

  const companyData = company.data;
  const longerData = canCompare && !longer.isPlaceholder ? longer.data : undefined;
  const historyData = history.data;
  const content = useMemo((): ChartContent | undefined => {
    const workspaces = access?.workspaces ?? [];
    const workspaceName = (id: string) => workspaces.find((workspace) => workspace.id === id)?.name ?? id;
    if (key !== undefined) {
      const days = usage.data?.days.get(key.id);
      if (usage.data === undefined || days === undefined) return undefined;
      const { today } = usage.data;
      const fits = historyData?.workspaceId === key.workspaceId && historyData.today === today;
      const workspace = fits ? { name: workspaceName(key.workspaceId), days: historyData.days } : undefined;
      return contentOfKey({ key: { id: key.id, name: nameOf(key, i18n.messages) }, today, days, workspace }, i18n);
    }
    if (isCompany) {
      if (companyData === undefined) return undefined;
      // While other days are on their way, the numbers are those of before.
      const count = companyData.workspaces[0]?.days.length ?? range;
      const dates = lastDays(companyData.today, count).map((date) => ({ date, imports: 0 }));
      return contentOfCompany({ history: companyData, count, workspaces, longer: longerData }, dates, i18n);
    }
    return historyData && contentOfWorkspace(historyData, workspaceName(historyData.workspaceId), i18n);
  }, [key, isCompany, access, usage.data, companyData, longerData, historyData, range, i18n]);

  const isUnknown = key !== undefined && usage.data !== undefined && content === undefined;
  return {
    query: key !== undefined ? usage : isCompany ? company : history,
    failed: key !== undefined ? words.keyFailed : chart.failed,
    content,
    missing: isUnknown ? words.unknown : undefined,
    beforeFailed: canCompare && longer.status === "failed",
  };
}
