"use client";
import type { ReactNode } from "react";

export interface KeyIdentityProps {
  name: string;
  preview: string;
  /** The checkbox that the name labels. Absent: the key cannot be ticked. */
  htmlFor?: string | undefined;
  /** What is known of the key, below its name. */
  children?: ReactNode;
}

/** A key's name and masked value, and what is known of it below them. */
export function KeyIdentity({ name, preview, htmlFor, children }: KeyIdentityProps) {
  const named = (
    <bdi className="mak-review-name" translate="no">
      {name}
    </bdi>
  );
  return (
    <span className="mak-review-body">
      <span className="mak-review-head">
        {htmlFor === undefined ? named : <label htmlFor={htmlFor}>{named}</label>}
        <code className="mak-review-preview" dir="ltr" translate="no">
          {preview}
        </code>
      </span>
      {children}
    </span>
  );
}
