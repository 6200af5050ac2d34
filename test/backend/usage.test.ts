import { expect, test } from "vitest";
import type { CompanyHistory, KeyUsageList } from "@mark-ai/api-keys/contract";
import { describeOnBoth } from "./support/engines.ts";
import { createKey, importInto, useServer, type Client } from "./support/harness.ts";

describeOnBoth("G22 the usage of keys", (engine) => {
  const harness = useServer(engine);
  const usage = async (ask: Client, keyIds: readonly string[], query = "timeZone=UTC&days=7") => {
    const parameters = keyIds.map((id) => `keyIds=${id}`).join("&");
    return JSON.parse((await ask(`/usage/keys?${parameters}&${query}`)).text) as KeyUsageList;
  };

  test("counts what a key imports, and nothing that was refused or that another key imported", async () => {
    const ask = await harness.as("person_ada");
    const [one, two] = [(await createKey(ask)).body, (await createKey(ask)).body];
    const open = harness.withKey(one.secret);
    for (let i = 0; i < 3; i++) expect((await importInto(open)).status).toBe(201);
    expect((await importInto(open, "kb_marketing", { text: "" })).status).toBe(400);
    await harness.setLimit(3);
    expect((await importInto(open)).status).toBe(403);
    const { today, keys } = await usage(ask, [one.key.id, two.key.id]);
    expect(today).toBe("2026-11-16");
    expect(keys.toSorted((a, b) => a.days.length - b.days.length)).toEqual([
      { keyId: two.key.id, days: [] },
      { keyId: one.key.id, days: [{ date: "2026-11-16", imports: 3 }] },
    ]);
  });

  test("counts days in the zone that is asked for, and keeps them after the revocation", async () => {
    const ask = await harness.as("person_ada");
    const { key, secret } = (await createKey(ask)).body;
    for (const instant of ["2026-11-15T18:14:59.999Z", "2026-11-15T18:15:00.000Z"]) {
      harness.clock.now = new Date(instant);
      await importInto(harness.withKey(secret));
    }
    await ask(`/api-keys/${key.id}/revoke`, { body: {} });
    const { keys } = await usage(ask, [key.id], "timeZone=Asia/Kathmandu&days=2");
    expect(keys[0]?.days).toEqual([
      { date: "2026-11-15", imports: 1 },
      { date: "2026-11-16", imports: 1 },
    ]);
  });

  test("leaves out another company's keys and those that do not exist, and has each key once", async () => {
    const ada = await harness.as("person_ada");
    const grace = await harness.as("person_grace");
    const { key, secret } = (await createKey(ada)).body;
    await importInto(harness.withKey(secret));
    expect((await usage(grace, [key.id, "key_none"])).keys).toEqual([]);
    expect((await usage(ada, [key.id, "key_none", key.id])).keys).toHaveLength(1);
  });

  test("is written in the statement that counts the import: without it nothing is counted", async () => {
    const open = harness.withKey(await harness.secretFor());
    const { db } = harness.server;
    await db.script(
      `create function fail() returns trigger language plpgsql as $$ begin raise exception 'no room'; end $$;
       create trigger fail before insert on key_import_buckets for each row execute function fail()`,
    );
    try {
      expect((await importInto(open)).status).toBe(500);
    } finally {
      await db.script("drop trigger fail on key_import_buckets; drop function fail()");
    }
    const ada = await harness.as("person_ada");
    expect((await ada("/usage/quota")).body.used).toBe(0);
  });

  test.each([
    ["timeZone=UTC", "keyIds"],
    [`timeZone=UTC&${Array.from({ length: 101 }, (_, i) => `keyIds=${String(i)}`).join("&")}`, "keyIds"],
    ["timeZone=UTC&keyIds=", "keyIds.0"],
    ["keyIds=a&timeZone=Mars/Olympus", "timeZone"],
    ["keyIds=a&timeZone=UTC&days=91", "days"],
  ])("refuses %s", async (query, field) => {
    const { status, body } = await (await harness.as("person_ada"))(`/usage/keys?${query}`);
    expect([status, body.field]).toEqual([400, field]);
  });

  test("sorts the list by the imports of the last 30 days, page after page", async () => {
    const ask = await harness.as("person_ada");
    const made = [];
    for (const count of [1, 0, 2]) {
      const { key, secret } = (await createKey(ask, { name: `imports ${String(count)}` })).body;
      for (let i = 0; i < count; i++) await importInto(harness.withKey(secret));
      made.push(key);
    }
    const names: string[] = [];
    let cursor = "";
    do {
      const { items, nextCursor } = (await ask(`/api-keys?sort=imports:desc&limit=1${cursor}`)).body;
      names.push(items[0].name);
      cursor = nextCursor === undefined ? "" : `&cursor=${nextCursor}`;
    } while (cursor !== "");
    expect(names).toEqual(["imports 2", "imports 1", "imports 0"]);
    harness.clock.now = new Date("2026-12-20T00:00:00Z");
    const later = (await (await harness.as("person_ada"))("/api-keys?sort=imports:desc")).body;
    expect(new Set(later.items.map(({ id }) => id))).toEqual(new Set(made.map(({ id }) => id)));
  });
});

describeOnBoth("G23 the history of the whole company", (engine) => {
  const harness = useServer(engine);
  const company = async (ask: Client, days = 30) =>
    JSON.parse((await ask(`/usage/company?timeZone=UTC&days=${String(days)}`)).text) as CompanyHistory;

  test("has every workspace's imports, adds up to the quota, and has no other company's", async () => {
    await importInto(harness.withKey(await harness.secretFor("ws_marketing")));
    const sales = harness.withKey(await harness.secretFor("ws_sales"));
    for (let i = 0; i < 2; i++) await importInto(sales, "kb_sales");
    const ada = await harness.as("person_ada");
    const { today, workspaces } = await company(ada);
    const totals = workspaces.map(({ workspaceId, days }) => [workspaceId, days.at(-1)]);
    expect(Object.fromEntries(totals)).toEqual({
      ws_marketing: { date: today, imports: 1 },
      ws_sales: { date: today, imports: 2 },
    });
    expect((await ada("/usage/quota")).body.used).toBe(3);
    expect((await company(await harness.as("person_grace"))).workspaces).toEqual([]);
  });

  test("keeps the imports of a workspace that has lost the feature", async () => {
    await importInto(harness.withKey(await harness.secretFor("ws_sales")), "kb_sales");
    const { db } = harness.server;
    await db.query("update workspaces set developers_enabled = false where id = 'ws_sales'");
    try {
      const { workspaces } = await company(await harness.as("person_ada"));
      expect(workspaces.map(({ workspaceId }) => workspaceId)).toEqual(["ws_sales"]);
    } finally {
      await db.query("update workspaces set developers_enabled = true where id = 'ws_sales'");
    }
  });
});
