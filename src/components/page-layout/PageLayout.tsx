"use client";
import type { ReactNode } from "react";
import { SectionBoundary } from "../shared/SectionBoundary.js";

/**
 * Puts the sections inside it below each other, with the page's space between them. What throws in them stays inside: the
 * create dialog beside them may hold a key that nobody has saved.
 */
export function PageLayout({ children }: { children?: ReactNode }) {
  return (
    <div className="mak-page">
      <SectionBoundary name="page">{children}</SectionBoundary>
    </div>
  );
}

/** Puts the quota card and the chart beside each other where there is room for both. */
export function SummaryLayout({ children }: { children?: ReactNode }) {
  return <div className="mak-summary">{children}</div>;
}
