"use client";
import { useAccess } from "../../data/queries/useAccess.js";
import { useData } from "../../data/context/context.js";
import { useI18n } from "../../i18n/context.js";
import { Card } from "../../ui/Card.js";
import { createLazyComponent } from "../../ui/createLazyComponent.js";
import { ChartSkeleton } from "./ChartSkeleton.js";
import { useChartWorkspace } from "./useChartWorkspace.js";

const { Part: LazyBody } = createLazyComponent(() => import("./ChartBody.js").then(({ ChartBody }) => ChartBody));
const picker = createLazyComponent(
  () => import("./WorkspacePicker.js").then(({ WorkspacePicker }) => WorkspacePicker),
  {
    whenMissing: "fallback",
  },
);
const loadPicker = () => void picker.preload();

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
  // Both come in one file: where it is missing, the body says so for both, and brings the other along once it is there.
  return (
    <Card part="chart" title={chart.title} actions={<picker.Part choice={choice} />}>
      <div className="mak-chart-body">
        <LazyBody choice={choice} onShown={loadPicker} fallback={<ChartSkeleton />} />
      </div>
    </Card>
  );
}
