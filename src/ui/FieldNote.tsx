"use client";
import type { ReactNode } from "react";
import { AlertIcon } from "./icons.js";

export interface FieldNoteProps {
  id: string;
  kind: "hint" | "warning" | "error";
  children: ReactNode;
}

/** What stands below a control: help, something to think about, or what is wrong. */
export function FieldNote({ id, kind, children }: FieldNoteProps) {
  return (
    <div className="mak-field-note" id={id} data-kind={kind}>
      {kind === "hint" ? null : <AlertIcon size={14} />}
      <span className="mak-field-note-text">{children}</span>
    </div>
  );
}
