"use client";
import { useEffect } from "react";

/** Loads parts ahead once the browser has nothing better to do. `preload` must not change between renders. */
export function usePreloadWhenIdle(preload: () => Promise<unknown>): void {
  useEffect(() => {
    // Safari has no requestIdleCallback.
    const idle = (window as Partial<Pick<Window, "requestIdleCallback">>).requestIdleCallback;
    if (idle === undefined) {
      const timer = setTimeout(() => void preload(), 500);
      return () => clearTimeout(timer);
    }
    const handle = idle(() => void preload(), { timeout: 3_000 });
    return () => cancelIdleCallback(handle);
  }, [preload]);
}
