"use client";
import type { ReactNode } from "react";
import { useAnnouncement } from "../../provider/useAnnouncement.js";
import { Callout } from "../../ui/Callout.js";

export interface StatusNoticeProps {
  /** One sentence. */
  children: string;
  /** @default "info" */
  tone?: "info" | "warning" | "danger" | undefined;
  actions?: ReactNode;
}

/**
 * A sentence that comes up by itself. It is announced by the page's live region: a `role="status"` that comes together
 * with its text is not read by every screen reader.
 */
export function StatusNotice({ children, tone = "info", actions }: StatusNoticeProps) {
  useAnnouncement(children);
  return (
    <Callout tone={tone} actions={actions}>
      {children}
    </Callout>
  );
}
