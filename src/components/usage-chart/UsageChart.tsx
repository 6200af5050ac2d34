"use client";
import { useData } from "../../data/context/context.js";
import { useAccess } from "../../data/queries/useAccess.js";
import { useI18n } from "../../i18n/context.js";
import { Card } from "../../ui/Card.js";
import { SectionBoundary } from "../shared/SectionBoundary.js";
import { ChartBody } from "./ChartBody.js";
import { useChartWorkspace } from "./useChartWorkspace.js";
import { WorkspacePicker } from "./WorkspacePicker.js";

/**
 * The imports of one workspace on each of the last 30 calendar days: bars that pointer, keyboard and screen reader
 * read day by day, a sentence, a table and a file. Renders nothing where the adapter has no `getImportHistory`.
 */
export function UsageChart() {
  const { chart } = useI18n().messages;
  const { supports } = useData("<UsageChart>");
  const access = useAccess();
  const choice = useChartWorkspace(access.data);
  if (!supports.getImportHistory || access.data?.featureEnabled === false) return null;
  if (access.data !== undefined && choice.chosen === undefined) return null;
  return (
    <SectionBoundary name="chart">
      <Card part="chart" title={chart.title} actions={<WorkspacePicker choice={choice} />}>
        <div className="mak-chart-body">
          <ChartBody choice={choice} />
        </div>
      </Card>
    </SectionBoundary>
  );
}
