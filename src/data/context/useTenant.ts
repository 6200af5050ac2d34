"use client";
import type { QueryClient } from "@tanstack/react-query";
import { useInsertionEffect, useMemo } from "react";
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
