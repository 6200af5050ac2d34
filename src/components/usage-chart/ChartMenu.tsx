"use client";
import type { WorkspaceHistory } from "../../data/queries/readHistory.js";
import { useI18n } from "../../i18n/context.js";
import { MenuButton } from "../../ui/MenuButton.js";
import { downloadText } from "../../utils/downloadText.js";
import { csvName, csvOf } from "./csv.js";

export interface ChartMenuProps {
  /** What is drawn. Absent while there is nothing to draw. */
  history: WorkspaceHistory | undefined;
  /** The name of the workspace that the numbers belong to. */
  workspaceName: string;
  /** The numbers are of another workspace than the one that was chosen. */
  waiting: boolean;
  table: boolean;
  onTableChange: (table: boolean) => void;
}

/** The other two forms of the numbers: a table, and a file. */
export function ChartMenu({ history, workspaceName, waiting, table, onTableChange }: ChartMenuProps) {
  const { chart } = useI18n().messages;
  const noNumbers = history === undefined || waiting ? chart.notLoaded : undefined;
  return (
    <MenuButton
      label={chart.menu}
      icon={<span className="mak-dots" />}
      items={[
        {
          id: "table",
          label: table ? chart.showBars : chart.showTable,
          disabledReason: history === undefined ? chart.notLoaded : undefined,
          onSelect: () => onTableChange(!table),
        },
        {
          id: "csv",
          label: chart.downloadCsv,
          disabledReason: noNumbers,
          onSelect: () => {
            if (history === undefined) return;
            downloadText({
              fileName: csvName({ workspace: workspaceName, today: history.today }),
              text: () => csvOf(history.days),
            });
          },
        },
      ]}
    />
  );
}
