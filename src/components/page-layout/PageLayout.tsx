"use client";
import type { ReactNode } from "react";

/** Puts the sections inside it below each other, with the page's space between them. */
export function PageLayout({ children }: { children?: ReactNode }) {
  return <div className="mak-page">{children}</div>;
}

/** Puts the quota card and the chart beside each other where there is room for both. */
export function SummaryLayout({ children }: { children?: ReactNode }) {
  return <div className="mak-summary">{children}</div>;
}
