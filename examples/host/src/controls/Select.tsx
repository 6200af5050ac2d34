import { useId } from "react";
import { Icon } from "./Icon.tsx";

export interface SelectOption {
  value: string;
  text: string;
  /** The heading that it stands under. */
  group?: string | undefined;
}

export interface SelectProps {
  label: string;
  value: string;
  options: readonly SelectOption[];
  note?: string | undefined;
  disabled?: boolean | undefined;
  onChoose: (value: string) => void;
}

/** A labelled native choice. */
export function Select({ label, value, options, note, disabled, onChoose }: SelectProps) {
  const id = useId();
  return (
    <div className="app-field">
      <label htmlFor={id}>{label}</label>
      <div className="app-select">
        <select
          id={id}
          value={value}
          disabled={disabled}
          aria-describedby={note === undefined ? undefined : `${id}-note`}
          onChange={(event) => onChoose(event.target.value)}
        >
          <Options options={options} />
        </select>
        <Icon name="down" />
      </div>
      {note === undefined ? null : (
        <p className="app-note" id={`${id}-note`}>
          {note}
        </p>
      )}
    </div>
  );
}

/** The options of a native choice, under the headings that they name. */
export function Options({ options }: { options: readonly SelectOption[] }) {
  const groups = [...new Set(options.map(({ group }) => group))];
  return groups.map((group) => {
    const members = options
      .filter((option) => option.group === group)
      .map(({ value, text }) => (
        <option key={value} value={value}>
          {text}
        </option>
      ));
    if (group === undefined) return members;
    return (
      <optgroup key={group} label={group}>
        {members}
      </optgroup>
    );
  });
}
