import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createApp } from "../../examples/backend/src/app.js";
import { sessionSecret } from "../../examples/backend/src/sessions/sessionSecret.js";
import { runBackend } from "./support/backendProcess.ts";
import { describeOnBoth } from "./support/engines.ts";
import { failingDb } from "./support/failingDb.ts";
import { client, createKey, sessionOf, signIn, useServer } from "./support/harness.ts";

describeOnBoth("C15 signing out", (engine) => {
  const harness = useServer(engine);

  test("ends the session, also for a copy of its cookie, and leaves others alone", async () => {
    const { url } = harness.server;
    const [cookie, other] = [await sessionOf(url, "person_ada"), await sessionOf(url, "person_ada")];
    const access = (value: string) => client(`${url}/api/management/v1`, { Cookie: value })("/access");
    expect((await access(cookie)).status).toBe(200);

    const signOut = (headers: Record<string, string>) => fetch(`${url}/api/session`, { method: "DELETE", headers });
    expect((await signOut({ Cookie: cookie, Origin: "https://evil.example" })).status).toBe(403);
    expect((await access(cookie)).status).toBe(200);
    const answer = await signOut({ Cookie: cookie });
    expect([answer.status, await answer.text()]).toEqual([204, ""]);
    expect(answer.headers.get("Set-Cookie")).toBe("mark_session=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax");
    expect((await access(cookie)).status).toBe(401);
    expect((await access(other)).status).toBe(200);

    // Twice, or without a session, it changes nothing.
    expect((await signOut({ Cookie: cookie })).status).toBe(204);
    expect((await signOut({})).status).toBe(204);
    // The stand-in signs the next visit in anew.
    const visit = await client(url, { Cookie: cookie })("/api/session");
    expect(visit.headers.get("Set-Cookie")).toMatch(/^mark_session=[^;]/u);
  });

  test("is forgotten once the cookie is over by itself", async () => {
    const { url, db } = harness.server;
    const signOut = async () =>
      fetch(`${url}/api/session`, { method: "DELETE", headers: { Cookie: await sessionOf(url, "person_ben") } });
    await db.script("truncate ended_sessions");
    await signOut();
    harness.clock.now = new Date("2026-11-16T22:30:00.000Z");
    await signOut();
    expect(await db.query("select 1 as one from ended_sessions")).toHaveLength(1);
  });
});

describe("C5 the secret that signs sessions", () => {
  const folder = () => mkdtempSync(join(tmpdir(), "mak-secret-"));

  test("is made once, whole, for its owner alone, and is the same for processes that begin together", async () => {
    const dataDir = folder();
    const files = await Promise.all(
      Array.from({ length: 6 }, () =>
        runBackend({ DATA_DIR: dataDir, SESSION_SECRET: "", DATABASE_URL: "postgres://127.0.0.1:1/x" }),
      ),
    );
    expect(files.map(({ code }) => code)).toEqual(files.map(() => 1));
    expect(readdirSync(dataDir)).toEqual(["session-secret"]);
    const secret = readFileSync(join(dataDir, "session-secret"), "utf8");
    expect(secret).toMatch(/^[\w-]{43}$/u);
    expect(statSync(join(dataDir, "session-secret")).mode & 0o777).toBe(0o600);
    expect(sessionSecret(dataDir)).toBe(secret);
    rmSync(dataDir, { recursive: true });
  });

  test.each(["", "short"])("is refused when it was cut to %j, which anyone could sign with", (content) => {
    const dataDir = folder();
    writeFileSync(join(dataDir, "session-secret"), content);
    expect(() => sessionSecret(dataDir)).toThrow(
      `The session secret in ${join(dataDir, "session-secret")} is damaged: it needs 32 characters. Delete the file for a ` +
        "new one (everyone has to sign in again), or set SESSION_SECRET.",
    );
    expect(() => createApp({ db: failingDb(new Error()), secret: content })).toThrow("The secret needs 32 characters.");
    rmSync(dataDir, { recursive: true });
  });
});

