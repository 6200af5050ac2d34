import { ApiKeysError, isApiKeysError, type ApiKeysAdapter } from "@mark-ai/api-keys/contract";

const statusOf: Readonly<Record<string, number>> = {
  validation: 400,
  unauthenticated: 401,
  forbidden: 403,
  feature_disabled: 403,
  limit_reached: 403,
  not_found: 404,
  conflict: 409,
  in_progress: 409,
  secret_already_shown: 409,
  idempotency_mismatch: 422,
  rate_limited: 429,
};

/** The routes of the management API over any adapter, as a `fetch`: what the REST adapter says goes through JSON and back. */
export function restServer(adapter: ApiKeysAdapter): typeof fetch {
  return async (target, init) => {
    const request = new Request(target, init);
    request.signal.throwIfAborted();
    try {
      const { status, body } = await answer(adapter, request);
      request.signal.throwIfAborted();
      return new Response(JSON.stringify(body), { status, headers: { "Content-Type": "application/json" } });
    } catch (error) {
      if (!isApiKeysError(error)) throw error;
      const { code, message, field, requestId, existingKey } = error;
      const headers = { "Content-Type": "application/problem+json" };
      const problem = JSON.stringify({ code, detail: message, field, requestId, existingKey });
      return new Response(problem, { status: statusOf[code] ?? 500, headers });
    }
  };
}

async function answer(adapter: ApiKeysAdapter, request: Request): Promise<{ status: number; body: unknown }> {
  const url = new URL(request.url);
  const context = { signal: new AbortController().signal };
  const query = Object.fromEntries(url.searchParams) as Record<string, string>;
  const path = `${request.method} ${url.pathname.replace("/api/management/v1", "")}`;
  const revoke = /^POST \/api-keys\/([^/]+)\/revoke$/u.exec(path)?.[1];
  if (revoke !== undefined) {
    const sent = await request.text();
    const when = (sent === "" ? {} : JSON.parse(sent)) as { at?: string | null };
    return { status: 200, body: await adapter.revokeKey?.({ ...when, keyId: decodeURIComponent(revoke) }, context) };
  }
  const events = /^GET \/api-keys\/([^/]+)\/events$/u.exec(path)?.[1];
  if (events !== undefined) {
    const input = { ...query, keyId: decodeURIComponent(events), limit: Number(query.limit) };
    return { status: 200, body: await adapter.getKeyEvents?.(input, context) };
  }
  const named = /^(GET|PATCH) \/api-keys\/([^/]+)$/u.exec(path);
  if (named !== null) {
    const keyId = decodeURIComponent(named[2] ?? "");
    if (named[1] === "GET") return { status: 200, body: await adapter.getKey?.({ keyId }, context) };
    const change = (await request.json()) as { name?: string; description?: string };
    return { status: 200, body: await adapter.updateKey?.({ ...change, keyId }, context) };
  }
  switch (path) {
    case "GET /access":
      return { status: 200, body: await adapter.getAccess?.({}, context) };
    case "GET /api-keys": {
      const { creatorLeft, ...rest } = query;
      const left = creatorLeft === "true" ? ({ creatorLeft: true } as const) : {};
      return { status: 200, body: await adapter.listKeys({ ...rest, ...left, limit: Number(query.limit) }, context) };
    }
    case "POST /api-keys/revoke":
      return {
        status: 200,
        body: await adapter.revokeKeys?.((await request.json()) as { keyIds: string[] }, context),
      };
    case "POST /api-keys": {
      const idempotencyKey = request.headers.get("Idempotency-Key") ?? "";
      const body = (await request.json()) as { workspaceId: string; name: string; replaces?: string };
      return { status: 201, body: await adapter.createKey?.({ ...body, idempotencyKey }, context) };
    }
    case "GET /scopes":
      return { status: 200, body: await adapter.getScopes?.({ workspaceId: query.workspaceId ?? "" }, context) };
    case "GET /usage/quota":
      return { status: 200, body: await adapter.getImportQuota?.({}, context) };
    case "GET /usage/history": {
      const { workspaceId = "", timeZone = "", days } = query;
      return {
        status: 200,
        body: await adapter.getImportHistory?.({ workspaceId, timeZone, days: Number(days) }, context),
      };
    }
    case "GET /usage/keys": {
      const { timeZone = "", days } = query;
      const input = { keyIds: url.searchParams.getAll("keyIds"), timeZone, days: Number(days) };
      return { status: 200, body: await adapter.getKeyUsage?.(input, context) };
    }
    case "GET /usage/company": {
      const { timeZone = "", days } = query;
      return { status: 200, body: await adapter.getCompanyHistory?.({ timeZone, days: Number(days) }, context) };
    }
    default:
      throw new ApiKeysError("not_found");
  }
}
