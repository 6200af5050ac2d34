import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createApp, type AppOptions } from "../../examples/backend/src/app.js";
import type { Db } from "../../examples/backend/src/db/Db.js";
import { DatabaseUnavailable } from "../../examples/backend/src/db/DatabaseUnavailable.js";
import { failingDb } from "./support/failingDb.ts";
import { maxBatchBodyBytes, maxDocumentBodyBytes } from "../../examples/backend/src/public/schemas.js";
import { createKey, sessionOf, useServer } from "./support/harness.ts";
import { faultsOf, operations, type DescribedOperation } from "./support/openapi.ts";

const secretOfServer = "a secret that only the tests use";

interface Sent {
  readonly path?: string;
  readonly query?: string;
  /** Sent as it is; a GET has none. */
  readonly body?: string | Uint8Array<ArrayBuffer>;
  readonly headers?: Record<string, string>;
}

/** A request of its own for each time it is made. */
type Recipe = () => Sent | Promise<Sent>;

describe("openapi.json against the running backend", () => {
  const harness = useServer("PGlite", { sessionSecret: secretOfServer });
  const who = { ada: "", ben: "" };
  let secret = "";
  let keyId = "";
  let docId = "";
  let serial = 0;

  beforeAll(async () => {
    const { url } = harness.server;
    [who.ada, who.ben] = [await sessionOf(url, "person_ada"), await sessionOf(url, "person_ben")];
  });
  beforeEach(async () => {
    const created = (await createKey(await harness.as("person_ada"))).body;
    [secret, keyId] = [created.secret, created.key.id];
    const imported = await send("importDocument", { body: '{"text":"Hello."}' });
    docId = ((await imported.json()) as { id: string }).id;
  });

  const operation = (id: string): DescribedOperation => {
    const found = operations.find(({ operationId }) => operationId === id);
    if (!found) throw new Error(`The document has no ${id}.`);
    return found;
  };

  /** A request that succeeds, with whatever is given in place of its own parts. */
  function requestOf(id: string, sent: Sent): Request {
    const { path, method, security } = operation(id);
    const filled = path
      .replace("{keyId}", sent.path ?? keyId)
      .replace(/\{id\}(?=\/documents\/\{)/u, "kb_marketing")
      .replace("{id}", sent.path ?? "kb_marketing")
      .replace("{docId}", sent.path ?? docId);
    const hasBody = method === "post" || method === "patch";
    return new Request(harness.server.url + filled + (sent.query ?? queries[id] ?? ""), {
      // Browsers and Node write only some methods in capitals themselves.
      method: method.toUpperCase(),
      headers: {
        ...(security[0] && "session" in security[0] ? { Cookie: who.ada } : { "X-API-Key": secret }),
        ...(hasBody ? { "Content-Type": "application/json", "Idempotency-Key": `replayed-${String(++serial)}` } : {}),
        ...sent.headers,
      },
      ...(hasBody ? { body: sent.body ?? bodies[id] ?? "{}" } : {}),
    });
  }
  const send = (id: string, sent: Sent) => fetch(requestOf(id, sent));

  const queries: Record<string, string> = {
    getScopes: "?workspaceId=ws_marketing",
    getImportHistory: "?workspaceId=ws_marketing&timeZone=Asia/Kathmandu",
    getKeyUsage: "?keyIds=key_1&keyIds=key_2&timeZone=Asia/Kathmandu",
    getCompanyHistory: "?timeZone=Asia/Kathmandu",
  };
  const bodies: Record<string, string> = {
    createKey: '{"workspaceId":"ws_marketing","name":"Replayed"}',
    revokeKeys: '{"keyIds":["key_1","key_2"]}',
    importDocument: '{"url":"https://example.com/","tags":["a"]}',
    importBatch: '{"documents":[{"text":"One"},{"text":""},{"url":"ftp://example.com"},null]}',
  };
  const nobody = { headers: { Cookie: "", "X-API-Key": "" } };
  const ben = () => ({ headers: { Cookie: who.ben } });
  const text = { headers: { "Content-Type": "text/plain" } };
  const large = (bytes: number) => () => ({ body: new Uint8Array(bytes + 1).fill(32) });

  async function changed(sql: string, sent: Sent = {}): Promise<Sent> {
    await harness.server.db.script(sql);
    return sent;
  }
  async function repeated(second: string): Promise<Sent> {
    const headers = { "Idempotency-Key": `repeated-${String(++serial)}` };
    await send("createKey", { headers });
    return { headers, body: second };
  }

  /** With a key that has this permission alone. */
  const permittedOnly = (scope: string) => async () => {
    const { body } = await createKey(await harness.as("person_ada"), { scopes: [scope] });
    return { headers: { "X-API-Key": (body as { secret: string }).secret } };
  };

  /** How each refusal is met, beside those that all operations share. */
  const recipes: Record<string, Record<string, Recipe>> = {
    getAccess: {},
    listKeys: {
      "400 validation": () => ({ query: "?limit=0" }),
      "404 not_found": () => ({ query: "?workspaceId=ws_none" }),
    },
    createKey: {
      "400 validation": () => ({ body: '{"workspaceId":"ws_marketing","name":" "}' }),
      "403 forbidden": ben,
      "403 feature_disabled": () => ({ body: '{"workspaceId":"ws_support","name":"x"}' }),
      "403 limit_reached": () => changed("update companies set max_active_keys = 1"),
      "404 not_found": () => ({ body: '{"workspaceId":"ws_globex","name":"x"}' }),
      "409 secret_already_shown": () => repeated(bodies.createKey ?? ""),
      "413 too_large": large(65_536),
      "415 validation": () => text,
      "422 idempotency_mismatch": () => repeated('{"workspaceId":"ws_marketing","name":"Other"}'),
    },
    revokeKey: {
      "400 validation": () => ({ body: '{"at":"tomorrow"}' }),
      "403 forbidden": () => ({ headers: { Origin: "https://elsewhere.example" } }),
      "404 not_found": () => ({ path: "key_none" }),
      "413 too_large": large(65_536),
      "415 validation": () => text,
    },
    revokeKeys: {
      "400 validation": () => ({ body: '{"keyIds":[]}' }),
      "403 forbidden": ben,
      "413 too_large": large(65_536),
      "415 validation": () => text,
    },
    getKey: {
      "400 validation": () => ({ path: "%00" }),
      "404 not_found": () => ({ path: "key_none" }),
    },
    getKeyEvents: {
      "400 validation": () => ({ query: "?limit=0" }),
      "404 not_found": () => ({ path: "key_none" }),
    },
    updateKey: {
      "400 validation": () => ({ body: '{"name":" "}' }),
      "403 forbidden": ben,
      "404 not_found": () => ({ path: "key_none" }),
      "413 too_large": large(65_536),
      "415 validation": () => text,
    },
    getScopes: {
      "400 validation": () => ({ query: "?workspaceId=" }),
      "404 not_found": () => ({ query: "?workspaceId=ws_globex" }),
    },
    getImportQuota: {},
    getImportHistory: {
      "400 validation": () => ({ query: "?workspaceId=ws_marketing&timeZone=Mars/Olympus" }),
      "404 not_found": () => ({ query: "?workspaceId=ws_globex&timeZone=UTC" }),
    },
    getKeyUsage: { "400 validation": () => ({ query: "?keyIds=key_1&timeZone=Mars/Olympus" }) },
    getCompanyHistory: { "400 validation": () => ({ query: "?timeZone=Mars/Olympus" }) },
    listKnowledgeBases: { "403 insufficient_scope": permittedOnly("documents:write") },
    importDocument: {
      "400 validation": () => ({ body: '{"text":"x","url":"https://example.com/"}' }),
      "403 insufficient_scope": permittedOnly("knowledge-bases:read"),
      "403 import_limit_reached": () => changed("update companies set import_limit = 1"),
      "404 not_found": () => ({ path: "kb_sales" }),
      "413 too_large": large(maxDocumentBodyBytes),
      "415 validation": () => text,
    },
    importBatch: {
      "400 validation": () => ({ body: '{"documents":[]}' }),
      "403 insufficient_scope": permittedOnly("knowledge-bases:read"),
      "404 not_found": () => ({ path: "kb_sales" }),
      "413 too_large": large(maxBatchBodyBytes),
      "415 validation": () => text,
    },
    readDocument: {
      "400 validation": () => ({ path: "%00" }),
      "403 insufficient_scope": permittedOnly("documents:write"),
      "404 not_found": () => ({ path: "doc_none" }),
    },
  };

  /** The same backend on the same database, with something wrong. */
  const beside = (id: string, options: Partial<AppOptions>) => {
    const app = createApp({
      db: harness.server.db,
      secret: secretOfServer,
      clock: () => harness.clock.now,
      ...options,
    });
    return app.fetch(requestOf(id, {}));
  };
  const away = new DatabaseUnavailable("unchanged", new Error("It is away."));
  /** Signed in, but with a role that may nothing. */
  const asStranger = (): Db => {
    const { db } = harness.server;
    return {
      ...db,
      query: async <Row>(sql: string, params?: readonly (string | number | boolean | null)[]) => {
        const rows = await db.query<Row>(sql, params);
        return sql.includes("from people p") ? rows.map((row) => ({ ...row, role: "stranger" })) : rows;
      },
    };
  };
  const shared: Record<string, (id: string) => Promise<Response> | Response> = {
    "401 unauthenticated": (id) => send(id, nobody),
    "429 rate_limited": (id) => beside(id, { rateLimits: { session: 0, key: 0 } }),
    "500 unknown": (id) => beside(id, { db: failingDb(new Error("It broke.")) }),
    "503 unavailable": (id) => beside(id, { db: failingDb(away) }),
    // Held up by another create: no two transactions run at once on the embedded database.
    "409 in_progress": (id) => {
      const transaction: Db["transaction"] = (work) =>
        failingDb(new DatabaseUnavailable("unchanged", { code: "55P03" })).transaction(work);
      return beside(id, { db: { ...harness.server.db, transaction } });
    },
    "403 forbidden": (id) => beside(id, { db: asStranger() }),
    "403 step_up_required": (id) => beside(id, { stepUpMinutes: 5 }),
    "304": async (id) => {
      const first = await send(id, {});
      return send(id, { headers: { "If-None-Match": first.headers.get("ETag") ?? "" } });
    },
    "200": (id) => send(id, {}),
    "201": (id) => send(id, {}),
  };

  /** Each status of the document, and with a problem each of its codes. */
  const cases = operations.flatMap((described) =>
    Object.entries(described.responses).flatMap(([status, { content }]) => {
      const schema = content?.["application/problem+json"]?.schema as
        { allOf: [unknown, { properties: { code: { enum: string[] } } }] } | undefined;
      const codes = schema?.allOf[1].properties.code.enum ?? [""];
      return codes.map((code) => ({ described, id: described.operationId, what: `${status} ${code}`.trim() }));
    }),
  );

  test("every recipe is for an answer that the document has", () => {
    const known = new Set(cases.map(({ id, what }) => `${id} ${what}`));
    const ours = Object.entries(recipes).flatMap(([id, own]) => Object.keys(own).map((what) => `${id} ${what}`));
    expect(ours.filter((name) => !known.has(name))).toEqual([]);
    expect(Object.keys(recipes).sort()).toEqual(operations.map(({ operationId }) => operationId).sort());
  });

  test.each(cases)("G11 $id answers $what as the document has it", async ({ described, id, what }) => {
    const recipe = recipes[id]?.[what];
    const response = recipe ? await send(id, await recipe()) : await shared[what]?.(id);
    if (!response) throw new Error(`Nothing here leads ${id} to ${what}.`);
    const copy = response.clone();
    expect(await faultsOf(described, response)).toEqual([]);
    const body = copy.status === 304 ? undefined : ((await copy.json()) as { code?: string });
    expect([copy.status, body?.code].filter((part) => part !== undefined).join(" ")).toBe(what);
    expect(copy.headers.get("Cache-Control")).toMatch(/no-store|private, no-cache/u);
  });

  test("an answer that the document does not have is seen", async () => {
    const described = operation("createKey");
    const headers = { "Content-Type": "application/json", "X-Request-Id": "req_1" };
    const created = (await (await send("createKey", {})).json()) as object;
    const answer = (body: object) => faultsOf(described, new Response(JSON.stringify(body), { status: 201, headers }));
    expect(await answer(created)).toEqual([]);
    expect(await answer({ ...created, hash: "00" })).toEqual([" must NOT have additional properties"]);
    expect(await answer({ key: {}, secret: "" })).not.toEqual([]);
    expect(await faultsOf(described, new Response("{}", { status: 202 }))).toEqual(["202 is not described"]);
  });
});
