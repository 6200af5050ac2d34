"use client";
import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from "react";
import type { ApiKeysError } from "../contract/errors.js";
import { Button } from "../ui/Button.js";
import { StaleNote, type StaleNoteProps } from "../ui/StaleNote.js";
import { useI18n } from "../i18n/context.js";
import { useAnnouncement } from "./useAnnouncement.js";
import { useStaleSentence } from "./useStaleText.js";
import { useLayoutEffectInBrowser } from "../utils/useLayoutEffectInBrowser.js";

/** What is wrong with one part of the page. */
export interface Trouble {
  readonly error: ApiKeysError;
  /** When the data was read that the part still shows, in epoch milliseconds. Undefined: it has none. */
  readonly updatedAt: number | undefined;
  readonly isStale: boolean;
  readonly retry: (() => void) | undefined;
  readonly retrying: boolean;
}

interface SharedTrouble {
  readonly report: (source: string, trouble: Trouble | undefined) => void;
  /** The troubles that are said once, each with the part that reported it, the first part first. */
  readonly shared: readonly Reported[];
}

type Reported = readonly [source: string, trouble: Trouble];

const SharedTroubleContext = createContext<SharedTrouble | undefined>(undefined);

/** The parts that fail, or are stale, for the same reason, where there are two or more of them. */
function findShared(troubles: readonly Reported[]): readonly Reported[] {
  const alike = troubles.map(([, one]) =>
    troubles.filter(([, { error, isStale }]) => error.code === one.error.code && isStale === one.isStale),
  );
  return (
    alike.find((group) => group.length > 1 && group[0]?.[1].isStale === false) ??
    alike.find(({ length }) => length > 1) ??
    []
  );
}

/** One retry for all of them, where retrying can help. */
function retryOf(troubles: readonly Reported[]): (() => void) | undefined {
  if (troubles[0]?.[1].retry === undefined) return undefined;
  return () => {
    for (const [, { retry }] of troubles) retry?.();
  };
}

/** Says once what is wrong with two or more of its parts for the same reason. */
export function SharedTroubles({ children }: { children?: ReactNode }) {
  const [troubles, setTroubles] = useState<ReadonlyMap<string, Trouble>>(new Map());
  const report = useCallback((source: string, trouble: Trouble | undefined) => {
    setTroubles((before) => {
      if (before.get(source) === trouble) return before;
      const next = new Map(before);
      if (trouble === undefined) next.delete(source);
      else next.set(source, trouble);
      return next;
    });
  }, []);
  const shared = useMemo(() => findShared([...troubles]), [troubles]);
  const value = useMemo(() => ({ report, shared }), [report, shared]);
  return (
    <SharedTroubleContext.Provider value={value}>
      <StaleNotice troubles={shared} />
      {children}
    </SharedTroubleContext.Provider>
  );
}

/** How a part says its trouble. `quiet`: the cause and the retry are said for it elsewhere. */
export interface TroubleView {
  readonly isQuiet: boolean;
  /** It is said here for other parts, too. */
  readonly isForAll: boolean;
  readonly retry: Trouble["retry"];
  readonly retrying: boolean;
}

/**
 * Reports the trouble of a part. Of several parts that fail for one reason the first says it, for all of them: a notice
 * that came above them would push down what is there already.
 */
export function useSharedTrouble(source: string, trouble: Trouble | undefined): TroubleView | undefined {
  const { report, shared = [] } = useContext(SharedTroubleContext) ?? {};
  useLayoutEffectInBrowser(() => report?.(source, trouble), [report, source, trouble]);
  useLayoutEffectInBrowser(() => () => report?.(source, undefined), [report, source]);
  if (trouble === undefined) return undefined;
  const first = shared[0]?.[1];
  const isShared = first?.error.code === trouble.error.code && first.isStale === trouble.isStale;
  const isFirst = shared[0]?.[0] === source;
  if (!isShared) return { isQuiet: false, isForAll: false, retry: trouble.retry, retrying: trouble.retrying };
  return {
    isQuiet: trouble.isStale || !isFirst,
    isForAll: true,
    retry: retryOf(shared),
    retrying: shared.some(([, { retrying }]) => retrying),
  };
}

/** One line for parts that show old data for the same reason. */
function StaleNotice({ troubles }: { troubles: readonly Reported[] }) {
  const { common } = useI18n().messages;
  const first = troubles[0]?.[1];
  const stale = useStaleSentence(first?.isStale === true ? first : undefined);
  if (first?.isStale !== true) return null;
  if (stale === undefined) return null;
  const retry = retryOf(troubles);
  return (
    <StaleChip
      action={
        retry === undefined ? null : (
          <Button variant="quiet" size="small" busy={troubles.some(([, { retrying }]) => retrying)} onClick={retry}>
            {common.retry}
          </Button>
        )
      }
    >
      {stale}
    </StaleChip>
  );
}

/** It is announced when it comes up; the time in it moves on, and that is not said. */
function StaleChip({ children, action }: StaleNoteProps) {
  const [said] = useState(children);
  useAnnouncement(said);
  return <StaleNote action={action}>{children}</StaleNote>;
}
