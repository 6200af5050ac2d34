"use client";
import { useEffect, useState } from "react";
import { useStableCallback } from "../utils/useStableCallback.js";
import { warnOnce } from "../utils/warnOnce.js";

/**
 * Drives a page from outside of it: from a link, a command palette or a test. A call that comes before the page is
 * ready is kept, the latest one, and done then. A call after the page is gone does nothing.
 */
export interface ApiKeysController {
  /** Opens the create dialog, also where the page has no create button. Where the person may not, the page says why. */
  readonly openCreate: () => void;
  /** Opens the details of a key. A key that cannot be found is said to be unknown. */
  readonly openKey: (keyId: string) => void;
  /** Asks whether a key shall be revoked. A key that cannot be found is said to be unknown. */
  readonly openRevoke: (keyId: string) => void;
  /** Gives the focus to the search. */
  readonly focusSearch: () => void;
  /** Reads everything that the page shows again. */
  readonly refresh: () => void;
}

type Name = keyof ApiKeysController;

/** What a part of the page does for the controller. */
export type ControllerHandlers = Partial<Record<Name, (keyId: string) => void>>;

interface Connections {
  readonly handlers: Map<Name, (keyId: string) => void>;
  kept: { readonly name: Name; readonly keyId: string } | undefined;
  wasConnected: boolean;
}

const connections = new WeakMap<ApiKeysController, Connections>();

/** Creates a controller to give to one page: `<ApiKeysPage controller={controller} />`. */
export function createApiKeysController(): ApiKeysController {
  const own: Connections = { handlers: new Map(), kept: undefined, wasConnected: false };
  const call = (name: Name, keyId = "") => {
    const handler = own.handlers.get(name);
    if (handler !== undefined) handler(keyId);
    else if (own.handlers.size > 0 || !own.wasConnected) own.kept = { name, keyId };
    else warnOnce(() => `${name}() of the API keys page's controller did nothing: the page is gone.`);
  };
  const controller: ApiKeysController = {
    openCreate: () => call("openCreate"),
    openKey: (keyId) => call("openKey", keyId),
    openRevoke: (keyId) => call("openRevoke", keyId),
    focusSearch: () => call("focusSearch"),
    refresh: () => call("refresh"),
  };
  connections.set(controller, own);
  return controller;
}

/** A controller that is there as long as the component: give it to the page, and call it from anywhere. */
export function useApiKeysController(): ApiKeysController {
  return useState(createApiKeysController)[0];
}

const names: readonly Name[] = ["openCreate", "openKey", "openRevoke", "focusSearch", "refresh"];

/** Connects a part of the page with the host's controller while the part is ready. */
export function useControllerHandlers(
  controller: ApiKeysController | undefined,
  { ready, ...handlers }: ControllerHandlers & { readonly ready: boolean },
): void {
  const run = useStableCallback((name: Name, keyId: string) => handlers[name]?.(keyId));
  const offered = names.filter((name) => handlers[name] !== undefined).join(" ");
  useEffect(() => {
    const own = controller === undefined ? undefined : connections.get(controller);
    if (own === undefined || !ready) return undefined;
    const mine = offered.split(" ") as Name[];
    for (const name of mine) own.handlers.set(name, (keyId) => run(name, keyId));
    own.wasConnected = true;
    const { kept } = own;
    if (kept !== undefined && mine.includes(kept.name)) {
      own.kept = undefined;
      run(kept.name, kept.keyId);
    }
    return () => {
      for (const name of mine) own.handlers.delete(name);
    };
  }, [controller, ready, offered, run]);
}
