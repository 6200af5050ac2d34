import { createMemoryAdapter } from "@mark-ai/api-keys/adapters/memory";
import { type ApiKey } from "@mark-ai/api-keys/contract";
import { restServer } from "../../support/restServer.ts";

const context = { signal: new AbortController().signal };

/** The backends that the documents speak to: the management API, and two of somebody's own. */
export function makeBackend(): (request: Request) => Promise<Response | undefined> {
  const memory = createMemoryAdapter();
  const rest = restServer(memory);
  const tokenOf = (key: ApiKey) => ({
    uuid: key.id,
    label: key.name,
    project: key.workspaceId,
    masked: key.preview,
    created: key.createdAt,
    lastSeen: key.lastUsedAt ?? null,
    deleted: key.revokedAt ?? null,
    successor: null,
  });
  return async (request) => {
    const { pathname, searchParams } = new URL(request.url);
    if (pathname.startsWith("/api/management/v1/")) return rest(request);
    const [, inside, ...path] = pathname.split("/");
    if (inside !== "internal") return undefined;
    const create = async () => {
      const { name, label, workspaceId, project } = (await request.json()) as Record<string, string>;
      const idempotencyKey = request.headers.get("Idempotency-Key") ?? "";
      const input = { workspaceId: project ?? workspaceId ?? "", name: name ?? label ?? "", idempotencyKey };
      return memory.createKey(input, context);
    };
    const list = (limit = Number(searchParams.get("size"))) => memory.listKeys({ limit }, context);
    const revoke = () => memory.revokeKey({ keyId: decodeURIComponent(path[1] ?? "") }, context);
    switch (`${request.method} ${path.map((word, at) => (at === 1 ? ":id" : word)).join("/")}`) {
      case "POST keys/:id": {
        const { limit } = (await request.json()) as { limit: number };
        return Response.json(await list(limit));
      }
      case "POST keys":
        return Response.json(await create());
      case "POST keys/:id/revoke":
        return Response.json(await revoke());
      case "GET tokens":
        return Response.json({ tokens: (await list()).items.map(tokenOf) });
      case "POST tokens": {
        const { key, secret } = await create();
        return Response.json({ token: tokenOf(key), value: secret });
      }
      case "POST tokens/:id/delete":
        return Response.json(tokenOf(await revoke()));
      default:
        return undefined;
    }
  };
}
