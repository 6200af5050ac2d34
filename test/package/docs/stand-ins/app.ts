import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createMemoryAdapter } from "@mark-ai/api-keys/adapters/memory";

const context = { signal: new AbortController().signal };

// What a block means that starts the reader's own server: the reads of the management API, for who is signed in.
export async function startApp() {
  const memory = createMemoryAdapter();
  const cookie = "session=of-a-person";
  const answer = (url: URL): Promise<unknown> => {
    const input = Object.fromEntries(url.searchParams);
    switch (url.pathname.replace("/api/management/v1", "")) {
      case "/access":
        return memory.getAccess({}, context);
      case "/api-keys":
        return memory.listKeys({ ...input, limit: Number(input["limit"]) }, context);
      case "/usage/quota":
        return memory.getImportQuota({}, context);
      default:
        return memory.getImportHistory(
          { workspaceId: input["workspaceId"] ?? "", timeZone: input["timeZone"] ?? "", days: Number(input["days"]) },
          context,
        );
    }
  };
  const server = createServer((request, response) => {
    if (request.headers.cookie !== cookie) return void response.writeHead(401).end();
    void answer(new URL(request.url ?? "", "http://localhost")).then((body) => {
      response.setHeader("Content-Type", "application/json");
      response.end(JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()));
  return { url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`, cookie, close };
}
