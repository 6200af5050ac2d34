"use client";
import type { ReactNode } from "react";
import { roles } from "./roles.js";

export interface NoteRowProps {
  columns: number;
  children: ReactNode;
}

/** A row below a key's that says something of it, over all columns. */
export function NoteRow({ columns, children }: NoteRowProps) {
  return (
    <tr className="mak-note-row" {...roles.row}>
      <td className="mak-note-cell" colSpan={columns} {...roles.cell}>
        {children}
      </td>
    </tr>
  );
}
