import { expect, test } from "vitest";
import type { Services } from "../../examples/backend/src/context.js";
import { createGate } from "../../examples/backend/src/db/gate.js";
import { importDocument } from "../../examples/backend/src/public/importDocument.js";
import { describeOnBoth, describeOnPostgres } from "./support/engines.ts";
import { createKey, importInto, useServer } from "./support/harness.ts";

describeOnBoth("imports", (engine) => {
  const harness = useServer(engine);

  async function counted() {
    const ask = await harness.as("person_ada");
    const [sums] = await harness.server.db.query<{ documents: number; buckets: number }>(
      `select (select count(*)::int from documents) as documents,
        (select coalesce(sum(imports), 0)::int from import_buckets) as buckets`,
    );
    return { used: (await ask("/usage/quota")).body.used, ...sums };
  }

  test("S16 S17 the counter starts at nothing and moves by exactly what was imported", async () => {
    expect(await counted()).toEqual({ used: 0, documents: 0, buckets: 0 });
    const open = harness.withKey(await harness.secretFor());
    for (let i = 0; i < 3; i++) expect((await importInto(open)).status).toBe(201);
    expect(await counted()).toEqual({ used: 3, documents: 3, buckets: 3 });
  });

  test("S18 the counter is the company's: every workspace's imports are in it, no other company's", async () => {
    await importInto(harness.withKey(await harness.secretFor("ws_marketing")));
    await importInto(harness.withKey(await harness.secretFor("ws_sales")), "kb_sales");
    const grace = await harness.as("person_grace");
    const secret = (await createKey(grace, { workspaceId: "ws_globex" })).body.secret;
    await importInto(harness.withKey(secret), "kb_globex");
    expect((await (await harness.as("person_ada"))("/usage/quota")).body).toEqual({
      used: 2,
      limit: 2000,
      periodStart: "2026-11-01T00:00:00.000Z",
      periodEnd: "2026-12-01T00:00:00.000Z",
    });
    expect((await grace("/usage/quota")).body.used).toBe(1);
  });

  test("B11 a key that ended after it was let in imports nothing: the statement looks once more", async () => {
    const ask = await harness.as("person_ada");
    const { key } = (await createKey(ask, {})).body;
    const holder = { keyId: key.id, workspaceId: "ws_marketing", companyId: "co_acme", scopes: null };
    const services = { db: harness.server.db, clock: () => harness.clock.now, gates: { write: createGate(1) } };
    const letIn = () => importDocument(services as unknown as Services, holder, "kb_marketing", { text: "Hello." });
    await expect(letIn()).resolves.toMatchObject({ name: "Untitled text" });
    expect((await ask(`/api-keys/${key.id}/revoke`, { body: {} })).status).toBe(200);
    await expect(letIn()).rejects.toMatchObject({ code: "unauthenticated" });
    expect(await counted()).toEqual({ used: 1, documents: 1, buckets: 1 });
  });

  test("S25 a key reaches its own workspace only", async () => {
    const open = harness.withKey(await harness.secretFor("ws_marketing"));
    const { id } = (await importInto(open)).body;
    const bases = (await open("/knowledge-bases")).body;
    expect(bases).toEqual({
      data: [{ id: "kb_marketing", name: expect.any(String) as string, createdAt: expect.any(String) as string }],
    });

    const foreign = harness.withKey(await harness.secretFor("ws_sales"));
    const answers = [
      await importInto(foreign, "kb_marketing"),
      await importInto(foreign, "kb_globex"),
      await importInto(foreign, "kb_none"),
      await foreign("/knowledge-bases/kb_marketing/documents/batch", { body: { documents: [{ text: "x" }] } }),
      await foreign(`/knowledge-bases/kb_marketing/documents/${id}`),
      await foreign(`/knowledge-bases/kb_sales/documents/${id}`),
    ];
    for (const answer of answers) {
      expect(answer.status).toBe(404);
      expect(answer.body.code).toBe("not_found");
    }
    expect((await counted()).used).toBe(1);
  });

  test("S26 at the limit an import is refused and nothing is counted", async () => {
    await harness.setLimit(2);
    const open = harness.withKey(await harness.secretFor());
    await importInto(open);
    await importInto(open);
    const refused = await importInto(open);
    expect(refused.status).toBe(403);
    expect(refused.body.code).toBe("import_limit_reached");
    expect(refused.headers.get("Retry-After")).toBeNull();
    expect(await counted()).toEqual({ used: 2, documents: 2, buckets: 2 });

    harness.clock.now = new Date("2026-12-01T00:00:00.000Z");
    expect((await importInto(open)).status).toBe(201);
    const quota = (await (await harness.as("person_ada"))("/usage/quota")).body;
    expect(quota).toMatchObject({ used: 1, periodStart: "2026-12-01T00:00:00.000Z" });
  });

  test("S26 fifty importers at once end at exactly the limit", async () => {
    await harness.setLimit(30);
    const keys = await Promise.all([harness.secretFor(), harness.secretFor(), harness.secretFor("ws_sales")]);
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) => {
        const secret = keys[index % 3] ?? "";
        return importInto(harness.withKey(secret), index % 3 === 2 ? "kb_sales" : "kb_marketing");
      }),
    );
    expect(answers.filter((answer) => answer.status === 201)).toHaveLength(30);
    expect(answers.filter((answer) => answer.body.code === "import_limit_reached")).toHaveLength(20);
    expect(await counted()).toEqual({ used: 30, documents: 30, buckets: 30 });
  });

  test("a limit of nothing refuses the first import, and no limit refuses none", async () => {
    const open = harness.withKey(await harness.secretFor());
    await harness.setLimit(0);
    expect((await importInto(open)).body.code).toBe("import_limit_reached");
    await harness.setLimit(null);
    expect((await importInto(open)).status).toBe(201);
    expect((await (await harness.as("person_ada"))("/usage/quota")).body).toMatchObject({ used: 1, limit: null });
  });

  test("a document is answered, and ready after three seconds", async () => {
    const open = harness.withKey(await harness.secretFor());
    const made = await importInto(open, "kb_marketing", { url: "https://example.com/a/b?c=d", tags: ["one", "two"] });
    expect(made.status).toBe(201);
    expect(made.body).toEqual({
      id: expect.stringMatching(/^doc_/u) as string,
      status: "processing",
      name: "example.com/a/b",
      sourceType: "url",
      tags: ["one", "two"],
      createdAt: "2026-11-16T10:30:00.000Z",
    });
    const path = `/knowledge-bases/kb_marketing/documents/${made.body.id}`;
    expect((await open(path)).body).toEqual(made.body);
    harness.clock.now = new Date("2026-11-16T10:30:03.000Z");
    expect((await open(path)).body).toEqual({ ...made.body, status: "ready" });
  });

  test("in a batch each document stands alone, in order, also at the limit", async () => {
    await harness.setLimit(2);
    const open = harness.withKey(await harness.secretFor());
    const answer = await open("/knowledge-bases/kb_marketing/documents/batch", {
      body: {
        documents: [
          { text: "a", name: "A" },
          { text: "b", url: "https://b.example" },
          7,
          { text: "c", name: "C" },
          { text: "d" },
        ],
      },
    });
    expect(answer.status).toBe(200);
    const outline = answer.body.results.map(
      (result: { name?: string; error?: { code: string } }) => result.name ?? result.error?.code,
    );
    expect(outline).toEqual(["A", "validation", "validation", "C", "import_limit_reached"]);
    expect(await counted()).toEqual({ used: 2, documents: 2, buckets: 2 });
  });

  test("the largest text is taken, one byte more is not", async () => {
    const open = harness.withKey(await harness.secretFor());
    const largest = "é".repeat(5 * 1024 * 1024);
    expect((await importInto(open, "kb_marketing", { text: largest })).status).toBe(201);
    const refused = await importInto(open, "kb_marketing", { text: `${largest}!` });
    expect(refused.status).toBe(413);
    expect(refused.body).toMatchObject({ code: "too_large", field: "text" });
    const huge = await importInto(open, "kb_marketing", { text: "x".repeat(25 * 1024 * 1024) });
    expect(huge.status).toBe(413);
    expect((await counted()).used).toBe(1);
  });
});

describeOnPostgres("importers that were let in while the counter stood below the limit", () => {
  const harness = useServer("PostgreSQL");

  test("S26 are counted one by one all the same", async () => {
    const { db } = harness.server;
    await harness.setLimit(5);
    const open = harness.withKey(await harness.secretFor());
    for (let i = 0; i < 3; i++) await importInto(open);

    // While the row is held, three statements begin that all see 3, one more than there is room for; they go on
    // together once it is let go. The other importers wait for their turn in the process.
    const answers = await db.transaction(async (tx) => {
      await tx.query("select 1 from import_counters for update");
      const waiting = Array.from({ length: 8 }, () => importInto(open));
      for (;;) {
        await tx.query("select pg_stat_clear_snapshot()");
        const [row] = await tx.query<{ waiting: number }>(
          `select count(*)::int as waiting from pg_stat_activity
            where datname = current_database() and wait_event_type = 'Lock'`,
        );
        if (row && row.waiting >= 3) return { waiting };
      }
    });
    const settled = await Promise.all(answers.waiting);
    expect(settled.filter((answer) => answer.status === 201)).toHaveLength(2);
    expect((await (await harness.as("person_ada"))("/usage/quota")).body.used).toBe(5);
  });
});
