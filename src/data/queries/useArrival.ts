"use client";
import { useDeferredValue, useState } from "react";
import { useLayoutEffectInBrowser } from "../../utils/useLayoutEffectInBrowser.js";
import type { QueryState } from "./queryState.js";

/**
 * The state of a query whose first answer has much to draw. React draws it in pieces between which the browser answers
 * presses and paints: on a phone, 25 rows in one piece held it for 200 ms. Later answers are drawn at once.
 */
export function useArrival<S extends QueryState<unknown>>(query: S): S {
  const isHere = query.data !== undefined;
  const isDrawn = useDeferredValue(isHere || query.status === "failed");
  // An update in the layout effect makes React run the other effects at once: what they announce and report comes with
  // the rows, and not after them.
  const [, setDrawn] = useState(isDrawn);
  useLayoutEffectInBrowser(() => setDrawn(isDrawn), [isDrawn]);
  return isHere && !isDrawn ? { ...query, data: undefined, status: "loading" } : query;
}
