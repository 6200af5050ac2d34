"use client";
import { useI18n } from "../../i18n/context.js";

export interface RotationStepsProps {
  /** The step that the person is at, counted from 1. */
  current: 1 | 2;
  /** The old key has expired, or stops by itself: there is nothing to revoke at the end. @default false */
  endsByItself?: boolean | undefined;
}

/** The way through a rotation, and where one stands on it. */
export function RotationSteps({ current, endsByItself = false }: RotationStepsProps) {
  const { rotate } = useI18n().messages;
  return (
    <ol className="mak-steps">
      {[rotate.step1, rotate.step2, ...(endsByItself ? [] : [rotate.step3])].map((text, index) => (
        <li
          className="mak-step"
          key={text}
          data-state={index + 1 < current ? "done" : index + 1 === current ? "current" : "ahead"}
          aria-current={index + 1 === current ? "step" : undefined}
        >
          {text}
        </li>
      ))}
    </ol>
  );
}
