import {
  accessSchema,
  apiKeySchema,
  companyHistorySchema,
  createdKeySchema,
  importHistorySchema,
  importQuotaSchema,
  keyEventListSchema,
  keyListSchema,
  keyRevocationListSchema,
  keyScopesSchema,
  keyUsageListSchema,
  scopesInputSchema,
} from "@mark-ai/api-keys/contract";
import type { Services } from "../context.js";
import { defineRoute, type AnyRoute } from "../http/route.js";
import { createKey } from "../keys/createKey.js";
import { listKeys } from "../keys/listKeys.js";
import { readKeyEvents } from "../keys/keyEvents.js";
import { requireKey } from "../keys/keyRow.js";
import { revokeKey } from "../keys/revokeKey.js";
import { revokeKeys } from "../keys/revokeKeys.js";
import { updateKey } from "../keys/updateKey.js";
import type { Caller } from "../sessions/Caller.js";
import { readCompanyHistory, readHistory, readKeyUsage } from "../usage/readHistory.js";
import { readQuota } from "../usage/readQuota.js";
import { readScopes } from "../keys/scopes.js";
import { requireWorkspace } from "./requireWorkspace.js";
import { requirePermission } from "./permissions.js";
import { readAccess } from "./readAccess.js";
import {
  companyHistoryQuerySchema,
  createKeyBodySchema,
  createKeyHeadersSchema,
  eventsQuerySchema,
  historyQuerySchema,
  keyUsageQuerySchema,
  listKeysQuerySchema,
  revokeKeyBodySchema,
  revokeKeysBodySchema,
  updateKeyBodySchema,
} from "./schemas.js";

export const managementBase = "/api/management/v1";

