import { QueryClient } from "@tanstack/react-query";
import type { ApiKeysAdapter } from "@mark-ai/api-keys/contract";
import type { ApiKey } from "../../../src/contract/types.ts";
import { createKeyCreationController } from "../../../src/data/creation/keyCreationController.ts";
import type { ApiKeysEvent } from "../../../src/data/context/events.ts";
import { createTenant, type UpdatableTenant } from "../../../src/data/context/tenant.ts";
import type { OnStepUp } from "../../../src/data/stepUp/onStepUp.ts";

export const clock = Date.parse("2026-11-16T10:30:00Z");

export function apiKey(given: Partial<ApiKey> = {}): ApiKey {
  return {
    id: "key_1",
    name: "Production",
    workspaceId: "ws_1",
    preview: "mk_live_AbCd…wxyz",
    status: "active",
    createdAt: new Date(clock).toISOString(),
    ...given,
  };
}

let scopes = 0;

/** A scope that no other test uses. */
export const aScope = () => `scope-${String((scopes += 1))}`;

export interface TenantOptions {
  readonly scope?: string;
  readonly client?: QueryClient;
  readonly now?: () => number;
  readonly onEvent?: (event: ApiKeysEvent) => void;
  readonly onStepUp?: OnStepUp;
}

/** A tenant as the page makes it, and the events that its host was told of. */
export function aTenant(adapter: ApiKeysAdapter, given: TenantOptions = {}) {
  const events: ApiKeysEvent[] = [];
  const { scope = aScope(), client = new QueryClient(), now = () => clock } = given;
  const tenant: UpdatableTenant = createTenant({ client, scope, now });
  const { onStepUp } = given;
  tenant.update({ adapter, onEvent: given.onEvent ?? ((event) => events.push(event)), onStepUp });
  return { tenant, client, scope, events };
}

/** A controller as the hook makes it. The host switches the tenant with `switchTo`. */
export function aController(adapter: ApiKeysAdapter, given: TenantOptions = {}) {
  const { tenant, ...rest } = aTenant(adapter, given);
  let current = tenant;
  const controller = createKeyCreationController(() => current);
  const switchTo = (next: UpdatableTenant) => {
    current = next;
  };
  return { controller, tenant, switchTo, ...rest };
}

/** Runs every callback that is already due. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 25; turn += 1) await Promise.resolve();
}
