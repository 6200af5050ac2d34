"use client";
import { useData } from "../../data/context/context.js";
import { useAccess } from "../../data/queries/useAccess.js";
import { SectionBoundary } from "../shared/SectionBoundary.js";
import { ChartCard } from "./ChartCard.js";
import { useChartWorkspace } from "./useChartWorkspace.js";

/**
 * The imports of one workspace on each of the last 30 calendar days: bars that pointer, keyboard and screen reader
 * read day by day, a sentence, a table and a file. Renders nothing where the adapter has no `getImportHistory`.
 */
export function UsageChart() {
  const { supports } = useData("<UsageChart>");
  const access = useAccess();
  const choice = useChartWorkspace(access.data);
  if (!supports.getImportHistory || access.data?.featureEnabled === false) return null;
  if (access.data !== undefined && choice.chosen === undefined) return null;
  return (
    <SectionBoundary name="chart">
      <ChartCard choice={choice} />
    </SectionBoundary>
  );
}