/** The management API, which the page's REST adapter speaks. Every query in it is scoped to the caller's company. */
export function managementRoutes(services: Services): AnyRoute<Caller>[] {
  return [
    defineRoute({
      id: "getAccess",
      method: "get",
      path: "/access",
      summary: "Company, workspaces and permissions of the person",
      status: 200,
      answer: accessSchema,
      cacheControl: "private, no-cache",
      problems: [],
      handle: ({ caller }: { caller: Caller }) => readAccess(services, caller),
    }),
    defineRoute({
      id: "listKeys",
      method: "get",
      path: "/api-keys",
      summary: "One page of the company's keys",
      query: listKeysQuerySchema,
      status: 200,
      answer: keyListSchema,
      cacheControl: "private, no-cache",
      problems: ["validation", "not_found"],
      handle: ({ caller, query }) => listKeys(services, caller.company.id, query),
    }),
    defineRoute({
      id: "createKey",
      method: "post",
      path: "/api-keys",
      summary: "Create a key; the one answer that carries its secret",
      body: createKeyBodySchema,
      headers: createKeyHeadersSchema,
      status: 201,
      answer: createdKeySchema,
      cacheControl: "no-store",
      problems: [
        "validation",
        "forbidden",
        "feature_disabled",
        "limit_reached",
        "step_up_required",
        "not_found",
        "secret_already_shown",
        "in_progress",
        "idempotency_mismatch",
        "too_large",
      ],
      permit: requirePermission("createKeys"),
      handle: ({ caller, body, headers }) =>
        createKey(services, caller, { ...body, idempotencyKey: headers["Idempotency-Key"] }),
    }),
    defineRoute({
      id: "revokeKey",
      method: "post",
      path: "/api-keys/:keyId/revoke",
      summary: "Revoke a key permanently, at once or at an instant; repeatable",
      body: revokeKeyBodySchema,
      bodyOptional: true,
      status: 200,
      answer: apiKeySchema,
      cacheControl: "no-store",
      problems: ["validation", "forbidden", "step_up_required", "not_found", "too_large"],
      permit: requirePermission("revokeKeys"),
      handle: ({ caller, param, body }) => revokeKey(services, caller, { ...body, keyId: param("keyId") }),
    }),
    defineRoute({
      id: "revokeKeys",
      method: "post",
      path: "/api-keys/revoke",
      summary: "Revoke 1 to 100 keys permanently, each on its own; repeatable",
      body: revokeKeysBodySchema,
      status: 200,
      answer: keyRevocationListSchema,
      cacheControl: "no-store",
      problems: ["validation", "forbidden", "step_up_required", "too_large"],
      permit: requirePermission("revokeKeys"),
      handle: ({ caller, body, requestId }) => revokeKeys(services, caller, body, requestId),
    }),
    defineRoute({
      id: "getKey",
      method: "get",
      path: "/api-keys/:keyId",
      summary: "One key",
      status: 200,
      answer: apiKeySchema,
      cacheControl: "private, no-cache",
      problems: ["not_found"],
      handle: ({ caller, param }) => requireKey(services.db, caller.company.id, param("keyId"), services.clock()),
    }),
    defineRoute({
      id: "updateKey",
      method: "patch",
      path: "/api-keys/:keyId",
      summary: "Rename or describe a key, or change its attributes; what it may do stays as it is",
      body: updateKeyBodySchema,
      status: 200,
      answer: apiKeySchema,
      cacheControl: "no-store",
      problems: ["validation", "forbidden", "step_up_required", "not_found", "too_large"],
      permit: requirePermission("createKeys"),
      handle: ({ caller, param, body }) => updateKey(services, caller, { ...body, keyId: param("keyId") }),
    }),
    defineRoute({
      id: "getKeyEvents",
      method: "get",
      path: "/api-keys/:keyId/events",
      summary: "What happened to a key, the newest first",
      query: eventsQuerySchema,
      status: 200,
      answer: keyEventListSchema,
      cacheControl: "private, no-cache",
      problems: ["validation", "not_found"],
      handle: ({ caller, param, query }) =>
        readKeyEvents(services, caller.company.id, { ...query, keyId: param("keyId") }),
    }),
    defineRoute({
      id: "getScopes",
      method: "get",
      path: "/scopes",
      summary: "What keys of a workspace may be permitted to do",
      query: scopesInputSchema,
      status: 200,
      answer: keyScopesSchema,
      cacheControl: "private, no-cache",
      problems: ["validation", "not_found"],
      handle: async ({ caller, query }) => {
        await requireWorkspace(services.db, caller.company.id, query.workspaceId);
        return readScopes(services.db, caller.company.id);
      },
    }),
    defineRoute({
      id: "getImportQuota",
      method: "get",
      path: "/usage/quota",
      summary: "Imports of the whole company in the current period",
      status: 200,
      answer: importQuotaSchema,
      cacheControl: "private, no-cache",
      problems: ["forbidden"],
      permit: requirePermission("viewUsage"),
      handle: ({ caller }) => readQuota(services, caller.company.id),
    }),
    defineRoute({
      id: "getImportHistory",
      method: "get",
      path: "/usage/history",
      summary: "Imports of one workspace for each of the last days",
      query: historyQuerySchema,
      status: 200,
      answer: importHistorySchema,
      cacheControl: "private, no-cache",
      problems: ["validation", "forbidden", "not_found"],
      permit: requirePermission("viewUsage"),
      handle: ({ caller, query }) => readHistory(services, caller.company.id, query),
    }),
    defineRoute({
      id: "getKeyUsage",
      method: "get",
      path: "/usage/keys",
      summary:
        "Imports with each of some keys for each of the last days; keys that the company does not have are left out",
      query: keyUsageQuerySchema,
      status: 200,
      answer: keyUsageListSchema,
      cacheControl: "private, no-cache",
      problems: ["validation", "forbidden"],
      permit: requirePermission("viewUsage"),
      handle: ({ caller, query }) => readKeyUsage(services, caller.company.id, query),
    }),
    defineRoute({
      id: "getCompanyHistory",
      method: "get",
      path: "/usage/company",
      summary: "Imports of every workspace for each of the last days",
      query: companyHistoryQuerySchema,
      status: 200,
      answer: companyHistorySchema,
      cacheControl: "private, no-cache",
      problems: ["validation", "forbidden"],
      permit: requirePermission("viewUsage"),
      handle: ({ caller, query }) => readCompanyHistory(services, caller.company.id, query),
    }),
  ];
}
