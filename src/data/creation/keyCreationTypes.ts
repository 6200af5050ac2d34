import type { QueryClient } from "@tanstack/react-query";
import type { ApiKeysAdapter } from "../../contract/adapter.js";
import type { ApiKey } from "../../contract/schemas.js";
import type { ApiKeysEvent } from "../context/events.js";
import type { KeysSnapshot } from "./candidateKeys.js";
import type { CreateEvent, CreateState, KeyDraft } from "./keyCreationReducer.js";
import type { SecretHolder } from "./secretHolder.js";

/** What a creation stands on. */
export interface CreateDependencies {
  readonly client: QueryClient;
  readonly scope: string;
  readonly getAdapter: () => ApiKeysAdapter;
  readonly emit: (event: ApiKeysEvent) => void;
  readonly now: () => number;
}

/** One press of Create: whatever is sent for it carries the same idempotency key. */
export interface Submission {
  readonly draft: KeyDraft;
  readonly idempotencyKey: string;
  readonly baseline: KeysSnapshot;
  /** How many requests were sent that may have created a key. */
  unresolvedRequests: number;
  attempt: number;
  inProgressRetries: number;
  readonly keyIds: Set<string>;
}

/** Runs creations: sends, waits, and tells the machine. It alone knows the secret, through its holder. */
export interface KeyCreationController {
  /** The latest dependencies: the host may pass new ones on every render. */
  readonly update: (dependencies: CreateDependencies) => void;
  readonly getState: () => CreateState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly dispatch: (event: CreateEvent) => void;
  readonly holder: SecretHolder;
  readonly submit: (draft: KeyDraft) => void;
  readonly retry: () => void;
  readonly check: () => void;
  readonly revoke: (key: ApiKey) => Promise<void>;
  readonly revokeAndCreate: () => Promise<void>;
  /** The page shows it; a torn down one is revived by React's StrictMode. */
  readonly mount: () => void;
  /** The page is torn down: the secret goes, the key is remembered. */
  readonly unmount: () => void;
}
