"use client";
import { useData } from "../../data/context/context.js";
import { useAccess } from "../../data/queries/useAccess.js";
import { SectionBoundary } from "../shared/SectionBoundary.js";
import { ChartCard } from "./ChartCard.js";
import { useChartSubject } from "./useChartSubject.js";

/**
 * The imports of one workspace on each of the last 30 calendar days, or of one key, or of all workspaces: bars that
 * pointer, keyboard and screen reader read day by day, a sentence, a table and a file. Renders nothing where the adapter has no `getImportHistory`.
 */
export function UsageChart() {
  const { supports } = useData("<UsageChart>");
  const access = useAccess();
  const subject = useChartSubject(access.data);
  if (!supports.getImportHistory || access.data?.featureEnabled === false) return null;
  if (access.data !== undefined && subject.chosen === undefined) return null;
  return (
    <SectionBoundary name="chart">
      <ChartCard subject={subject} />
    </SectionBoundary>
  );
}
