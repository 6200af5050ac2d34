"use client";
import { useCallback, useInsertionEffect, useRef } from "react";

/** A function that never changes and always calls the latest one: for effects and handlers, never during rendering. */
export function useStableCallback<A extends readonly unknown[], R>(handler: (...args: A) => R): (...args: A) => R {
  const latest = useRef(handler);
  useInsertionEffect(() => {
    latest.current = handler;
  });
  return useCallback((...args: A) => latest.current(...args), []);
}
