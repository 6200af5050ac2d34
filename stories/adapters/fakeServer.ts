import { ApiKeysError, isApiKeysError, type CompleteAdapter } from "@mark-ai/api-keys/contract";

type Answer = (request: Request, url: URL, context: { signal: AbortSignal }) => Promise<unknown>;

const json = (body: unknown, status: number) =>
  new Response(JSON.stringify(body), { status, headers: { "Content-Type": "application/json" } });

/** The page goes by a refusal's code: one status serves them all. */
const refusal = (code: string) => json({ code, status: 400 }, 400);

/** The routes of `openapi.json`, answered by a backend in memory. */
function routesOf(backend: CompleteAdapter): readonly (readonly [route: RegExp, answer: Answer, status?: number])[] {
  const query = (url: URL) => Object.fromEntries(url.searchParams);
  return [
    [/^GET .*\/access$/, (_request, _url, context) => backend.getAccess({}, context)],
    [
      /^GET .*\/api-keys$/,
      (_request, url, context) =>
        backend.listKeys({ ...query(url), limit: Number(url.searchParams.get("limit")) }, context),
    ],
    [
      /^POST .*\/api-keys$/,
      async (request, _url, context) => {
        const body = (await request.json()) as { workspaceId: string; name: string };
        return backend.createKey({ ...body, idempotencyKey: request.headers.get("Idempotency-Key") ?? "" }, context);
      },
      201,
    ],
    [
      /^POST .*\/api-keys\/[^/]+\/revoke$/,
      (_request, url, context) => backend.revokeKey({ keyId: url.pathname.split("/").at(-2) ?? "" }, context),
    ],
    [
      /^GET .*\/api-keys\/[^/]+$/,
      (_request, url, context) => {
        if (backend.getKey === undefined) throw new ApiKeysError("not_found");
        return backend.getKey({ keyId: url.pathname.split("/").at(-1) ?? "" }, context);
      },
    ],
    [
      /^GET .*\/api-keys\/[^/]+\/events$/,
      (_request, url, context) => {
        if (backend.getKeyEvents === undefined) throw new ApiKeysError("not_found");
        const keyId = url.pathname.split("/").at(-2) ?? "";
        return backend.getKeyEvents({ ...query(url), keyId, limit: Number(url.searchParams.get("limit")) }, context);
      },
    ],
    [
      /^PATCH .*\/api-keys\/[^/]+$/,
      async (request, url, context) => {
        if (backend.updateKey === undefined) throw new ApiKeysError("not_found");
        const change = (await request.json()) as { name?: string; description?: string };
        return backend.updateKey({ ...change, keyId: url.pathname.split("/").at(-1) ?? "" }, context);
      },
    ],
    [
      /^GET .*\/scopes$/,
      async (_request, url, context) =>
        backend.getScopes?.({ workspaceId: url.searchParams.get("workspaceId") ?? "" }, context) ?? {
          presets: [],
          groups: [],
        },
    ],
    [/^GET .*\/usage\/quota$/, (_request, _url, context) => backend.getImportQuota({}, context)],
    [
      /^GET .*\/usage\/history$/,
      (_request, url, context) => {
        const { workspaceId = "", timeZone = "", days } = query(url);
        return backend.getImportHistory({ workspaceId, timeZone, days: Number(days) }, context);
      },
    ],
    [
      /^GET .*\/usage\/keys$/,
      async (_request, url, context) => {
        const { timeZone = "", days } = query(url);
        const keyIds = url.searchParams.getAll("keyIds");
        return backend.getKeyUsage?.({ keyIds, timeZone, days: Number(days) }, context);
      },
    ],
    [
      /^GET .*\/usage\/company$/,
      async (_request, url, context) => {
        const { timeZone = "", days } = query(url);
        return backend.getCompanyHistory?.({ timeZone, days: Number(days) }, context);
      },
    ],
  ];
}

/** A `fetch` that a backend in memory answers, as a server of the management API does: no network is asked. */
export function fetchFrom(backend: CompleteAdapter): typeof fetch {
  const routes = routesOf(backend);
  return async (input, init) => {
    const request = new Request(input, init);
    const url = new URL(request.url);
    const found = routes.find(([route]) => route.test(`${request.method} ${url.pathname}`));
    if (found === undefined) return refusal("not_found");
    const [, answer, status = 200] = found;
    try {
      return json(await answer(request, url, { signal: request.signal }), status);
    } catch (error) {
      if (!isApiKeysError(error)) throw error;
      return refusal(error.code);
    }
  };
}

/** A `fetch` that gives one answer to everything. */
export const fetchThatAnswers = (body: string, init: ResponseInit): typeof fetch => {
  return () => Promise.resolve(new Response(body, init));
};
