import { afterEach, describe, expect, test } from "vitest";
import { createApp } from "../../examples/backend/src/app.js";
import { startBackend, type BackendProcess } from "./support/backendProcess.ts";
import { describeOnBoth, describeOnPostgres, newPostgresDatabase } from "./support/engines.ts";
import { client, createKey, sessionOf, useServer, type Client } from "./support/harness.ts";

interface SignedIn {
  readonly cookie: string;
  /** The management API. */
  readonly ask: Client;
  readonly site: Client;
}

async function signInTo(url: string, cookie?: string): Promise<SignedIn> {
  const Cookie = cookie ?? (await sessionOf(url, "person_ada"));
  return { cookie: Cookie, ask: client(`${url}/api/management/v1`, { Cookie }), site: client(url, { Cookie }) };
}

const proofPath = "/api/session/proof";

async function codeFor({ site }: SignedIn): Promise<string> {
  return ((await site(proofPath)).body as unknown as { code: string }).code;
}

async function prove(session: SignedIn): Promise<void> {
  const { status } = await session.site(proofPath, { body: { code: await codeFor(session) } });
  if (status !== 204) throw new Error(`The proof was answered ${String(status)}.`);
}

const update = (ask: Client, keyId: string) =>
  ask(`/api-keys/${keyId}`, { method: "PATCH", body: { name: "Renamed" } });
const revoke = (ask: Client, keyId: string, body: object = {}) => ask(`/api-keys/${keyId}/revoke`, { body });
const wanted = { status: 403, body: { code: "step_up_required", status: 403 } };

describeOnBoth("G29 step-up", (engine) => {
  const harness = useServer(engine, { stepUpMinutes: 5 });
  const signedIn = (cookie?: string) => signInTo(harness.server.url, cookie);
  const later = (minutes: number) => {
    harness.clock.now = new Date(harness.clock.now.getTime() + minutes * 60_000);
  };
  /** What a write would leave behind. */
  const written = () =>
    harness.server.db.query(
      `select (select count(*)::int from api_keys) as keys, (select count(*)::int from idempotency_keys) as claims,
        (select count(*)::int from key_events) as events, (select string_agg(name, ' ') from api_keys) as names,
        (select count(*)::int from api_keys where revoked_at is not null or revokes_at is not null) as ended`,
    );

  test("G29 a create without a proof writes nothing, and the same Idempotency-Key creates exactly one key after it", async () => {
    const ada = await signedIn();
    expect(await createKey(ada.ask, {}, "the-one-intention")).toMatchObject(wanted);
    expect(await written()).toEqual([{ keys: 0, claims: 0, events: 0, names: null, ended: 0 }]);

    await prove(ada);
    const created = await createKey(ada.ask, {}, "the-one-intention");
    expect(created.status).toBe(201);
    expect((await harness.withKey(created.body.secret)("/knowledge-bases")).status).toBe(200);
    expect(await createKey(ada.ask, {}, "the-one-intention")).toMatchObject({
      status: 409,
      body: { code: "secret_already_shown", existingKey: { id: created.body.key.id } },
    });
    expect((await ada.ask("/api-keys")).body.items).toHaveLength(1);
  });

  test("G29 revoking one or several, scheduling, cancelling a schedule and renaming want a proof too, and change nothing before it", async () => {
    await harness.server.db.script("update companies set scheduled_revoke_hours = 72");
    const ada = await signedIn();
    await prove(ada);
    const { key } = (await createKey(ada.ask)).body;
    const before = await written();
    const other = await signedIn();
    const at = new Date(harness.clock.now.getTime() + 3_600_000).toISOString();
    for (const attempt of [
      () => revoke(other.ask, key.id),
      () => revoke(other.ask, key.id, { at }),
      () => revoke(other.ask, key.id, { at: null }),
      () => update(other.ask, key.id),
      () => other.ask("/api-keys/revoke", { body: { keyIds: [key.id] } }),
    ]) {
      expect(await attempt()).toMatchObject(wanted);
    }
    expect(await written()).toEqual(before);

    await prove(other);
    expect((await update(other.ask, key.id)).body.name).toBe("Renamed");
    expect((await revoke(other.ask, key.id, { at })).body).toMatchObject({ status: "active", revokesAt: at });
    expect((await revoke(other.ask, key.id, { at: null })).body.status).toBe("active");
    expect((await revoke(other.ask, key.id)).body.status).toBe("revoked");
  });

  test("G29 reading wants no proof, and what would be refused anyway is refused first", async () => {
    const ada = await signedIn();
    for (const path of ["/access", "/api-keys", "/usage/quota"]) expect((await ada.ask(path)).status).toBe(200);
    const ben = await signedIn(await sessionOf(harness.server.url, "person_ben"));
    expect((await createKey(ben.ask)).body.code).toBe("forbidden");
    expect((await createKey(ada.ask, { workspaceId: "ws_support" })).body.code).toBe("feature_disabled");
    expect((await createKey(ada.ask, { scopes: ["everything"] })).body.code).toBe("validation");
    await harness.server.db.script("update companies set max_active_keys = 0");
    expect((await createKey(ada.ask)).body.code).toBe("limit_reached");
  });

  test("G29 a proof holds for as many minutes as are set, and a repeated create needs none", async () => {
    const ada = await signedIn();
    await prove(ada);
    later(4.9);
    const created = await createKey(ada.ask, {}, "before-it-was-over");
    expect(created.status).toBe(201);
    later(0.1);
    expect(await createKey(ada.ask)).toMatchObject(wanted);
    expect(await createKey(ada.ask, {}, "before-it-was-over")).toMatchObject({
      status: 409,
      body: { code: "secret_already_shown", existingKey: { id: created.body.key.id } },
    });
    expect((await createKey(ada.ask, { name: "Other" }, "before-it-was-over")).body.code).toBe("idempotency_mismatch");
    await prove(ada);
    later(4.9);
    expect((await createKey(ada.ask)).status).toBe(201);
  });

  test("G29 a proof is of one session: another one, the next person and a code from elsewhere have none", async () => {
    const [ada, other] = [await signedIn(), await signedIn()];
    await prove(ada);
    expect(await createKey(other.ask)).toMatchObject(wanted);
    expect((await other.site(proofPath, { body: { code: await codeFor(ada) } })).status).toBe(400);
    expect(await createKey(other.ask)).toMatchObject(wanted);
    const switched = await ada.site("/api/session", { body: { personId: "person_ada" } });
    const next = await signedIn(switched.headers.get("Set-Cookie")?.split(";")[0] ?? "");
    expect(await createKey(next.ask)).toMatchObject(wanted);
    expect((await createKey(ada.ask)).status).toBe(201);
  });

  test("G29 signing out forgets the proof, and so does the end of the session", async () => {
    const { db } = harness.server;
    await db.script("truncate session_proofs");
    const proofs = () => db.query("select 1 as one from session_proofs");
    const [ada, other] = [await signedIn(), await signedIn()];
    await prove(ada);
    await prove(other);
    expect((await ada.site("/api/session", { method: "DELETE" })).status).toBe(204);
    expect(await proofs()).toHaveLength(1);
    expect((await createKey(ada.ask)).status).toBe(401);
    expect((await ada.site(proofPath)).status).toBe(401);
    expect((await ada.site(proofPath, { body: { code: "000000" } })).status).toBe(401);
    later(12 * 60);
    await prove(await signedIn());
    expect(await proofs()).toHaveLength(1);
  });

  test("G29 a wrong or an old code proves nothing, and a session has five tries a minute", async () => {
    const ada = await signedIn();
    const code = await codeFor(ada);
    expect(code).toMatch(/^\d{6}$/u);
    const attempt = (given: unknown) => ada.site(proofPath, { body: { code: given } });
    const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, "0");
    for (const given of [wrong, "", 5, `${code}0`]) {
      expect(await attempt(given)).toMatchObject({ status: 400, body: { code: "validation", field: "code" } });
    }
    later(10);
    expect((await attempt(code)).status).toBe(400);
    const current = await codeFor(ada);
    const tries = [];
    for (let i = 0; i < 4; i++) tries.push((await attempt(wrong)).status);
    expect(tries).toEqual([400, 400, 400, 400]);
    const refused = await attempt(current);
    expect([refused.status, refused.headers.get("Retry-After")]).toEqual([429, "60"]);
    expect(await createKey(ada.ask)).toMatchObject(wanted);
    later(1);
    expect((await attempt(` ${await codeFor(ada)} `)).status).toBe(204);
    expect((await createKey(ada.ask)).status).toBe(201);
  });

  test("G29 a page elsewhere cannot send the proof", async () => {
    const ada = await signedIn();
    const headers = { Origin: "https://evil.example" };
    expect((await ada.site(proofPath, { body: { code: await codeFor(ada) }, headers })).status).toBe(403);
    expect(await createKey(ada.ask)).toMatchObject(wanted);
  });

  test("G29 a proof holds for another app on the same database, which keeps nothing of its own", async () => {
    const ada = await signedIn();
    await prove(ada);
    const app = createApp({
      db: harness.server.db,
      secret: "a secret that only the tests use",
      clock: () => harness.clock.now,
      stepUpMinutes: 5,
    });
    const create = (cookie: string) =>
      app.request("/api/management/v1/api-keys", {
        method: "POST",
        headers: {
          Cookie: cookie,
          "Content-Type": "application/json",
          "Idempotency-Key": cookie.slice(-43),
        },
        body: '{"workspaceId":"ws_marketing","name":"Elsewhere"}',
      });
    expect((await create(ada.cookie)).status).toBe(201);
    expect((await create((await signedIn()).cookie)).status).toBe(403);
  });
});

