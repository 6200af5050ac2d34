"use client";
import { useId, useRef, type ReactNode } from "react";
import { usePartClassName } from "../theme/ThemeContext.js";
import { FieldNote } from "./FieldNote.js";
import { useAnnounceNote } from "./useAnnounceNote.js";

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
  const frame = useRef<HTMLDivElement>(null);
  const isError = note?.kind === "error";
  const { onFocus, onEnter } = useAnnounceNote(frame, {
    noteId,
    isError,
    isProblem: isError || note?.kind === "warning",
  });
  return (
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- it hears what its own control is given
    <div
      ref={frame}
      className={usePartClassName("field", className)}
      data-layout={layout}
      onFocus={onFocus}
      // The field itself lets Enter go no further.
      onKeyDownCapture={(event) => {
        if (event.key === "Enter" && !event.repeat) onEnter();
      }}
    >
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
