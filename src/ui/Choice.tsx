"use client";
import { useId } from "react";
import { joinClasses } from "../utils/joinClasses.js";
import { outsideForms } from "./outsideForms.js";

export interface ChoiceProps {
  type: "radio" | "checkbox";
  /** What the radios of one choice have in common. */
  name?: string | undefined;
  label: string;
  description?: string | undefined;
  /** A word of warning behind the label. */
  mark?: string | undefined;
  /** Why it cannot be chosen. It stays focusable, and the reason stands below it. */
  disabledReason?: string | undefined;
  checked: boolean;
  disabled: boolean;
  onChange: () => void;
}

/** A radio or a checkbox with a label and a sentence: the browser's own control, in the page's colours. */
export function Choice({
  type,
  name,
  label,
  description,
  mark,
  disabledReason,
  checked,
  disabled,
  onChange,
}: ChoiceProps) {
  const id = useId();
  const inert = disabled || disabledReason !== undefined;
  const describedBy = joinClasses(
    mark === undefined ? undefined : `${id}-mark`,
    description === undefined ? undefined : `${id}-text`,
    disabledReason === undefined ? undefined : `${id}-reason`,
  );
  return (
    <div className="mak-choice" data-disabled={inert ? "" : undefined}>
      <input
        {...outsideForms}
        className="mak-choice-control"
        id={id}
        type={type}
        name={name}
        checked={checked}
        aria-disabled={inert || undefined}
        aria-describedby={describedBy === "" ? undefined : describedBy}
        onChange={() => {
          if (!inert) onChange();
        }}
      />
      <div className="mak-choice-body">
        <span className="mak-choice-head">
          <label className="mak-choice-label" htmlFor={id} dir="auto">
            {label}
          </label>
          {mark === undefined ? null : (
            <span className="mak-choice-mark" id={`${id}-mark`}>
              {mark}
            </span>
          )}
        </span>
        {description === undefined ? null : (
          <span className="mak-choice-text" id={`${id}-text`} dir="auto">
            {description}
          </span>
        )}
        {disabledReason === undefined ? null : (
          <span className="mak-choice-text" id={`${id}-reason`} dir="auto">
            {disabledReason}
          </span>
        )}
      </div>
    </div>
  );
}
