"use client";
import type { SyntheticEvent } from "react";
import { usePartClassName } from "../../theme/ThemeContext.js";
import { selectNode } from "../../utils/copyText.js";
import { secretClasses, secretMarks } from "./secretMarks.js";

export interface SecretBoxProps {
  label: string;
  /** Writes the secret into the node, and empties it when it leaves the page. */
  attach: (node: HTMLElement | null) => void;
}

/**
 * The node that shows the secret: the whole of it is seen, over as many lines as it takes, copied without their breaks,
 * and selected when it gets the focus. It has no children in React's eyes, so that React never holds what is in it.
 */
export function SecretBox({ label, attach }: SecretBoxProps) {
  const select = (event: SyntheticEvent<HTMLElement>) => void selectNode(event.currentTarget);
  return (
    <div
      {...secretMarks}
      ref={attach}
      className={usePartClassName("secret", secretClasses)}
      role="textbox"
      aria-readonly="true"
      aria-label={label}
      tabIndex={0}
      onFocus={select}
    />
  );
}
