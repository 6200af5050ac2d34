"use client";
import type { ReactNode } from "react";
import { useReportSectionError } from "../../data/failures/useReportSectionError.js";
import { SectionErrorBoundary } from "../../ui/SectionErrorBoundary.js";

export interface SectionBoundaryProps {
  /** Which section or slot it is, for the host's `onEvent`. */
  name: string;
  children: ReactNode;
}

/** Keeps a section or a slot that throws from taking the page with it: shows the failure in its place and reports it. */
export function SectionBoundary({ name, children }: SectionBoundaryProps) {
  return (
    <SectionErrorBoundary name={name} onError={useReportSectionError()}>
      {children}
    </SectionErrorBoundary>
  );
}
