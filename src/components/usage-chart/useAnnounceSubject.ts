"use client";
import { useEffect, useRef } from "react";
import { useConfig } from "../../provider/config.js";

/** Says the summary of what the chart shows once it shows something else than before, and not on arrival. */
export function useAnnounceSubject(id: string, sentence: string | undefined): void {
  const { announce } = useConfig("<UsageChart>");
  const said = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (sentence === undefined || said.current === id) return;
    if (said.current !== undefined) announce(sentence);
    said.current = id;
  }, [id, sentence, announce]);
}
