"use client";
import { useI18n } from "../../i18n/context.js";
import { MenuButton } from "../../ui/MenuButton.js";
import { downloadText } from "../../utils/downloadText.js";
import type { ChartContent } from "./chartContent.js";

export interface ChartMenuProps {
  /** What is drawn. Absent while there is nothing to draw. */
  content: ChartContent | undefined;
  /** The numbers are of something else than what was chosen. */
  waiting: boolean;
  table: boolean;
  onTableChange: (table: boolean) => void;
  /** Whether the period before is shown. Undefined: what is shown has none. */
  compared: boolean | undefined;
  /** Why the period before cannot be shown. */
  compareRefused: string | undefined;
  onComparedChange: (compared: boolean) => void;
}

/** The other two forms of the numbers, a table and a file, and what they are compared with. */
export function ChartMenu(props: ChartMenuProps) {
  const { content, waiting, table, onTableChange, compared, compareRefused, onComparedChange } = props;
  const { chart, usage } = useI18n().messages;
  const notLoaded = content === undefined ? chart.notLoaded : undefined;
  return (
    <MenuButton
      label={chart.menu}
      icon={<span className="mak-dots" />}
      items={[
        {
          id: "table",
          label: table ? chart.showBars : chart.showTable,
          disabledReason: notLoaded,
          onSelect: () => onTableChange(!table),
        },
        ...(compared === undefined
          ? []
          : [
              {
                id: "before",
                label: compared ? usage.hideBefore : usage.showBefore,
                disabledReason: compareRefused ?? notLoaded,
                onSelect: () => onComparedChange(!compared),
              },
            ]),
        {
          id: "csv",
          label: chart.downloadCsv,
          disabledReason: waiting ? chart.notLoaded : notLoaded,
          onSelect: () => {
            if (content !== undefined) downloadText({ fileName: content.file.name, text: content.file.text });
          },
        },
      ]}
    />
  );
}
