import { useId } from "react";

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
      <select
        id={id}
        value={value}
        disabled={disabled}
        aria-describedby={note === undefined ? undefined : `${id}-note`}
        onChange={(event) => onChoose(event.target.value)}
      >
        {groupsOf(options).map((group) =>
          group === undefined ? (
            <Options key="" options={options.filter((option) => option.group === group)} />
          ) : (
            <optgroup key={group} label={group}>
              <Options options={options.filter((option) => option.group === group)} />
            </optgroup>
          ),
        )}
      </select>
      {note === undefined ? null : (
        <p className="app-note" id={`${id}-note`}>
          {note}
        </p>
      )}
    </div>
  );
}

function groupsOf(options: readonly SelectOption[]): (string | undefined)[] {
  return [...new Set(options.map(({ group }) => group))];
}

function Options({ options }: { options: readonly SelectOption[] }) {
  return options.map(({ value, text }) => (
    <option key={value} value={value}>
      {text}
    </option>
  ));
}
