"use client";
import { createContext, useCallback, useContext, useLayoutEffect, useMemo, useState, type ReactNode } from "react";
import type { ApiKeysError } from "../contract/errors.js";
import { Button } from "../ui/Button.js";
import { FailureNotice } from "../ui/FailureNotice.js";
import { useErrorText } from "../ui/useErrorText.js";
import { useI18n } from "../i18n/context.js";
import { useAnnouncement } from "./useAnnouncement.js";
import { useStaleSentence } from "./useStaleText.js";

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
  /** The troubles that are said once, above the parts. */
  readonly shared: readonly Trouble[];
}

const SharedTroubleContext = createContext<SharedTrouble | undefined>(undefined);

/** The parts that fail, or are stale, for the same reason, where there are two or more of them. */
function findShared(troubles: readonly Trouble[]): readonly Trouble[] {
  const alike = troubles.map((one) =>
    troubles.filter(({ error, isStale }) => error.code === one.error.code && isStale === one.isStale),
  );
  return alike.find((group) => group.length > 1 && !group[0]?.isStale) ?? alike.find(({ length }) => length > 1) ?? [];
}

/** Says once, above its parts, what is wrong with two or more of them for the same reason. */
export function SharedTroubles({ children }: { children?: ReactNode }) {
  const [troubles, setTroubles] = useState<ReadonlyMap<string, Trouble>>(new Map());
  const report = useCallback((source: string, trouble: Trouble | undefined) => {
    setTroubles((before) => {
      if (before.get(source) === trouble) return before;
      const others = [...before].filter(([name]) => name !== source);
      return new Map(trouble === undefined ? others : [...others, [source, trouble]]);
    });
  }, []);
  const shared = useMemo(() => findShared([...troubles.values()]), [troubles]);
  const value = useMemo(() => ({ report, shared }), [report, shared]);
  return (
    <SharedTroubleContext.Provider value={value}>
      <SharedNotice troubles={shared} />
      {children}
    </SharedTroubleContext.Provider>
  );
}

/** Reports the trouble of a part. Returns whether it is said above the parts, so that the part keeps quiet. */
export function useSharedTrouble(source: string, trouble: Trouble | undefined): boolean {
  const { report, shared } = useContext(SharedTroubleContext) ?? {};
  useLayoutEffect(() => report?.(source, trouble), [report, source, trouble]);
  useLayoutEffect(() => () => report?.(source, undefined), [report, source]);
  if (trouble === undefined) return false;
  return (
    shared?.some(({ error, isStale }) => error.code === trouble.error.code && isStale === trouble.isStale) === true
  );
}

function SharedNotice({ troubles }: { troubles: readonly Trouble[] }) {
  const { common } = useI18n().messages;
  const [first] = troubles;
  const stale = useStaleSentence(first?.isStale === true ? first : undefined);
  const [cause] = useErrorText(first?.error);
  useAnnouncement(first?.isStale === false ? cause : undefined, first?.error);
  if (first === undefined) return null;
  const retrying = troubles.some((trouble) => trouble.retrying);
  const retry =
    first.retry === undefined
      ? undefined
      : () => {
          for (const trouble of troubles) trouble.retry?.();
        };
  if (!first.isStale) return <FailureNotice failure={{ error: first.error, retry, retrying }} />;
  return (
    <p className="mak-stale" role="status">
      <span className="mak-text">{stale}</span>
      {retry === undefined ? null : (
        <Button variant="quiet" size="small" busy={retrying} onClick={retry}>
          {common.retry}
        </Button>
      )}
    </p>
  );
}
