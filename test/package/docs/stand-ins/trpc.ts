import { createMemoryAdapter } from "@mark-ai/api-keys/adapters/memory";
import type { CreateKeyInput, ListKeysInput, RevokeKeyInput } from "@mark-ai/api-keys/contract";
import { createTRPCClient, httpLink } from "@trpc/client";
import { initTRPC } from "@trpc/server";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";

// What a block means that imports the reader's own tRPC client: a real router, a real client, and no network between.
const memory = createMemoryAdapter();
const context = { signal: new AbortController().signal };
const t = initTRPC.create({ allowOutsideOfServer: true });
const list = (input: unknown) => input as ListKeysInput;
const create = (input: unknown) => input as CreateKeyInput;
const revoke = (input: unknown) => input as RevokeKeyInput;

const router = t.router({
  apiKeys: t.router({
    list: t.procedure.input(list).query(({ input }) => memory.listKeys(input, context)),
    access: t.procedure.query(() => memory.getAccess({}, context)),
    create: t.procedure.input(create).mutation(({ input }) => memory.createKey(input, context)),
    revoke: t.procedure.input(revoke).mutation(({ input }) => memory.revokeKey(input, context)),
  }),
});

export const trpc = createTRPCClient<typeof router>({
  links: [
    httpLink({
      url: "http://localhost/trpc",
      fetch: (url, init) =>
        fetchRequestHandler({ endpoint: "/trpc", req: new Request(url as string, init as RequestInit), router }),
    }),
  ],
});
