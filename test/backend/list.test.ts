import { expect, test } from "vitest";
import { describeOnBoth } from "./support/engines.ts";
import { createKey, useServer, type Client } from "./support/harness.ts";

interface Item {
  id: string;
  name: string;
}

async function walk(
  ask: Client,
  query: string,
  between: () => Promise<unknown> = () => Promise.resolve(),
): Promise<Item[]> {
  const seen: Item[] = [];
  let cursor: string | undefined;
  do {
    const page = await ask(`/api-keys?${query}${cursor === undefined ? "" : `&cursor=${encodeURIComponent(cursor)}`}`);
    expect(page.status).toBe(200);
    seen.push(...page.body.items);
    cursor = page.body.nextCursor;
    if (cursor !== undefined) await between();
    if (seen.length > 100) throw new Error("The pages go round in circles.");
  } while (cursor !== undefined);
  return seen;
}

describeOnBoth("the list of keys", (engine) => {
  const harness = useServer(engine);
  const names = ["alpha", "Émile", "beta 100%", "Beta_2", "zoe", "alpha"];

  async function some(ask: Client): Promise<void> {
    for (const [index, name] of names.entries()) {
      await createKey(ask, { name, workspaceId: index % 2 === 0 ? "ws_marketing" : "ws_sales" });
    }
  }

  test.each(["createdAt:desc", "createdAt:asc", "name:asc", "name:desc", "lastUsedAt:desc", "lastUsedAt:asc"])(
    "sort %s: pages of two give every key once and in one order",
    async (sort) => {
      const ask = await harness.as("person_ada");
      await some(ask);
      // Used at instants that differ by a microsecond, which a driver's dates cannot tell apart.
      await harness.server.db.query(
        `update api_keys k set last_used_at = '2026-11-16T10:00:00.000001Z'::timestamptz + n.at * interval '1 microsecond'
          from (select id, row_number() over (order by id) as at from api_keys where name <> 'zoe') n where n.id = k.id`,
      );
      await harness.server.db.query(
        `update api_keys k set created_at = '2026-11-16T10:00:00Z'::timestamptz + (n.at % 3) * interval '1 microsecond'
          from (select id, row_number() over (order by id) as at from api_keys) n where n.id = k.id`,
      );
      const whole: readonly Item[] = (await ask(`/api-keys?sort=${sort}`)).body.items;
      const paged = await walk(ask, `sort=${sort}&limit=2`);
      expect(paged.map((key) => key.id)).toEqual(whole.map((key) => key.id));
      expect(new Set(paged.map((key) => key.id)).size).toBe(6);
      if (sort === "name:asc") {
        expect(whole.map((key) => key.name)).toEqual(["alpha", "alpha", "beta 100%", "Beta_2", "Émile", "zoe"]);
      }
      if (sort === "lastUsedAt:desc") expect(whole.at(-1)?.name).toBe("zoe");
      if (sort === "lastUsedAt:asc") expect(whole[0]?.name).toBe("zoe");
    },
  );

  test("a cursor holds while keys are created and revoked", async () => {
    const ask = await harness.as("person_ada");
    await some(ask);
    const before = (await ask("/api-keys")).body.items;
    harness.clock.now = new Date("2026-11-16T10:35:00.000Z");
    const paged = await walk(ask, "limit=2", async () => {
      const { key } = (await createKey(ask, { name: "meanwhile" })).body;
      await ask(`/api-keys/${key.id}/revoke`, { body: {} });
    });
    expect(paged.map((key) => key.id)).toEqual(before.map((key) => key.id));
  });

  test.each(["name:asc", "name:desc"])(
    "sort %s: a cursor holds while the key at which its page ended is renamed",
    async (sort) => {
      const ask = await harness.as("person_ada");
      await some(ask);
      const whole = (await ask(`/api-keys?sort=${sort}`)).body.items;
      const first = (await ask(`/api-keys?sort=${sort}&limit=3`)).body;
      const name = sort === "name:asc" ? "zzz" : "aaa";
      await ask(`/api-keys/${first.items[2]?.id ?? ""}`, { method: "PATCH", body: { name } });
      const rest = (await ask(`/api-keys?sort=${sort}&cursor=${String(first.nextCursor)}`)).body.items;
      // The renamed key comes again, at its new place; nothing else moves.
      expect(rest.map((key) => key.id)).toEqual([...whole.slice(3).map((key) => key.id), first.items[2]?.id]);
    },
  );

  test("names of which the first 100 characters are alike are each on one page", async () => {
    const ask = await harness.as("person_ada");
    const names = ["b", "a", "c"].map((end) => `${"ﷺ".repeat(100)}${end}`);
    for (const name of names) await createKey(ask, { name });
    const paged = await walk(ask, "sort=name:asc&limit=1");
    expect(paged.map((key) => key.name).sort()).toEqual([...names].sort());
  });

  test.each([
    ["beta", ["beta 100%", "Beta_2"]],
    ["EMILE", ["Émile"]],
    ["émi", ["Émile"]],
    ["100%", ["beta 100%"]],
    ["a_2", ["Beta_2"]],
    ["%", ["beta 100%"]],
    ["\\", []],
    ["mk_live_", []],
    ["live", []],
    ["…", names],
  ])("search %j", async (search, expected) => {
    const ask = await harness.as("person_ada");
    await some(ask);
    const found = (await ask(`/api-keys?sort=name:asc&search=${encodeURIComponent(search)}`)).body;
    expect(found.items.map((key: Item) => key.name).sort()).toEqual([...expected].sort());
    expect(found.total).toBe(expected.length);
  });

  test("search by what a key's preview shows, or by a whole key", async () => {
    const ask = await harness.as("person_ada");
    await some(ask);
    const { key, secret } = (await createKey(ask, { name: "wanted" })).body;
    for (const search of [key.preview, secret.slice(0, 12), secret.slice(-4), secret]) {
      const found = await ask(`/api-keys?search=${encodeURIComponent(search)}`);
      expect(found.body.items.map((item: Item) => item.name)).toContain("wanted");
    }
  });

  test("filters by workspace and status", async () => {
    const ask = await harness.as("person_ada");
    await some(ask);
    const [first] = (await ask("/api-keys?workspaceId=ws_sales")).body.items;
    await ask(`/api-keys/${first.id}/revoke`, { body: {} });
    expect((await ask("/api-keys?workspaceId=ws_sales&status=active")).body).toMatchObject({ total: 2 });
    expect((await ask("/api-keys?workspaceId=ws_sales&status=revoked")).body).toMatchObject({
      total: 1,
      items: [{ id: first.id }],
    });
    expect((await ask("/api-keys?status=expired")).body).toMatchObject({ total: 0, items: [] });
  });

  test("cursors cannot be made up, nor used in another order or by another company", async () => {
    const ask = await harness.as("person_ada");
    await some(ask);
    const { nextCursor } = (await ask("/api-keys?limit=2")).body;
    const [payload, signature] = String(nextCursor).split(".") as [string, string];
    const decoded = JSON.parse(Buffer.from(payload, "base64url").toString()) as string[];
    const forged = Buffer.from(JSON.stringify(["co_globex", ...decoded.slice(1)])).toString("base64url");
    const cursors = [
      "x", ".", "..", "e30", payload, `${payload}.`, `${payload}.${signature}x`, `${forged}.${signature}`,
      `${payload}.${signature}.${signature}`, Buffer.from("null").toString("base64url"), "%00", "'; drop table api_keys; --",
    ]; // prettier-ignore
    for (const cursor of cursors) {
      const refused = await ask(`/api-keys?cursor=${encodeURIComponent(cursor)}`);
      expect([cursor, refused.status, refused.body.field]).toEqual([cursor, 400, "cursor"]);
    }
    expect((await ask(`/api-keys?sort=name:asc&cursor=${String(nextCursor)}`)).status).toBe(400);
    const grace = await harness.as("person_grace");
    expect((await grace(`/api-keys?cursor=${String(nextCursor)}`)).status).toBe(400);
    expect((await ask(`/api-keys?cursor=${String(nextCursor)}`)).status).toBe(200);
  });

  test("there is a total up to 10,000 keys, and none beyond", async () => {
    const ask = await harness.as("person_ada");
    const fill = (from: number, to: number) =>
      harness.server.db.query(
        `insert into api_keys (id, company_id, workspace_id, name, name_fold, preview, hash, created_at)
          select 'key_' || n, 'co_acme', 'ws_sales', 'n' || n, 'n' || n, 'mk_live_AAAA…BBBB', sha256(n::text::bytea), now()
          from generate_series($1::int, $2::int) n`,
        [from, to],
      );
    await fill(1, 10_000);
    expect((await ask("/api-keys?limit=1")).body.total).toBe(10_000);
    await fill(10_001, 10_001);
    expect((await ask("/api-keys?limit=1")).body).not.toHaveProperty("total");
    // Another company's keys do not count.
    expect((await (await harness.as("person_grace"))("/api-keys")).body.total).toBe(0);
  });

  test("an unchanged list answers 304", async () => {
    const ask = await harness.as("person_ada");
    await some(ask);
    const tag = (await ask("/api-keys")).headers.get("ETag") ?? "";
    const unchanged = await ask("/api-keys", { headers: { "If-None-Match": tag } });
    expect(unchanged.status).toBe(304);
    expect(unchanged.headers.get("X-Request-Id")).toMatch(/^req_/u);
    await createKey(ask);
    expect((await ask("/api-keys", { headers: { "If-None-Match": tag } })).status).toBe(200);
  });
});
