"use client";
import { useI18n } from "../../i18n/context.js";
import { Button } from "../../ui/Button.js";
import { downloadText } from "../../utils/downloadText.js";
import type { WorkspaceHistory } from "../../data/queries/readHistory.js";
import { csvName, csvOf } from "./csv.js";

export interface ChartActionsProps {
  history: WorkspaceHistory;
  workspaceName: string;
  /** The numbers are of another workspace than the one that was chosen. */
  waiting: boolean;
  table: boolean;
  onTableChange: (table: boolean) => void;
}

/** The other two forms of the numbers: a table, and a file. */
export function ChartActions({ history, workspaceName, waiting, table, onTableChange }: ChartActionsProps) {
  const { chart } = useI18n().messages;
  const download = () =>
    downloadText({
      fileName: csvName({ workspace: workspaceName, today: history.today }),
      text: () => csvOf(history.days),
    });
  return (
    <div className="mak-chart-actions">
      <Button variant="quiet" size="small" aria-pressed={table} onClick={() => onTableChange(!table)}>
        {chart.showTable}
      </Button>
      <Button
        variant="quiet"
        size="small"
        aria-label={`${chart.downloadCsv}: ${chart.tableCaption({ workspace: workspaceName })}`}
        busy={waiting}
        onClick={download}
      >
        {chart.downloadCsv}
      </Button>
    </div>
  );
}
