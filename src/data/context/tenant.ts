import type { QueryClient } from "@tanstack/react-query";
import type { ApiKeysAdapter } from "../../contract/adapter.js";
import { createPageStore, type PageStore } from "../cache/pageStore.js";
import type { OnStepUp } from "../stepUp/onStepUp.js";
import type { ApiKeysEvent } from "./events.js";

/** One tenant of the page: where its data is kept, and whom to ask and to tell. */
export interface Tenant {
  readonly client: QueryClient;
  /** The tenant's or account's name; part of every cache key. */
  readonly scope: string;
  readonly store: PageStore;
  /** The latest adapter that the host gave for this tenant, and never another tenant's. */
  readonly getAdapter: () => ApiKeysAdapter;
  /** Calls the latest event handler that the host gave for this tenant. It never throws. */
  readonly emit: (event: ApiKeysEvent) => void;
  /** The host's latest way to ask a person for a fresh proof. Undefined while the page does not show this tenant. */
  readonly getStepUp: () => OnStepUp | undefined;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** What the host may change with every render. */
export interface TenantHost {
  readonly adapter: ApiKeysAdapter;
  readonly onEvent: (event: ApiKeysEvent) => void;
  readonly onStepUp?: OnStepUp | undefined;
}

/** What one operation keeps from its beginning to its end, whatever the host passes meanwhile. */
export interface Operation extends Omit<Tenant, "getAdapter"> {
  readonly adapter: ApiKeysAdapter;
}

/** Starts an operation for a tenant, with the adapter of this moment. */
export function beginOperation({ client, scope, store, getAdapter, getStepUp, emit, now }: Tenant): Operation {
  return { client, scope, store, adapter: getAdapter(), getStepUp, emit, now };
}

export interface UpdatableTenant extends Tenant {
  readonly update: (host: TenantHost) => void;
  /** The page is removed, or shows another tenant: until the next update nobody is asked for a proof. */
  readonly leave: () => void;
}

/** Creates a tenant. It must be updated before its adapter is asked for. */
export function createTenant(base: Pick<Tenant, "client" | "scope" | "now">): UpdatableTenant {
  let latest: TenantHost | undefined;
  let isShown = false;
  return {
    ...base,
    store: createPageStore(),
    update: (host) => {
      latest = host;
      isShown = true;
    },
    leave: () => {
      isShown = false;
    },
    getAdapter: () => {
      if (latest === undefined) throw new Error("The tenant has no adapter yet: it is set when the page mounts.");
      return latest.adapter;
    },
    getStepUp: () => (isShown ? latest?.onStepUp : undefined),
    emit: (event) => {
      try {
        latest?.onEvent(event);
      } catch (thrown) {
        // A host's handler that throws must not make an operation look as if it had failed.
        reportError(thrown);
      }
    },
  };
}
