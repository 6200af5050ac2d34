"use client";
import { useId } from "react";
import { usePartClassName } from "../theme/ThemeContext.js";
import { outsideForms } from "./outsideForms.js";

export interface Segment {
  readonly value: string;
  readonly label: string;
  /** A number behind the label, as the reader's locale writes it. */
  readonly amount?: string | undefined;
  /** Marks what asks for attention. */
  readonly tone?: "warning" | undefined;
}

export interface SegmentsProps {
  /** The name of the choice, for assistive technology. */
  label: string;
  value: string;
  options: readonly Segment[];
  onChange: (value: string) => void;
  className?: string | undefined;
}

/** A choice out of a few, all in view on one line: the browser's own radios behind it. */
export function Segments({ label, value, options, onChange, className }: SegmentsProps) {
  const id = useId();
  const part = usePartClassName("segments", className);
  return (
    <div className={part} role="radiogroup" aria-label={label}>
      {options.map((option) => (
        <label key={option.value} className="mak-segment" data-tone={option.tone}>
          <input
            {...outsideForms}
            className="mak-segment-control"
            type="radio"
            value=""
            name={id}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span className="mak-text">{option.label}</span>
          {option.amount === undefined ? null : (
            <>
              {" "}
              <span className="mak-segment-amount">{option.amount}</span>
            </>
          )}
        </label>
      ))}
    </div>
  );
}
