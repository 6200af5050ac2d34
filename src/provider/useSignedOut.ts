"use client";
import { useEffect, useMemo, useRef, useState } from "react";
import { ApiKeysError } from "../contract/errors.js";
import { cacheKeys } from "../data/cache/cacheKeys.js";
import type { DataContext } from "../data/context/context.js";
import type { ApiKeysEvent, EventSource } from "../data/context/events.js";
import type { Recovery } from "../ui/Recovery.js";
import { useStableCallback } from "../utils/useStableCallback.js";

/** What `onSignedOut` gets. */
export interface SignedOut {
  /** The answer that said so; its code is `unauthenticated`. */
  readonly error: ApiKeysError;
  /**
   * True: the person pressed "Sign in again". False: the page has noticed, which it tells once for each ended session,
   * and not while it shows a key that nobody has saved. Do not leave the page then: somebody may be typing.
   */
  readonly requested: boolean;
}

/** Called when the session has ended. If it returns a promise, the page reads everything again when that resolves. */
export type OnSignedOut = (event: SignedOut) => unknown;

export interface Session {
  /** Told of every event of the page. */
  readonly note: (event: ApiKeysEvent) => void;
  /** Told when a key is shown that nobody has saved, and when it no longer is. */
  readonly setUnsaved: (unsaved: boolean) => void;
  readonly ended: { readonly error: ApiKeysError; readonly source: EventSource } | undefined;
  readonly restore: () => void;
  readonly isUnsaved: boolean;
}

/** Remembers that an answer said that nobody is signed in, until the next one that succeeds. */
export function useSession(): Session {
  const [ended, setEnded] = useState<Session["ended"]>();
  const [isUnsaved, setUnsaved] = useState(false);
  const note = useStableCallback((event: ApiKeysEvent) => {
    if (event.type !== "error" || event.error.code !== "unauthenticated") return;
    const { error, source } = event;
    setEnded((before) => before ?? { error, source });
  });
  const restore = useStableCallback(() => setEnded(undefined));
  return { note, setUnsaved, ended, restore, isUnsaved };
}

/** Tells the host of an ended session, and returns what the page can offer after a failure. */
export function useRecoveryOf(
  { ended, restore, isUnsaved }: Session,
  { client, scope }: Pick<DataContext, "client" | "scope">,
  onSignedOut: OnSignedOut | undefined,
): Recovery {
  const call = useStableCallback((event: SignedOut): unknown => {
    try {
      return onSignedOut?.(event);
    } catch (thrown) {
      // A host's handler that throws must not take the page down.
      reportError(thrown);
      return undefined;
    }
  });

  const told = useRef<ApiKeysError>(undefined);
  useEffect(() => {
    if (ended === undefined || isUnsaved || told.current === ended.error) return;
    told.current = ended.error;
    readAgainAfter(call({ error: ended.error, requested: false }), client, scope);
  }, [ended, isUnsaved, call, client, scope]);

  useEffect(() => {
    if (ended === undefined) return undefined;
    // One notice in the place of all sections says more than one in each: access decides about them.
    const isRead = ended.source === "table" || ended.source === "quota" || ended.source === "chart";
    if (isRead) void client.invalidateQueries({ queryKey: cacheKeys.access(scope) });
    return client.getQueryCache().subscribe((event) => {
      if (event.type === "updated" && event.action.type === "success") restore();
    });
  }, [ended, restore, client, scope]);

  const offersSignIn = onSignedOut !== undefined;
  return useMemo(
    () => ({
      signIn: offersSignIn
        ? () => {
            const error = ended?.error ?? new ApiKeysError("unauthenticated");
            readAgainAfter(call({ error, requested: true }), client, scope);
          }
        : undefined,
      reload: isUnsaved ? undefined : () => window.location.reload(),
    }),
    [offersSignIn, ended, isUnsaved, call, client, scope],
  );
}

function readAgainAfter(answer: unknown, client: DataContext["client"], scope: string): void {
  if (!(answer instanceof Promise)) return;
  answer.then(() => client.invalidateQueries({ queryKey: cacheKeys.all(scope) }), reportError);
}
