"use client";
import { useCallback, useEffect } from "react";
import { usePageStore } from "../cache/usePageStore.js";
import { useData } from "../context/context.js";
import { giveUpStepUp } from "./stepUps.js";

/** A call that may wait until the person has confirmed their identity. */
export interface StepUp {
  readonly isWaiting: boolean;
  /** Gives the call up, as if the person had declined. */
  readonly giveUp: () => void;
}

/** The same of a run over many keys, which outlives the component: it is given up only where somebody asks for it. */
export function useStepUpOf(keyIds: readonly string[]): StepUp {
  const { store } = useData("A step-up");
  const waiting = [...usePageStore("stepUps").keys()].filter((subject) =>
    subject.split(" ").some((keyId) => keyIds.includes(keyId)),
  );
  return {
    isWaiting: waiting.length > 0,
    giveUp: () => {
      for (const subject of waiting) giveUpStepUp(store, subject);
    },
  };
}

/**
 * Tells whether a call of the component's own waits for a proof. When the component is removed, nobody would see how
 * the call ends, so it is given up.
 */
export function useStepUp(subject: string | undefined, isPending = true): StepUp {
  const { store } = useData("A step-up");
  const isWaiting = usePageStore("stepUps").has(subject ?? "") && isPending;
  const giveUp = useCallback(() => {
    if (isWaiting) giveUpStepUp(store, subject ?? "");
  }, [isWaiting, store, subject]);
  useEffect(() => (isWaiting ? giveUp : undefined), [isWaiting, giveUp]);
  return { isWaiting, giveUp };
}
