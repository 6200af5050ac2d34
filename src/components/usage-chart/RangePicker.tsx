"use client";
import { useI18n } from "../../i18n/context.js";
import { SelectField } from "../../ui/SelectField.js";

export const ranges = [7, 30, 90] as const;

export interface RangePickerProps {
  range: number;
  onChange: (range: number) => void;
}

/** How many days the chart of all workspaces shows. */
export function RangePicker({ range, onChange }: RangePickerProps) {
  const { messages, format } = useI18n();
  return (
    <SelectField
      className="mak-chart-picker mak-chart-range"
      label={messages.usage.range}
      hideLabel
      value={String(range)}
      onChange={(value) => onChange(Number(value))}
      options={ranges.map((days) => ({ value: String(days), label: format.lifetime(days) }))}
    />
  );
}
