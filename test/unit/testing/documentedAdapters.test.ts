import { transformSync } from "esbuild";
import axios from "axios";
import { createTRPCClient, httpLink, TRPCClientError } from "@trpc/client";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import * as trpcServer from "@trpc/server";
import { buildSchema, graphql, GraphQLError } from "graphql";
import createClient from "openapi-fetch";
import { describe, expect, it, test } from "vitest";
import * as contract from "@mark-ai/api-keys/contract";
import type { MemoryAdapter } from "@mark-ai/api-keys/adapters/memory";
import type { ApiKey, ApiKeysAdapter, CreateKeyInput, ListKeysInput, RevokeKeyInput } from "@mark-ai/api-keys/contract";
import { adapterConformance, providedBy } from "@mark-ai/api-keys/testing";
import { blocksOf } from "../../package/docs/markdown.ts";
import { restServer } from "../../support/restServer.ts";
import { memoryHarness } from "./memoryHarness.ts";

const documents = ["README.md", "docs/adapter.md", "docs/adapter-clients.md"];
const blocks = documents.flatMap(blocksOf);
const context = { signal: new AbortController().signal };

type Modules = Readonly<Record<string, unknown>>;
type Fetch = typeof globalThis.fetch;

/** Runs a block of the document, word for word, with these modules and this network. */
function run(file: string, fetch: Fetch, modules: Modules): Record<string, unknown> {
  const block = blocks.find((each) => each.file === file);
  if (block === undefined) throw new Error(`${documents.join(" and ")} have no block ${file}`);
  const { code } = transformSync(block.code, { loader: "ts", format: "cjs" });
  const module = { exports: {} };
  const require = (name: string): unknown => {
    if (name === "@mark-ai/api-keys/contract") return contract;
    if (blocks.some((each) => each.file === `${name.slice(2)}.ts`) && !(name in modules)) {
      return run(`${name.slice(2)}.ts`, fetch, modules);
    }
    if (!(name in modules)) throw new Error(`${file} imports ${name}, which the test does not have`);
    return modules[name];
  };
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- the document's code
  new Function("exports", "require", "module", "fetch", code)(module.exports, require, module, fetch);
  return module.exports;
}

/** A network on which only this backend is. */
const networkOf =
  (answer: (request: Request) => Promise<Response>): Fetch =>
  async (target, init) => {
    const address = target instanceof Request ? target : new URL(String(target), "http://host.test");
    const request = new Request(address, init);
    request.signal.throwIfAborted();
    const response = await answer(request);
    request.signal.throwIfAborted();
    return response;
  };

const problemOf = (thrown: unknown) => {
  const { code, message, field, existingKey } = contract.toApiKeysError(thrown);
  return { code, detail: message, field, existingKey };
};

/** The backend that calls a key a token. */
function tokenServer(memory: MemoryAdapter): Fetch {
  const tokenOf = (key: ApiKey) => ({
    uuid: key.id,
    label: key.name,
    project: key.workspaceId,
    masked: key.preview,
    created: key.createdAt,
    lastSeen: key.lastUsedAt ?? null,
    deleted: key.revokedAt ?? null,
    successor: key.replacedBy === undefined ? null : { uuid: key.replacedBy.id, label: key.replacedBy.name },
  });
  const answer = async (request: Request): Promise<unknown> => {
    const { pathname, searchParams } = new URL(request.url);
    const [, , , id, verb] = pathname.split("/");
    if (verb === "delete") return tokenOf(await memory.revokeKey({ keyId: decodeURIComponent(id ?? "") }, context));
    if (request.method === "GET") {
      const names = { project: "workspaceId", q: "search", state: "status", order: "sort", after: "cursor" };
      const input = Object.fromEntries(
        Object.entries(names).flatMap(([from, to]) => (searchParams.has(from) ? [[to, searchParams.get(from)]] : [])),
      );
      const list = await memory.listKeys({ ...input, limit: Number(searchParams.get("size")) }, context);
      return { tokens: list.items.map(tokenOf), after: list.nextCursor };
    }
    const { project = "", label = "", insteadOf } = (await request.json()) as Record<string, string>;
    const idempotencyKey = request.headers.get("Idempotency-Key") ?? "";
    const input = { workspaceId: project, name: label, idempotencyKey, ...(insteadOf && { replaces: insteadOf }) };
    const created = await memory.createKey(input, context);
    return { token: tokenOf(created.key), value: created.secret };
  };
  return networkOf(async (request) => {
    if (!new URL(request.url).pathname.startsWith("/internal/tokens")) return new Response("", { status: 404 });
    try {
      return Response.json(await answer(request));
    } catch (thrown) {
      return Response.json(problemOf(thrown), {
        status: 400,
        headers: { "Content-Type": "application/problem+json" },
      });
    }
  });
}

