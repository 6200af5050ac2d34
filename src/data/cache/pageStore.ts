import type { ApiKey } from "../../contract/types.js";
import type { CleanUpRun } from "../revocation/cleanUpRun.js";

/** The key that took another's place. */
export type Replacement = NonNullable<ApiKey["replacedBy"]>;

/** How a revocation ended. `unknown`: its answer was lost. */
export type RevocationOutcome = "revoked" | "failed" | "unknown";

/** What was typed into a create form. */
export interface KeptDraft {
  readonly workspaceId: string;
  readonly name: string;
}

/** What the page remembers of a tenant besides the backend's answers. It is gone with the page. */
export interface PageMemory {
  /** The key that was created last on this page. */
  readonly newestKey: ApiKey | undefined;
  /** How what the person did last ended, in a sentence. */
  readonly answer: { readonly text: string } | undefined;
  /** The ids of the keys whose revocation is under way, wherever on the page it was started. */
  readonly revoking: ReadonlySet<string>;
  /** The keys that were rotated on this page, by the old key's id: for adapters that do not store `replacedBy`. */
  readonly rotations: Readonly<Record<string, Replacement>>;
  /** How the last revocation of each key ended, by the key's id. */
  readonly revocations: Readonly<Record<string, RevocationOutcome>>;
  /** The keys that are revoked together, and what became of each, until the person has read it. */
  readonly cleanUp: CleanUpRun | undefined;
  /** The key whose revoke dialog went away without the person closing it, as when the session ends. */
  readonly interrupted: Pick<ApiKey, "id" | "name"> | undefined;
  /** The draft of a create form that closed because the host switched to another tenant. */
  readonly draft: KeptDraft | undefined;
  /** The key whose imports the chart shows, and the page's workspace when it was asked for. */
  readonly chartKey: { readonly key: ApiKey; readonly under: string | undefined } | undefined;
  /** Returns the element of the chart that is on the page. Undefined: the page has no chart. */
  readonly chart: (() => HTMLElement | null) | undefined;
  /** Gives up each call that waits for the person to confirm their identity, by what the call is about. */
  readonly stepUps: ReadonlyMap<string, () => void>;
}

/** Holds the page's memory of one tenant. */
export interface PageStore {
  readonly get: () => PageMemory;
  readonly update: (change: (memory: PageMemory) => Partial<PageMemory>) => void;
  /** Returns a function that ends the subscription. */
  readonly subscribe: (listener: () => void) => () => void;
}

export function createPageStore(): PageStore {
  let memory: PageMemory = {
    newestKey: undefined,
    answer: undefined,
    revoking: new Set(),
    rotations: {},
    revocations: {},
    cleanUp: undefined,
    interrupted: undefined,
    draft: undefined,
    chartKey: undefined,
    chart: undefined,
    stepUps: new Map(),
  };
  const listeners = new Set<() => void>();
  return {
    get: () => memory,
    update: (change) => {
      memory = { ...memory, ...change(memory) };
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
