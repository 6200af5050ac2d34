import type { ReactNode } from "react";
import { AlertIcon } from "./icons.js";

export interface StaleNoteProps {
  /** When the data was read, why it could not be refreshed, and what helps. */
  children: string;
  /** The way to refresh it. */
  action?: ReactNode;
  /** `chip`: a box of its own. `line`: in a card, which is a box already. @default "chip" */
  look?: "chip" | "line" | undefined;
}

/** Says of numbers or keys that are shown that they are old. */
export function StaleNote({ children, action, look = "chip" }: StaleNoteProps) {
  return (
    <p className="mak-stale" data-look={look}>
      <AlertIcon />
      <span className="mak-text">{children}</span>
      {action}
    </p>
  );
}
