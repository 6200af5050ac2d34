"use client";
import type { ComponentPropsWithoutRef, Ref } from "react";
import { usePartClassName } from "../theme/ThemeContext.js";
import { outsideForms } from "./outsideForms.js";
import { FieldFrame, type FieldProps } from "./FieldFrame.js";
import { ChevronDownIcon } from "./icons.js";

export interface SelectOption {
  readonly value: string;
  readonly label: string;
  readonly disabled?: boolean | undefined;
  /** `"no"` for a name, which a browser's translator must leave alone. */
  readonly translate?: "no" | undefined;
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
  const part = usePartClassName("select", selectProps?.className);
  return (
    <FieldFrame {...frame}>
      {(control) => (
        <span className="mak-select-box">
          <select
            {...selectProps}
            {...control}
            {...outsideForms}
            ref={selectRef}
            className={part}
            value={value}
            onChange={(event) => onChange(event.currentTarget.value)}
          >
            {options.map((option) => (
              <option
                className="mak-option"
                key={option.value}
                value={option.value}
                disabled={option.disabled}
                translate={option.translate}
              >
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
