import { expect, test } from "vitest";
import { describeOnBoth } from "./support/engines.ts";
import { client, sessionOf, signIn, useServer } from "./support/harness.ts";

describeOnBoth("B11 guards of sessions and permissions", (engine) => {
  const harness = useServer(engine, { stepUpMinutes: 5 });
  const site = (Cookie: string) => client(harness.server.url, { Cookie });
  const access = async (cookie: string) => (await site(cookie)("/api/management/v1/access")).status;

  test("an old cookie of the same name does not hide the session's: a browser sends both", async () => {
    const cookie = await sessionOf(harness.server.url, "person_ada");
    const [payload = ""] = cookie.split(".");
    for (const other of [`${payload}.signed-by-another-secret`, "mark_session=", "mark_session=no-session.at-all"]) {
      expect(await access(`${other}; ${cookie}`)).toBe(200);
    }
  });

  test("no cache keeps who is signed in: the next person at the browser would be shown the one before", async () => {
    const cookie = await sessionOf(harness.server.url, "person_ada");
    for (const options of [{}, { body: { personId: "person_ada" } }, { method: "DELETE" }]) {
      const { headers } = await site(cookie)("/api/session", options);
      expect(headers.get("Cache-Control")).toBe("no-store");
    }
  });

  test("signing out forgets only what is over: a session that was signed out before stays signed out", async () => {
    const [first, second] = [
      await sessionOf(harness.server.url, "person_ada"),
      await sessionOf(harness.server.url, "person_ben"),
    ];
    for (const cookie of [first, second]) await site(cookie)("/api/session", { method: "DELETE" });
    expect([await access(first), await access(second)]).toEqual([401, 401]);
  });

  test("one person's proof takes nobody else's away", async () => {
    const prove = async (cookie: string) => {
      const { code } = (await site(cookie)("/api/session/proof")).body as unknown as { code: string };
      expect((await site(cookie)("/api/session/proof", { body: { code } })).status).toBe(204);
    };
    const [ada, grace] = [
      await sessionOf(harness.server.url, "person_ada"),
      await sessionOf(harness.server.url, "person_grace"),
    ];
    await prove(ada);
    await prove(grace);
    const revoke = await site(ada)("/api/management/v1/api-keys/key_none/revoke", { body: {} });
    // Not `step_up_required`.
    expect([revoke.status, revoke.body.code]).toEqual([404, "not_found"]);
  });

  test("a person who leaves is out at once, although their cookie lasts for hours, and cannot come back", async () => {
    const { db, url } = harness.server;
    const ben = await sessionOf(url, "person_ben");
    await db.query("update people set active = false where id = 'person_ben'");
    try {
      expect(await access(ben)).toBe(401);
      expect((await client(url, {})("/api/session", { body: { personId: "person_ben" } })).status).toBe(404);
    } finally {
      await db.query("update people set active = true where id = 'person_ben'");
    }
  });

  test("a role that is not known here sees no usage, until somebody has thought about it", async () => {
    const { db, url } = harness.server;
    const ben = await signIn(url, "person_ben");
    const zone = "timeZone=UTC&days=7";
    const reads = [
      "/usage/quota",
      `/usage/history?workspaceId=ws_marketing&${zone}`,
      `/usage/keys?keyIds=key_none&${zone}`,
      `/usage/company?${zone}`,
    ];
    const statuses = async () => Promise.all(reads.map(async (path) => (await ben(path)).status));
    expect(await statuses()).toEqual([200, 200, 200, 200]);
    await db.script(
      "alter table people drop constraint people_role_check; update people set role = 'auditor' where id = 'person_ben'",
    );
    try {
      expect(await statuses()).toEqual([403, 403, 403, 403]);
      expect((await ben("/access")).body.permissions).toMatchObject({ viewUsage: { allowed: false } });
    } finally {
      await db.query("update people set role = 'member' where id = 'person_ben'");
    }
  });
});
