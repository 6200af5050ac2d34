"use client";
import { useEffect, useReducer } from "react";
import { useStableCallback } from "../../utils/useStableCallback.js";

/** How long a search waits for the next letter, in milliseconds. */
export const searchDelay = 250;

interface TypedText {
  readonly typed: string;
  /** What was last passed on, or came from outside. */
  readonly passedOn: string;
  /** The last text that came from outside, an echo of what was passed on included. */
  readonly outside: string;
}

/** A text that changes from outside replaces what is typed; the echo of what was passed on does not. */
function follow(state: TypedText, outside: string): TypedText {
  if (state.outside === outside) return state;
  if (state.passedOn === outside) return { ...state, outside };
  return { typed: outside, passedOn: outside, outside };
}

type Action = { readonly [Kind in keyof TypedText]: { readonly type: Kind; readonly text: string } }[keyof TypedText];

function reduce(state: TypedText, { type, text }: Action): TypedText {
  return type === "outside" ? follow(state, text) : { ...state, [type]: text };
}

/** A text that shows at once what is typed and passes it on when the typing pauses. */
export function useDebouncedText(
  value: string,
  onSettled: (text: string) => void,
): readonly [string, (text: string) => void] {
  const [state, dispatch] = useReducer(reduce, { typed: value, passedOn: value, outside: value });
  useEffect(() => dispatch({ type: "outside", text: value }), [value]);
  const { typed, passedOn } = follow(state, value);
  const settle = useStableCallback((text: string) => {
    dispatch({ type: "passedOn", text });
    onSettled(text);
  });
  useEffect(() => {
    if (typed === passedOn) return undefined;
    const timer = setTimeout(() => settle(typed), searchDelay);
    return () => clearTimeout(timer);
  }, [typed, passedOn, settle]);
  return [typed, (text) => dispatch({ type: "typed", text })];
}
