"use client";
import type { QueryClient } from "@tanstack/react-query";
import { useInsertionEffect, useMemo } from "react";
import { giveUpStepUps } from "../stepUp/stepUps.js";
import { createTenant, type Tenant, type TenantHost, type UpdatableTenant } from "./tenant.js";

/** Returns the tenant of a scope: the same one whenever the host comes back to it. */
export function useTenant(
  { client, scope, now }: { client: QueryClient; scope: string; now: () => number },
  host: TenantHost,
): Tenant {
  const tenants = useMemo(() => createTenants(client, now), [client, now]);
  const tenant = tenants(scope);
  // Only the current tenant is updated: each of the others keeps what it was last given.
  useInsertionEffect(() => tenant.update(host));
  // The page is removed, or shows another tenant now: a proof that comes later must not send anything.
  useInsertionEffect(
    () => () => {
      tenant.leave();
      // React allows no updates in an insertion effect.
      queueMicrotask(() => giveUpStepUps(tenant.store));
    },
    [tenant],
  );
  return tenant;
}

function createTenants(client: QueryClient, now: () => number): (scope: string) => UpdatableTenant {
  const tenants = new Map<string, UpdatableTenant>();
  return (scope) => {
    const tenant = tenants.get(scope) ?? createTenant({ client, scope, now });
    tenants.set(scope, tenant);
    return tenant;
  };
}
