import type { ListKeysInput } from "../../contract/inputSchemas.js";

const root = "@mark-ai/api-keys";

/** Every cache key of the package, in one place. The scope stands second, so that tenants never share an entry. */
export const cacheKeys = {
  all: (scope: string) => [root, scope] as const,
  access: (scope: string) => [root, scope, "access"] as const,
  lists: (scope: string) => [root, scope, "keys"] as const,
  list: (scope: string, input: ListKeysInput) => [root, scope, "keys", input] as const,
  /** The key that was created last on this page. */
  newestKey: (scope: string) => [root, scope, "newest-key"] as const,
  /** The keys whose revocation is under way. */
  revoking: (scope: string) => [root, scope, "revoking"] as const,
  /** What was rotated on this page, by the old key's id. */
  rotations: (scope: string) => [root, scope, "rotations"] as const,
  quota: (scope: string) => [root, scope, "quota"] as const,
  histories: (scope: string) => [root, scope, "history"] as const,
  history: (scope: string, workspaceId: string, timeZone: string) =>
    [root, scope, "history", workspaceId, timeZone] as const,
};
