import type { ListKeysInput } from "../../contract/types.js";

const root = "@mark-ai/api-keys";

/** Every cache key of the package, in one place. The scope stands second, so that tenants never share an entry. */
export const cacheKeys = {
  all: (scope: string) => [root, scope] as const,
  access: (scope: string) => [root, scope, "access"] as const,
  lists: (scope: string) => [root, scope, "keys"] as const,
  list: (scope: string, input: ListKeysInput) => [root, scope, "keys", input] as const,
  scopes: (scope: string, workspaceId: string) => [root, scope, "scopes", workspaceId] as const,
  events: (scope: string, keyId: string) => [root, scope, "events", keyId] as const,
  quota: (scope: string) => [root, scope, "quota"] as const,
  usage: (scope: string, keyIds: readonly string[], timeZone: string) =>
    [root, scope, "usage", timeZone, keyIds] as const,
  company: (scope: string, timeZone: string, days: number) => [root, scope, "company", timeZone, days] as const,
  histories: (scope: string) => [root, scope, "history"] as const,
  history: (scope: string, workspaceId: string, timeZone: string) =>
    [root, scope, "history", workspaceId, timeZone] as const,
};
