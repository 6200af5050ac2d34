"use client";
import { useI18n } from "../../i18n/context.js";
import { Button } from "../../ui/Button.js";
import { SelectField } from "../../ui/SelectField.js";
import { shorten } from "../../utils/shorten.js";
import { allWorkspaces, type ChartSubject } from "./useChartSubject.js";

export interface SubjectPickerProps {
  subject: ChartSubject;
  /** Leads from a key to its workspace. */
  onBack: (workspaceId: string) => void;
}

/** The chart's own choice of workspace; where there is only one, its name; beside a key, the way back. */
export function SubjectPicker({ subject, onBack }: SubjectPickerProps) {
  const { chart, usage } = useI18n().messages;
  const { kind, workspaces, chosen, hasCompany, choose } = subject;
  if (chosen === undefined) return null;
  if (kind === "key")
    return (
      <Button className="mak-chart-back" size="small" onClick={() => onBack(chosen.id)}>
        {usage.back({ workspace: shorten(chosen.name) })}
      </Button>
    );
  if (workspaces.length === 1)
    return (
      <span className="mak-chart-workspace" translate="no" title={chosen.name}>
        {shorten(chosen.name)}
      </span>
    );
  const options = workspaces.map(({ id, name }) => ({ value: id, label: name, translate: "no" as const }));
  return (
    <SelectField
      className="mak-chart-picker"
      label={chart.workspaceLabel}
      hideLabel
      value={kind === "company" ? allWorkspaces : chosen.id}
      onChange={choose}
      options={hasCompany ? [...options, { value: allWorkspaces, label: usage.all }] : options}
    />
  );
}