describe("without STEP_UP_MINUTES", () => {
  const harness = useServer("PGlite");

  test("G29 nobody is asked for a proof, and there is no place to give one", async () => {
    const ada = await signInTo(harness.server.url);
    expect((await createKey(ada.ask)).status).toBe(201);
    expect((await ada.site(proofPath)).status).toBe(404);
    expect((await ada.site(proofPath, { body: { code: "000000" } })).status).toBe(404);
  });
});

describeOnPostgres("two processes on one PostgreSQL", () => {
  const running: BackendProcess[] = [];
  afterEach(async () => {
    for (const backend of running.splice(0)) await backend.end("SIGKILL");
  });

  test("G29 a proof given to one holds in the other, and is over in both when its session is", async () => {
    const env = { DATABASE_URL: await newPostgresDatabase(), STEP_UP_MINUTES: "5" };
    running.push(...(await Promise.all([startBackend(env), startBackend(env)])));
    const [one, two] = running.map(({ url }) => url);
    const onOne = await signInTo(one ?? "");
    const onTwo = await signInTo(two ?? "", onOne.cookie);
    expect(await createKey(onTwo.ask, {}, "on-two-processes")).toMatchObject(wanted);

    // The code of one process is the other's too.
    const { status } = await onOne.site(proofPath, { body: { code: await codeFor(onTwo) } });
    expect(status).toBe(204);
    const answers = await Promise.all(
      [onOne, onTwo, onOne, onTwo].map(({ ask }) => createKey(ask, {}, "on-two-processes")),
    );
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409, 409, 409]);

    await onTwo.site("/api/session", { method: "DELETE" });
    expect((await createKey(onOne.ask)).status).toBe(401);
  });
});
