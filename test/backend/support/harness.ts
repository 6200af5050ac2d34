import { afterAll, beforeAll, beforeEach } from "vitest";
import { silentLog, type Log } from "../../../examples/backend/src/http/log.js";
import { startServer, type RunningServer, type ServerOptions } from "../../../examples/backend/src/server.js";
import type { Access, ApiKey, CreatedKey, ImportHistory, ImportQuota, KeyList } from "@mark-ai/api-keys/contract";
import type { ProblemBody } from "../../../examples/backend/src/http/Problem.js";
import type { DocumentAnswer } from "../../../examples/backend/src/public/schemas.js";
import type { Person } from "../../../examples/backend/src/sessions/people.js";
import { openNewDatabase, type Engine } from "./engines.ts";

const testNow = "2026-11-16T10:30:00.000Z";

export interface Harness {
  readonly server: RunningServer;
  /** The server's clock; it stands unless a test moves it. */
  readonly clock: { now: Date };
  /** A person's session. */
  as(personId: string): Promise<Client>;
  /** A new key's secret, made by the administrator of Acme. */
  secretFor(workspaceId?: string): Promise<string>;
  /** Requests with a key. */
  withKey(secret: string): Client;
  setLimit(imports: number | null): Promise<void>;
}

/** Asks the server, with the same headers each time. */
export type Client = (
  path: string,
  init?: { body?: unknown; method?: string; headers?: Record<string, string>; raw?: string },
) => Promise<Answer>;

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** The parsed body; of no JSON an empty one. Read only the fields that the route gives. */
  readonly body: Body;
  readonly text: string;
}

/** Every field that some answer has. */
export interface Body extends ApiKey, Access, Omit<KeyList, "items">, CreatedKey, ImportQuota, ImportHistory {
  readonly items: readonly [ApiKey, ...ApiKey[]];
  // The public API
  readonly data: { id: string; name: string }[];
  readonly results: (DocumentAnswer & { error?: ProblemBody })[];
  // Sessions
  readonly person: Person;
  readonly people: Person[];
  // Problems
  readonly code: string;
  readonly detail: string;
  readonly field: string;
  readonly requestId: string;
}

/** One server for the tests of a `describe`, emptied of keys and imports before each. */
export function useServer(engine: Engine, options: Partial<ServerOptions> = {}): Harness {
  const clock = { now: new Date(testNow) };
  let server: RunningServer | undefined;
  const running = () => {
    if (!server) throw new Error("The server has not started.");
    return server;
  };
  beforeAll(async () => {
    server = await startServer({
      port: 0,
      db: await openNewDatabase(engine),
      dataDir: "/nowhere",
      sessionSecret: "a secret that only the tests use",
      seed: "none",
      clock: () => clock.now,
      log: silentLog satisfies Log,
      rateLimits: { session: null, key: null },
      ...options,
    });
  });
  beforeEach(async () => {
    clock.now = new Date(testNow);
    if (options.seed === "demo") return;
    await running().db.script(
      `truncate key_events, key_import_buckets, documents, import_buckets, import_counters, idempotency_keys, api_keys;
       update companies set import_limit = 2000, max_active_keys = 100, key_attributes = null`,
    );
  });
  afterAll(() => server?.close());

  const as = (personId: string) => signIn(running().url, personId);
  return {
    get server() {
      return running();
    },
    clock,
    as,
    withKey: (secret) => client(`${running().url}/api/v1`, { "X-API-Key": secret }),
    secretFor: async (workspaceId = "ws_marketing") => {
      const created = await createKey(await as("person_ada"), { workspaceId });
      if (created.status !== 201) throw new Error(`No key: ${created.text}`);
      return created.body.secret;
    },
    setLimit: async (imports) => {
      await running().db.query("update companies set import_limit = $1", [imports]);
    },
  };
}

/** A person's session on a server. */
export async function signIn(url: string, personId: string): Promise<Client> {
  return client(`${url}/api/management/v1`, { Cookie: await sessionOf(url, personId) });
}

/** A person's session as the `Cookie` header has it. */
export async function sessionOf(url: string, personId: string): Promise<string> {
  const answer = await client(url, {})("/api/session", { body: { personId } });
  const cookie = answer.headers.get("Set-Cookie")?.split(";")[0];
  if (!cookie) throw new Error(`Nobody signed in: ${answer.text}`);
  return cookie;
}

/** Without a body it is a GET. */
export function client(base: string, headers: Record<string, string>): Client {
  return async (path, { body, method, raw, headers: more } = {}) => {
    const isPost = body !== undefined || raw !== undefined;
    const response = await fetch(base + path, {
      method: method ?? (isPost ? "POST" : "GET"),
      headers: { ...headers, ...(isPost ? { "Content-Type": "application/json" } : {}), ...more },
      ...(isPost ? { body: raw ?? JSON.stringify(body) } : {}),
    });
    const text = await response.text();
    const isJson = /json/u.test(response.headers.get("Content-Type") ?? "");
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: (isJson && text !== "" ? JSON.parse(text) : {}) as Body,
    };
  };
}

let created = 0;

/** Creates a key with an idempotency key of its own, unless one is given. */
export function createKey(
  ask: Client,
  body: {
    workspaceId?: string;
    name?: string;
    replaces?: string;
    expiresAt?: string;
    scopes?: readonly string[];
    attributes?: unknown;
    description?: string;
  } = {},
  idempotencyKey = `test-create-${String(++created)}`,
): Promise<Answer> {
  return ask("/api-keys", {
    body: { workspaceId: "ws_marketing", name: "Production", ...body },
    headers: { "Idempotency-Key": idempotencyKey },
  });
}

/** Imports a document. */
export function importInto(
  ask: Client,
  knowledgeBaseId = "kb_marketing",
  document: unknown = { text: "Hello." },
): Promise<Answer> {
  return ask(`/knowledge-bases/${knowledgeBaseId}/documents`, { body: document });
}
