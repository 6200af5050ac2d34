import { createRestAdapter } from "@mark-ai/api-keys/adapters/rest";

/** The page's way to our backend. The session's cookie travels with every request. */
export const adapter = createRestAdapter({
  baseUrl: "/api/management/v1",
  optionalMethods: [
    "revokeKeys",
    "getKey",
    "updateKey",
    "getScopes",
    "getKeyEvents",
    "getKeyUsage",
    "getCompanyHistory",
  ],
  listFeatures: ["expiresBefore", "usedBefore", "creatorLeft", "sort:expiresAt", "sort:imports"],
});
