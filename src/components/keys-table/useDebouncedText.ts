"use client";
import { useEffect, useState } from "react";
import { useStableCallback } from "../../utils/useStableCallback.js";

/** How long a search waits for the next letter, in milliseconds. */
export const searchDelay = 250;

/**
 * A text that shows at once what is typed and passes it on when the typing pauses. A text that changes from outside
 * replaces what is typed; the echo of what was passed on does not.
 */
export function useDebouncedText(
  value: string,
  onSettled: (text: string) => void,
): readonly [string, (text: string) => void] {
  const [state, setState] = useState({ typed: value, passedOn: value, seen: value });
  if (state.seen !== value) {
    setState({ ...state, seen: value, ...(value === state.passedOn ? {} : { typed: value, passedOn: value }) });
  }
  const settle = useStableCallback((text: string) => {
    setState((now) => ({ ...now, passedOn: text }));
    onSettled(text);
  });
  const { typed, passedOn } = state;
  useEffect(() => {
    if (typed === passedOn) return undefined;
    const timer = setTimeout(() => settle(typed), searchDelay);
    return () => clearTimeout(timer);
  }, [typed, passedOn, settle]);
  return [typed, (text) => setState((now) => ({ ...now, typed: text }))];
}
