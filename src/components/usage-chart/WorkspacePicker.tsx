"use client";
import { useI18n } from "../../i18n/context.js";
import { SelectField } from "../../ui/SelectField.js";
import type { ChartWorkspace } from "./useChartWorkspace.js";

export interface WorkspacePickerProps {
  choice: ChartWorkspace;
}

/** The chart's own choice of workspace; where there is only one, its name. */
export function WorkspacePicker({ choice }: WorkspacePickerProps) {
  const { messages } = useI18n();
  const { workspaces, chosen, choose } = choice;
  if (chosen === undefined) return null;
  if (workspaces.length === 1)
    return (
      <span className="mak-chart-workspace" translate="no">
        {chosen.name}
      </span>
    );
  return (
    <SelectField
      className="mak-chart-picker"
      label={messages.chart.workspaceLabel}
      hideLabel
      value={chosen.id}
      onChange={choose}
      options={workspaces.map(({ id, name }) => ({ value: id, label: name, translate: "no" as const }))}
    />
  );
}
