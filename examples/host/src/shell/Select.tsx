import { useId } from "react";

export interface SelectProps {
  label: string;
  value: string;
  options: readonly { value: string; text: string }[];
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
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
      {note === undefined ? null : (
        <p className="app-note" id={`${id}-note`}>
          {note}
        </p>
      )}
    </div>
  );
}
