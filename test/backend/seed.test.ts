import { expect, test, describe } from "vitest";
import { demoImports } from "../../examples/backend/src/seed/demoImports.js";
import { seed } from "../../examples/backend/src/seed/seed.js";
import { describeOnBoth } from "./support/engines.ts";
import { client, useServer } from "./support/harness.ts";

describeOnBoth("the demonstration", (engine) => {
  const harness = useServer(engine, { seed: "demo" });

  test("has keys in every state, and numbers that agree with each other", async () => {
    const ask = await harness.as("person_ada");
    const keys = (await ask("/api-keys")).body;
    expect(keys.total).toBe(13);
    expect(new Set(keys.items.map((key: { status: string }) => key.status))).toEqual(
      new Set(["active", "revoked", "expired"]),
    );
    expect((await ask("/usage/quota")).body).toMatchObject({ used: 1284, limit: 2000 });

    // The 16 days of this month, over the workspaces.
    let sum = 0;
    for (const workspaceId of ["ws_marketing", "ws_sales", "ws_support"]) {
      const { days } = (await ask(`/usage/history?workspaceId=${workspaceId}&timeZone=UTC&days=16`)).body;
      sum += days.reduce((all, day) => all + day.imports, 0);
    }
    expect(sum).toBe(1284);
    const [stored] = await harness.server.db.query(
      `select (select count(*)::int from documents) as documents, (select sum(imports)::int from import_buckets) as buckets,
        (select sum(used)::int from import_counters) as used`,
    );
    expect(new Set(Object.values(stored as object)).size).toBe(1);
  });

  test("G22 has keys that imported, while they were in use, and imports without a key", async () => {
    const { db } = harness.server;
    const outside = await db.query(
      `select b.key_id from key_import_buckets b join api_keys k on k.id = b.key_id
        where b.bucket_at < k.created_at - interval '15 minutes' or b.bucket_at > k.last_used_at or k.last_used_at is null`,
    );
    expect(outside).toEqual([]);
    const more = await db.query(
      `select k.workspace_id from key_import_buckets b join api_keys k on k.id = b.key_id
        left join import_buckets w on w.workspace_id = k.workspace_id and w.bucket_at = b.bucket_at
        group by k.workspace_id, b.bucket_at, w.imports having sum(b.imports) > coalesce(w.imports, 0)`,
    );
    expect(more).toEqual([]);
    const [sums] = await db.query<{ keys: number; workspaces: number }>(
      `select (select sum(imports)::int from key_import_buckets) as keys,
        (select sum(imports)::int from import_buckets) as workspaces`,
    );
    expect(sums?.keys).toBeGreaterThan((sums?.workspaces ?? 0) / 2);
    expect(sums?.keys).toBeLessThan(sums?.workspaces ?? 0);
  });

  test("G25 has keys to clean up, and shows those of everyday work first", async () => {
    const ask = await harness.as("person_ada");
    const at = (days: number) => new Date(harness.clock.now.getTime() + days * 86_400_000).toISOString();
    const names = async (query: string) => (await ask(`/api-keys?${query}`)).body.items.map(({ name }) => name);
    expect(await names("limit=5")).toEqual(["Zapier Integration", "Production", "CRM sync", "Staging", "Agency trial"]);
    const toCleanUp = (filter: string) => names(`status=active&sort=name:asc&${filter}`);
    expect(await toCleanUp(`usedBefore=${at(-90)}`)).toEqual([
      "Newsletter form",
      "Spreadsheet import",
      "Website relaunch",
    ]);
    expect(await toCleanUp(`expiresBefore=${at(14)}`)).toEqual(["Fair stand", "Pilot customer"]);
    expect(await toCleanUp("creatorLeft=true")).toEqual(["Monthly report", "Website relaunch"]);
    const { people } = (await client(harness.server.url, {})("/api/session")).body;
    expect(people.map(({ id }) => id)).not.toContain("person_dana");
  });

  test("fills only an empty database", async () => {
    const { db } = harness.server;
    await db.query("update companies set name = 'Renamed' where id = 'co_globex'");
    await seed(db, { kind: "demo", now: new Date() });
    expect(await db.query("select count(*)::int as n from api_keys")).toEqual([{ n: 13 }]);
    expect(await db.query("select name from companies where id = 'co_globex'")).toEqual([{ name: "Renamed" }]);
  });
});

describe("a month of imports", () => {
  test.each([
    "2026-11-16T10:30:00Z",
    "2026-11-01T00:05:00Z",
    "2026-11-01T23:59:00Z",
    "2026-11-09T12:00:00Z",
    "2026-03-31T05:00:00Z",
    "2028-02-29T20:00:00Z",
    "2027-01-02T07:00:00Z",
  ])("at %s lies in the past, in order, within the limit, and is the same each time", (instant) => {
    const now = new Date(instant);
    const imports = demoImports(now);
    const times = imports.map(({ at }) => at.getTime());
    expect(Math.max(...times)).toBeLessThanOrEqual(now.getTime());
    expect(times).toEqual([...times].sort((a, b) => a - b));
    const month = imports.filter(({ at }) => at.toISOString().slice(0, 7) === instant.slice(0, 7)).length;
    expect(month).toBeLessThanOrEqual(1284);
    if (now.getUTCDate() > 14) expect(month).toBe(1284);
    expect(demoImports(now)).toEqual(imports);
  });
});