/** The backend of the README: it takes the contract's own names by POST, and finds, sorts and pages the keys itself. */
function ownServer(memory: MemoryAdapter): Fetch {
  const answer = async (request: Request): Promise<unknown> => {
    const input = (await request.json()) as Record<string, never>;
    const [, , , id, verb] = new URL(request.url).pathname.split("/");
    if (verb === "revoke") return memory.revokeKey({ keyId: decodeURIComponent(id ?? ""), at: input["at"] }, context);
    if (id === "list") return memory.listKeys({ limit: 0, ...input }, context);
    const idempotencyKey = request.headers.get("Idempotency-Key") ?? "";
    return memory.createKey({ workspaceId: "", name: "", ...input, idempotencyKey }, context);
  };
  return networkOf(async (request) => {
    try {
      return Response.json(await answer(request));
    } catch (thrown) {
      return Response.json(problemOf(thrown), { status: 400 });
    }
  });
}

const schema = buildSchema(`
  input ListKeys { workspaceId: ID, search: String, status: String, sort: String, cursor: String, limit: Float! }
  input CreateKey {
    workspaceId: ID!, name: String!, idempotencyKey: String!, replaces: ID, expiresAt: String, scopes: [String!]
  }
  type Person { id: ID!, name: String! }
  type Key {
    id: ID!, name: String!, workspaceId: ID!, preview: String!, status: String!, createdAt: String!, lastUsedAt: String,
    revokedAt: String, expiresAt: String, scopes: [String!], createdBy: Person, revokedBy: Person, replacedBy: Person
  }
  type Keys { items: [Key!]!, nextCursor: String, total: Int }
  type Created { key: Key!, secret: String! }
  type Company { id: ID!, name: String! }
  type Workspace { id: ID!, name: String!, developersEnabled: Boolean! }
  type Permission { allowed: Boolean!, reason: String }
  type Permissions { createKeys: Permission!, revokeKeys: Permission!, viewUsage: Permission! }
  type Access { company: Company!, workspaces: [Workspace!]!, permissions: Permissions! }
  type Query { apiKeys(input: ListKeys!): Keys!, access: Access! }
  type Mutation { createApiKey(input: CreateKey!): Created!, revokeApiKey(keyId: ID!): Key! }
`);

function graphqlServer(memory: MemoryAdapter): Fetch {
  const refused = (thrown: unknown) => {
    throw new GraphQLError("Refused", { extensions: problemOf(thrown) });
  };
  const rootValue = {
    apiKeys: ({ input }: { input: ListKeysInput }) => memory.listKeys({ ...input }, context).catch(refused),
    access: () => memory.getAccess({}, context).catch(refused),
    createApiKey: ({ input }: { input: CreateKeyInput }) => memory.createKey({ ...input }, context).catch(refused),
    revokeApiKey: (input: RevokeKeyInput) => memory.revokeKey({ ...input }, context).catch(refused),
  };
  return networkOf(async (request) => {
    const { query, variables } = (await request.json()) as { query: string; variables: Record<string, unknown> };
    return Response.json(await graphql({ schema, source: query, rootValue, variableValues: variables }));
  });
}

function trpcNetwork(memory: MemoryAdapter): Modules {
  const { t } = run("trpcServer.ts", fetch, { "@trpc/server": trpcServer }) as {
    t: ReturnType<typeof trpcServer.initTRPC.create>;
  };
  const router = t.router({
    apiKeys: t.router({
      list: t.procedure
        .input((input: unknown) => input as ListKeysInput)
        .query(({ input }) => memory.listKeys(input, context)),
      access: t.procedure.query(() => memory.getAccess({}, context)),
      create: t.procedure
        .input((input: unknown) => input as CreateKeyInput)
        .mutation(({ input }) => memory.createKey(input, context)),
      revoke: t.procedure
        .input((input: unknown) => input as RevokeKeyInput)
        .mutation(({ input }) => memory.revokeKey(input, context)),
    }),
  });
  const network = networkOf((req) => fetchRequestHandler({ endpoint: "/trpc", req, router }));
  const trpc = createTRPCClient<typeof router>({
    links: [httpLink({ url: "http://host.test/trpc", fetch: network as never })],
  });
  return { "@trpc/client": { TRPCClientError }, "./trpc": { trpc } };
}

