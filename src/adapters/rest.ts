import type {
  Access,
  ApiKey,
  CompanyHistory,
  CreatedKey,
  ImportHistory,
  ImportQuota,
  KeyList,
  KeyUsageList,
  ListFeature,
} from "../contract/types.js";

import type { KeyEventList } from "../contract/keyEvents.js";
import type { KeyRevocationList } from "../contract/keyRevocations.js";
import type { KeyScopes } from "../contract/policies.js";
import type { CompleteAdapter, CompleteMethod, OptionalMethod } from "../contract/adapter.js";
import { parseBaseUrl } from "./rest/baseUrl.js";
import { send, type RestHeaders, type RestRequest, type Transport } from "./rest/send.js";

export type { RestHeaders } from "./rest/send.js";

/** The options of `createRestAdapter()`. */
export interface RestAdapterOptions {
  /** Where the management API is: `"/api/management/v1"`, or a whole http(s) address. */
  readonly baseUrl: string;
  /** In place of the platform's own, for instance to add tracing. */
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** Sent with every request: an object, or a function that is asked before each one. */
  readonly headers?: RestHeaders | (() => RestHeaders | Promise<RestHeaders>) | undefined;
  /** Whether cookies go to another origin, as `fetch` takes it. */
  readonly credentials?: RequestCredentials | undefined;
  /** What the backend's list can do beyond filters and sorts that every list has. @default nothing */
  readonly listFeatures?: readonly ListFeature[] | undefined;
  /** Methods of the page that your backend has beyond those that every one has. @default none */
  readonly optionalMethods?: readonly OptionalMethod[] | undefined;
  /** Milliseconds to wait for an answer. @default 20000 */
  readonly timeoutMs?: number | undefined;
}

/** The adapter over REST: all methods are there. */
export interface RestAdapter extends CompleteAdapter {
  /** A create that is sent again with the same idempotency key makes no second key. */
  readonly idempotentCreate: true;
}

const defaultTimeoutMs = 20_000;

/**
 * Makes an adapter over the management API as `openapi.json` describes it: JSON, RFC 9457 problems, an
 * `Idempotency-Key` with every create. Leave a method out with `{ ...createRestAdapter(…), getImportQuota: undefined }`.
 *
 * Throws a `TypeError` for a `baseUrl` that cannot be one.
 *
 * @example
 * const adapter = createRestAdapter({ baseUrl: "/api/management/v1" });
 */
export function createRestAdapter(options: RestAdapterOptions): RestAdapter {
  const timeoutMs = options.timeoutMs ?? defaultTimeoutMs;
  const transport: Transport = {
    baseUrl: parseBaseUrl(options.baseUrl),
    fetch: options.fetch,
    headers: options.headers,
    credentials: options.credentials,
    timeoutMs,
  };
  // The shapes are checked where every adapter's are: by whoever calls.
  const ask = <T>(request: RestRequest, signal: AbortSignal) => send(transport, request, signal) as Promise<T>;

  const optional = <M extends OptionalMethod>(name: M, method: CompleteMethod<M>): CompleteMethod<M> | undefined =>
    options.optionalMethods?.includes(name) ? method : undefined;

  return {
    idempotentCreate: true,
    listFeatures: options.listFeatures,
    // The adapter's own limit is to be met first: its error says more than the page's.
    timeoutMs: timeoutMs + 1000,

    getAccess: (_input, { signal }) => ask<Access>({ method: "GET", path: "/access" }, signal),

    listKeys: (
      { workspaceId, search, status, expiresBefore, usedBefore, creatorLeft, sort, cursor, limit },
      { signal },
    ) =>
      ask<KeyList>(
        {
          method: "GET",
          path: "/api-keys",
          query: {
            workspaceId,
            search,
            status,
            expiresBefore,
            usedBefore,
            creatorLeft: creatorLeft && "true",
            sort,
            cursor,
            limit,
          },
        },
        signal,
      ),

    createKey: (
      { workspaceId, name, idempotencyKey, replaces, expiresAt, scopes, attributes, description },
      { signal },
    ) =>
      ask<CreatedKey>(
        {
          method: "POST",
          path: "/api-keys",
          body: { workspaceId, name, replaces, expiresAt, scopes, attributes, description },
          headers: { "Idempotency-Key": idempotencyKey },
        },
        signal,
      ),

    revokeKey: ({ keyId, at }, { signal }) =>
      ask<ApiKey>(
        { method: "POST", path: `/api-keys/${segment(keyId)}/revoke`, ...(at !== undefined && { body: { at } }) },
        signal,
      ),

    revokeKeys: optional("revokeKeys", ({ keyIds }, { signal }) =>
      ask<KeyRevocationList>({ method: "POST", path: "/api-keys/revoke", body: { keyIds } }, signal),
    ),

    getKey: optional("getKey", ({ keyId }, { signal }) =>
      ask<ApiKey>({ method: "GET", path: `/api-keys/${segment(keyId)}` }, signal),
    ),

    updateKey: optional("updateKey", ({ keyId, name, description, attributes }, { signal }) =>
      ask<ApiKey>(
        { method: "PATCH", path: `/api-keys/${segment(keyId)}`, body: { name, description, attributes } },
        signal,
      ),
    ),

    getScopes: optional("getScopes", ({ workspaceId }, { signal }) =>
      ask<KeyScopes>({ method: "GET", path: "/scopes", query: { workspaceId } }, signal),
    ),

    getKeyEvents: optional("getKeyEvents", ({ keyId, cursor, limit }, { signal }) =>
      ask<KeyEventList>(
        { method: "GET", path: `/api-keys/${segment(keyId)}/events`, query: { cursor, limit } },
        signal,
      ),
    ),

    getImportQuota: (_input, { signal }) => ask<ImportQuota>({ method: "GET", path: "/usage/quota" }, signal),

    getImportHistory: ({ workspaceId, timeZone, days }, { signal }) =>
      ask<ImportHistory>({ method: "GET", path: "/usage/history", query: { workspaceId, timeZone, days } }, signal),

    getKeyUsage: optional("getKeyUsage", ({ keyIds, timeZone, days }, { signal }) =>
      ask<KeyUsageList>({ method: "GET", path: "/usage/keys", query: { keyIds, timeZone, days } }, signal),
    ),

    getCompanyHistory: optional("getCompanyHistory", ({ timeZone, days }, { signal }) =>
      ask<CompanyHistory>({ method: "GET", path: "/usage/company", query: { timeZone, days } }, signal),
    ),
  };
}

/** An id as one segment of a path: `.` and `..` would lead elsewhere, and encoding leaves them as they are. */
function segment(id: string): string {
  return encodeURIComponent(id).replace(/^\.{1,2}$/u, (dots) => dots.replaceAll(".", "%252E"));
}
