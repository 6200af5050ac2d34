"use client";
import { useEffect, useRef } from "react";
import { useConfig } from "./config.js";

/** Says a sentence that follows from what a person chooses, when it changes, and not when it is first there. */
export function useAnnounceChange(text: string | undefined): void {
  const { announce } = useConfig("useAnnounceChange()");
  const before = useRef(text);
  useEffect(() => {
    const isFirst = before.current === undefined;
    if (before.current === text) return undefined;
    before.current = text;
    return isFirst || text === undefined ? undefined : announce(text);
  }, [announce, text]);
}
