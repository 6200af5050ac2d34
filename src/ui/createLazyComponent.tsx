"use client";
import { useEffect, useState, useSyncExternalStore, type ComponentType, type ReactNode } from "react";
import { SectionError } from "./SectionError.js";

type Loaded<P> =
  | { readonly status: "idle" | "loading" | "failed" }
  | { readonly status: "ready"; readonly Component: ComponentType<P> };

export interface LazyComponent<P> {
  /** Renders the loaded component with its props, `fallback` until it is there, or a message with a retry. */
  readonly Part: ComponentType<P & { fallback?: ReactNode }>;
  /** Loads it ahead. Never rejects: a failure shows where the part is rendered. */
  readonly preload: () => Promise<void>;
  readonly status: () => Loaded<P>["status"];
  /** The same for a component that has to know, to offer another way where the chunk is missing. */
  readonly useStatus: () => Loaded<P>["status"];
}

/**
 * A part in a chunk of its own. Unlike `React.lazy` it renders at once when the chunk is there, and a retry imports
 * again: `lazy` keeps a failure for good.
 */
export function createLazyComponent<P extends object>(load: () => Promise<ComponentType<P>>): LazyComponent<P> {
  const idle: Loaded<P> = { status: "idle" };
  const listeners = new Set<() => void>();
  let state: Loaded<P> = idle;
  let running: Promise<void> | undefined;

  const become = (next: Loaded<P>) => {
    state = next;
    for (const listener of listeners) listener();
  };
  const preload = (): Promise<void> => {
    if (state.status === "ready") return Promise.resolve();
    if (running !== undefined) return running;
    become({ status: "loading" });
    running = load()
      .then(
        (Component) => become({ status: "ready", Component }),
        () => become({ status: "failed" }),
      )
      .finally(() => {
        running = undefined;
      });
    return running;
  };
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };

  function Part({ fallback = null, ...props }: P & { fallback?: ReactNode }) {
    const now = useSyncExternalStore(
      subscribe,
      () => state,
      () => idle,
    );
    const [isWaiting, setIsWaiting] = useState(true);
    // Only an attempt that this part waits for changes what it shows: others are made ahead, on hover and when idle.
    const wait = () => void preload().then(() => setIsWaiting(false));
    useEffect(wait, []);
    if (now.status === "ready") return <now.Component {...(props as unknown as P)} />;
    if (isWaiting) return fallback;
    const retry = () => {
      setIsWaiting(true);
      wait();
    };
    return <SectionError message="chunkFailed" onRetry={retry} />;
  }

  const status = () => state.status;
  const useStatus = () => useSyncExternalStore(subscribe, status, () => idle.status);
  return { Part, preload, status, useStatus };
}
