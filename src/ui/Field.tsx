"use client";
import { useId, type ComponentPropsWithoutRef, type ReactNode, type Ref } from "react";
import { usePart } from "../theme/ThemeContext.js";
import { joinClasses } from "../utils/joinClasses.js";
import { AlertIcon, ChevronDownIcon } from "./icons.js";

/** What every field shows around its control. */
export interface FieldProps {
  label: string;
  /** The label is for assistive technology alone. @default false */
  hideLabel?: boolean | undefined;
  /** Label above the control, or on its line, for filters. @default "stacked" */
  layout?: "stacked" | "inline" | undefined;
  /** Help that stands below the control. */
  hint?: ReactNode;
  /** What is wrong and how to mend it; marks the control as invalid. */
  error?: ReactNode;
  /** Something to think about that is not wrong. */
  warning?: ReactNode;
  className?: string | undefined;
}

interface ControlProps {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
}

const shown = (node: ReactNode) => node !== undefined && node !== null && node !== false && node !== "";

/** Label, control, hint, warning and error, linked to one another. */
function FieldFrame({
  label,
  hideLabel = false,
  layout = "stacked",
  hint,
  error,
  warning,
  className,
  children,
}: FieldProps & { children: (control: ControlProps) => ReactNode }) {
  const id = useId();
  const notes = [
    { kind: "error", node: error },
    { kind: "warning", node: warning },
    { kind: "hint", node: hint },
  ].filter(({ node }) => shown(node));
  const describedBy = joinClasses(...notes.map(({ kind }) => `${id}-${kind}`));
  return (
    <div className={usePart("field", className)} data-layout={layout}>
      <label className={hideLabel ? "mak-visually-hidden" : "mak-field-label"} htmlFor={id}>
        {label}
      </label>
      {children({
        id,
        "aria-describedby": describedBy === "" ? undefined : describedBy,
        "aria-invalid": shown(error) ? true : undefined,
      })}
      {notes.map(({ kind, node }) => (
        <div className="mak-field-note" key={kind} id={`${id}-${kind}`} data-kind={kind}>
          {kind === "hint" ? null : <AlertIcon size={14} />}
          <span className="mak-field-note-text">{node}</span>
        </div>
      ))}
    </div>
  );
}

export interface TextFieldProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  inputProps?: Omit<ComponentPropsWithoutRef<"input">, "value" | "onChange" | "id"> | undefined;
  inputRef?: Ref<HTMLInputElement> | undefined;
}

/** One line of text. */
export function TextField({ value, onChange, inputProps, inputRef, ...frame }: TextFieldProps) {
  const part = usePart("input", inputProps?.className);
  return (
    <FieldFrame {...frame}>
      {(control) => (
        <input
          type="text"
          // An empty field keeps the page's direction, which its placeholder is written in.
          dir={value === "" ? undefined : "auto"}
          {...inputProps}
          {...control}
          ref={inputRef}
          className={part}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </FieldFrame>
  );
}

export interface SelectOption {
  readonly value: string;
  readonly label: string;
  readonly disabled?: boolean | undefined;
}

export interface SelectFieldProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  options: readonly SelectOption[];
  selectProps?: Omit<ComponentPropsWithoutRef<"select">, "value" | "onChange" | "id" | "children"> | undefined;
  selectRef?: Ref<HTMLSelectElement> | undefined;
}

/** A choice out of a list: the browser's own, which every platform knows how to show. */
export function SelectField({ value, onChange, options, selectProps, selectRef, ...frame }: SelectFieldProps) {
  const part = usePart("select", selectProps?.className);
  return (
    <FieldFrame {...frame}>
      {(control) => (
        <span className="mak-select-box">
          <select
            {...selectProps}
            {...control}
            ref={selectRef}
            className={part}
            value={value}
            onChange={(event) => onChange(event.currentTarget.value)}
          >
            {options.map((option) => (
              <option className="mak-option" key={option.value} value={option.value} disabled={option.disabled}>
                {option.label}
              </option>
            ))}
          </select>
          <ChevronDownIcon />
        </span>
      )}
    </FieldFrame>
  );
}