/** What comes back from a server function went through JSON, or something like it. */
function functionsOf(memory: MemoryAdapter): Modules {
  const functions = run("keysFunctions.ts", fetch, { "./backend": { backendOf: () => memory } });
  const crossed = Object.entries(functions).map(([name, call]) => [
    name,
    async (input: unknown) =>
      JSON.parse(JSON.stringify(await (call as (input: unknown) => Promise<unknown>)(input))) as unknown,
  ]);
  return { "./keysFunctions": Object.fromEntries(crossed) as unknown };
}

function routeNetwork(memory: MemoryAdapter): Fetch {
  const { action } = run("keysRoute.ts", fetch, { "./backend": { backendOf: () => memory } }) as {
    action: (input: { request: Request }) => Promise<Response>;
  };
  return networkOf((request) => action({ request }));
}

async function allKeys(memory: MemoryAdapter): Promise<readonly ApiKey[]> {
  const keys: ApiKey[] = [];
  let cursor: string | undefined;
  do {
    const page = await memory.listKeys({ limit: 100, ...(cursor !== undefined && { cursor }) }, context);
    keys.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  return keys;
}

/** Each example over a backend in memory. */
const examples: Readonly<Record<string, (memory: MemoryAdapter) => Record<string, unknown>>> = {
  "ownAdapter.ts": (memory) => run("ownAdapter.ts", ownServer(memory), {}),
  "fetchAdapter.ts": (memory) => run("fetchAdapter.ts", tokenServer(memory), {}),
  "axiosAdapter.ts": (memory) => {
    const network = tokenServer(memory);
    const create: typeof axios.create = (config) =>
      axios.create({
        ...config,
        baseURL: `http://host.test${config?.baseURL ?? ""}`,
        adapter: "fetch",
        env: { fetch: network },
      });
    return run("axiosAdapter.ts", fetch, {
      axios: { __esModule: true, default: { create, isCancel: axios.isCancel, isAxiosError: axios.isAxiosError } },
    });
  },
  "openapiAdapter.ts": (memory) => {
    const create: typeof createClient = (options) =>
      createClient({ ...options, baseUrl: `http://host.test${options?.baseUrl ?? ""}`, fetch: restServer(memory) });
    return run("openapiAdapter.ts", fetch, { "openapi-fetch": { __esModule: true, default: create } });
  },
  "arrayAdapter.ts": (memory) =>
    run("arrayAdapter.ts", fetch, {
      "./keys": {
        loadAllKeys: (signal: AbortSignal) => {
          signal.throwIfAborted();
          return allKeys(memory);
        },
      },
    }),
  "trpcAdapter.ts": (memory) => run("trpcAdapter.ts", fetch, trpcNetwork(memory)),
  "graphqlAdapter.ts": (memory) => run("graphqlAdapter.ts", graphqlServer(memory), {}),
  "functionsAdapter.ts": (memory) => run("functionsAdapter.ts", fetch, functionsOf(memory)),
  "routeAdapter.ts": (memory) => run("routeAdapter.ts", routeNetwork(memory), {}),
};

it("B1: every example of an adapter in the document is run", () => {
  const documented = blocks.flatMap(({ file }) => (file?.endsWith("Adapter.ts") === true ? [file] : []));
  expect(documented.sort()).toEqual(Object.keys(examples).sort());
  const unnamed = blocks.filter(({ file, code }) => file === undefined && /defineAdapter\(/u.test(code));
  expect(unnamed).toEqual([]);
});

for (const [file, make] of Object.entries(examples)) {
  const makeHarness = memoryHarness({
    // A backend that demands attributes of its own would need an example that carries them.
    scenario: { name: "demo", maxActiveKeys: 20 },
    breakIt: (memory) => (make(memory) as { adapter: ApiKeysAdapter }).adapter,
  });
  const provides = await providedBy(makeHarness);
  describe(`B1: the documented ${file} passes the conformance suite`, () => {
    // A case that needs what the example does not have is no case for it.
    const cases = adapterConformance(makeHarness, { provides }).filter(({ skipReason }) => skipReason === undefined);
    it("which has cases for it", () => expect(cases.length).toBeGreaterThan(10));
    for (const { name, run: runCase } of cases) test(name, runCase);
  });
}
