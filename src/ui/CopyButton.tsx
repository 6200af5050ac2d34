"use client";
import { useState } from "react";
import { useStableCallback } from "../utils/useStableCallback.js";
import { copyText } from "../utils/copyText.js";
import { CheckIcon, CopyIcon } from "./icons.js";
import { IconButton, type IconButtonProps } from "./IconButton.js";

export interface CopyButtonProps extends Omit<IconButtonProps, "icon" | "onCopy"> {
  /** What is copied. Never a secret. */
  text: string;
  /** Called after a copy that really happened. */
  onCopied?: (() => void) | undefined;
  /** The node that shows the text, selected where the browser refuses to copy. */
  node?: (() => HTMLElement | null) | undefined;
}

/** Copies a text that anyone may read: a request id, a masked key. Shows a check after a copy that happened. */
export function CopyButton({ text, onCopied, node, ...rest }: CopyButtonProps) {
  const [copied, setCopied] = useState<string>();
  const done = copied === text;
  const copy = useStableCallback(async () => {
    const outcome = await copyText({ text: () => text, node: node?.() });
    setCopied(outcome === "copied" ? text : undefined);
    if (outcome === "copied") onCopied?.();
  });
  return (
    <IconButton
      {...rest}
      data-size="small"
      data-copied={done ? "" : undefined}
      icon={done ? <CheckIcon size={14} /> : <CopyIcon size={14} />}
      onClick={() => void copy()}
    />
  );
}