describe("sessions", () => {
  const harness = useServer("PGlite");

  test("a first visit is the administrator's, and one may become someone else", async () => {
    const visit = client(harness.server.url, {});
    const first = await visit("/api/session");
    expect(first.body.person).toMatchObject({ id: "person_ada", role: "administrator" });
    expect(first.body.company).toEqual({ id: "co_acme", name: "Acme" });
    expect(first.body.people.map((person: { id: string }) => person.id)).toEqual([
      "person_ada",
      "person_ben",
      "person_grace",
    ]);
    const cookie = first.headers.get("Set-Cookie") ?? "";
    expect(cookie).toMatch(/; HttpOnly; SameSite=Lax$/u);

    const switched = await visit("/api/session", { body: { personId: "person_ben" } });
    const ben = client(harness.server.url, { Cookie: switched.headers.get("Set-Cookie")?.split(";")[0] ?? "" });
    const known = await ben("/api/session");
    expect(known.body.person.id).toBe("person_ben");
    expect(known.headers.get("Set-Cookie")).toBeNull();
    expect((await visit("/api/session", { body: { personId: "person_none" } })).status).toBe(404);
  });

  test("a cookie that was made up, changed, cut or is over signs nobody in", async () => {
    const made = await client(harness.server.url, {})("/api/session");
    const value = /mark_session=([^;]+)/u.exec(made.headers.get("Set-Cookie") ?? "")?.[1] ?? "";
    const [payload = "", signature = ""] = value.split(".");
    const claims = JSON.parse(Buffer.from(payload, "base64url").toString()) as object;
    const forged = Buffer.from(JSON.stringify({ ...claims, person: "person_grace" })).toString("base64url");
    const access = (cookie: string) => client(`${harness.server.url}/api/management/v1`, { Cookie: cookie })("/access");

    expect((await access(`mark_session=${value}`)).status).toBe(200);
    expect((await access(`other=1; mark_session=${value}`)).status).toBe(200);
    for (const bad of [
      "",
      "x",
      payload,
      `${payload}.`,
      `${forged}.${signature}`,
      `${payload}.${signature}x`,
      `.${signature}`,
      "%",
      "{}.{}",
    ]) {
      expect((await access(`mark_session=${bad}`)).status, bad).toBe(401);
    }
    harness.clock.now = new Date("2026-11-16T22:30:00.000Z");
    expect((await access(`mark_session=${value}`)).status).toBe(401);
  });

  test.each([
    [{ Origin: "https://evil.example" }, 403],
    [{ Origin: "null" }, 403],
    [{ "Sec-Fetch-Site": "cross-site" }, 403],
    [{ "Sec-Fetch-Site": "same-site" }, 403],
    [{ "Sec-Fetch-Site": "cross-site", Origin: "http://127.0.0.1" }, 403],
    [{ "Sec-Fetch-Site": "same-origin" }, 201],
    // A proxy before the backend has another name.
    [{ "Sec-Fetch-Site": "same-origin", Origin: "http://127.0.0.1:3000" }, 201],
    [{}, 201],
  ] as [Record<string, string>, number][])("a post that says it comes from %j answers %i", async (headers, status) => {
    const ada = await harness.as("person_ada");
    const answer = await ada("/api-keys", {
      body: { workspaceId: "ws_marketing", name: "Cross-site" },
      headers: { "Idempotency-Key": `from-${JSON.stringify(headers).length}-elsewhere`, ...headers },
    });
    expect(answer.status).toBe(status);
    expect((await ada("/api-keys")).body.items).toHaveLength(status === 201 ? 1 : 0);
  });

  test("a post from the page's own origin is taken, one that switches the person from elsewhere is not", async () => {
    const { url } = harness.server;
    const ask = client(url, {});
    expect((await ask("/api/session", { body: { personId: "person_ben" }, headers: { Origin: url } })).status).toBe(
      200,
    );
    expect(
      (await ask("/api/session", { body: { personId: "person_ben" }, headers: { Origin: "http://127.0.0.1:1" } }))
        .status,
    ).toBe(403);
  });
});

describe("rate limits", () => {
  const harness = useServer("PGlite", { rateLimits: { session: 4, key: 3 } });

  test("a key's requests are limited a minute, each key for itself", async () => {
    const [one, two] = [harness.withKey(await harness.secretFor()), harness.withKey(await harness.secretFor())];
    for (let i = 0; i < 3; i++) expect((await one("/knowledge-bases")).status).toBe(200);
    harness.clock.now = new Date("2026-11-16T10:30:20.000Z");
    const refused = await one("/knowledge-bases");
    expect(refused.status).toBe(429);
    expect(refused.body.code).toBe("rate_limited");
    expect(refused.headers.get("Retry-After")).toBe("40");
    expect((await two("/knowledge-bases")).status).toBe(200);
    harness.clock.now = new Date("2026-11-16T10:31:00.000Z");
    expect((await one("/knowledge-bases")).status).toBe(200);
  });

  test("a session's requests are limited a minute, each session for itself", async () => {
    const ask = await signIn(harness.server.url, "person_ada");
    for (let i = 0; i < 4; i++) expect((await ask("/access")).status).toBe(200);
    const refused = await createKey(ask);
    expect(refused.status).toBe(429);
    expect(refused.headers.get("Retry-After")).toBe("60");
    expect((await (await signIn(harness.server.url, "person_ada"))("/access")).status).toBe(200);
  });
});
