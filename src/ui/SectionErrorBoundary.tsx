"use client";
import { Component, type ReactNode } from "react";
import { SectionError } from "./SectionError.js";

export interface PartBoundaryProps {
  /** Which part it is, for `onError`. */
  name: string;
  /** In a line of text, where a notice has no room: what stands there beside a mark of the failure. */
  instead?: ReactNode;
  /** What stands in its place. @default a notice with a retry */
  fallback?: ReactNode;
  onError?: ((failure: { name: string; error: unknown }) => void) | undefined;
  children: ReactNode;
}

/** Keeps a section or a slot that throws from taking the page with it: says so in its place, with a retry. */
export class SectionErrorBoundary extends Component<PartBoundaryProps, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override componentDidCatch(error: unknown): void {
    this.props.onError?.({ name: this.props.name, error });
  }

  override render(): ReactNode {
    if (this.state.failed && this.props.fallback !== undefined) return this.props.fallback;
    return this.state.failed ? (
      <SectionError
        message="partFailed"
        instead={this.props.instead}
        onRetry={() => this.setState({ failed: false })}
      />
    ) : (
      this.props.children
    );
  }
}
