"use client";
import { useId, type ReactNode } from "react";
import { usePartClassName } from "../theme/ThemeContext.js";
import { FieldNote } from "./FieldNote.js";

/** What every field shows around its control. */
export interface FieldProps {
  label: ReactNode;
  /** The label is for assistive technology alone. @default false */
  hideLabel?: boolean | undefined;
  /** Label above the control; on its line, for filters; or at the other end of a line of its own. @default "stacked" */
  layout?: "stacked" | "inline" | "row" | undefined;
  /** Help that stands below the control. */
  hint?: ReactNode;
  /** What is wrong and how to mend it; marks the control as invalid. */
  error?: ReactNode;
  /** Something to think about that is not wrong. */
  warning?: ReactNode;
  className?: string | undefined;
}

export interface ControlProps {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
}

const shown = (node: ReactNode) => node !== undefined && node !== null && node !== false && node !== "";

/** Label, control, hint, warning and error, linked to one another. */
export function FieldFrame({
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
  // One line below the control: an error takes the place of the hint, so that nothing moves.
  const note = (
    [
      { kind: "error", node: error },
      { kind: "warning", node: warning },
      { kind: "hint", node: hint },
    ] as const
  ).find(({ node }) => shown(node));
  const noteId = `${id}-note`;
  return (
    <div className={usePartClassName("field", className)} data-layout={layout}>
      <label className={hideLabel ? "mak-visually-hidden" : "mak-field-label"} htmlFor={id}>
        {label}
      </label>
      {children({
        id,
        "aria-describedby": note === undefined ? undefined : noteId,
        "aria-invalid": shown(error) ? true : undefined,
      })}
      {note === undefined ? null : (
        <FieldNote id={noteId} kind={note.kind}>
          {note.node}
        </FieldNote>
      )}
    </div>
  );
}
