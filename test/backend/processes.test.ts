import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterEach, describe, expect, test } from "vitest";
import { runBackend, startBackend, type BackendProcess } from "./support/backendProcess.ts";
import { describeOnPostgres, newDatabaseEnv, newPostgresDatabase } from "./support/engines.ts";
import { client, createKey, importInto, signIn, type Client } from "./support/harness.ts";

const running: BackendProcess[] = [];
const folders: string[] = [];

async function start(env: Record<string, string>): Promise<BackendProcess> {
  const backend = await startBackend(env);
  running.push(backend);
  return backend;
}

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "mak-backend-"));
  folders.push(folder);
  return folder;
}

const withKey = (url: string, secret: string): Client => client(`${url}/api/v1`, { "X-API-Key": secret });

afterEach(async () => {
  for (const backend of running.splice(0)) await backend.end("SIGKILL");
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

describeOnPostgres("two processes on one PostgreSQL", () => {
  test("S15 a revocation on one is in force on the other at the next request", async () => {
    const DATABASE_URL = await newPostgresDatabase();
    // Together, so that they also migrate and seed at once.
    const [one, two] = await Promise.all([start({ DATABASE_URL }), start({ DATABASE_URL })]);
    const ask = await signIn(one.url, "person_ada");
    const [revoked, kept] = [(await createKey(ask)).body, (await createKey(ask)).body];
    const [onTwo, keptOnTwo] = [withKey(two.url, revoked.secret), withKey(two.url, kept.secret)];
    for (let i = 0; i < 5; i++) expect((await onTwo("/knowledge-bases")).status).toBe(200);

    await ask(`/api-keys/${revoked.key.id}/revoke`, { body: {} });
    expect((await onTwo("/knowledge-bases")).status).toBe(401);
    // The negative control: it is the revocation that closed it.
    expect((await keptOnTwo("/knowledge-bases")).status).toBe(200);
  });

  test("G24 a scheduled revocation is in force on the other at its instant, and after a restart", async () => {
    const DATABASE_URL = await newPostgresDatabase();
    // A fast machine asks more often than a key may.
    const env = { DATABASE_URL, RATE_LIMIT: "off" };
    const [one, two] = await Promise.all([start(env), start(env)]);
    const ask = await signIn(one.url, "person_ada");
    const { key, secret } = (await createKey(ask)).body;
    const onTwo = withKey(two.url, secret);
    const at = Date.now() + 2_000;
    const scheduled = await ask(`/api-keys/${key.id}/revoke`, { body: { at: new Date(at).toISOString() } });
    expect(scheduled.body.status).toBe("active");
    let last = 200;
    while (last === 200 && Date.now() < at + 10_000) {
      const begun = Date.now();
      last = (await onTwo("/knowledge-bases")).status;
      // What began before the instant is served, what begins at it is not: both run on this machine's clock.
      expect(last === 200 ? begun < at : Date.now() >= at).toBe(true);
    }
    expect(last).toBe(401);
    await one.end("SIGKILL");
    const three = await start({ DATABASE_URL });
    expect((await withKey(three.url, secret)("/knowledge-bases")).status).toBe(401);
    const again = await signIn(three.url, "person_ada");
    expect((await again(`/api-keys/${key.id}`)).body.status).toBe("revoked");
  });

  test("S26 fifty importers over both end at exactly the limit", async () => {
    const DATABASE_URL = await newPostgresDatabase();
    const env = { DATABASE_URL, IMPORT_LIMIT: "30" };
    const [one, two] = await Promise.all([start(env), start(env)]);
    const ask = await signIn(one.url, "person_ada");
    const { secret } = (await createKey(ask)).body;
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) => importInto(withKey(index % 2 === 0 ? one.url : two.url, secret))),
    );
    expect(answers.filter((answer) => answer.status === 201)).toHaveLength(30);
    expect(answers.filter((answer) => answer.body.code === "import_limit_reached")).toHaveLength(20);
    expect((await (await signIn(two.url, "person_ada"))("/usage/quota")).body.used).toBe(30);
  });

  test("one idempotency key on both creates once", async () => {
    const DATABASE_URL = await newPostgresDatabase();
    const [one, two] = await Promise.all([start({ DATABASE_URL }), start({ DATABASE_URL })]);
    const [a, b] = [await signIn(one.url, "person_ada"), await signIn(two.url, "person_ada")];
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) => createKey(index % 2 === 0 ? a : b, {}, "on-both-of-them")),
    );
    expect(answers.filter((answer) => answer.status === 201)).toHaveLength(1);
    expect(answers.filter((answer) => answer.status === 409)).toHaveLength(7);
  });
});

describeOnPostgres("a process that is asked to stop", () => {
  test("takes nothing new, answers what is under way, and ends with 0", async () => {
    const DATABASE_URL = await newPostgresDatabase();
    const backend = await start({ DATABASE_URL });
    const { secret } = (await createKey(await signIn(backend.url, "person_ada"))).body;
    const [holder, watcher] = [new pg.Client(DATABASE_URL), new pg.Client(DATABASE_URL)];
    await Promise.all([holder.connect(), watcher.connect()]);
    await holder.query("begin; lock table documents in exclusive mode");

    const underWay = importInto(withKey(backend.url, secret));
    const waiting = "select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
    while ((await watcher.query(waiting)).rows.length === 0);
    const ended = backend.end("SIGTERM");
    const healthz = () => client(backend.url, {})("/healthz");
    while ((await healthz().catch(() => "refused")) !== "refused");

    await holder.query("commit");
    expect((await underWay).status).toBe(201);
    expect(await ended).toBe(0);
    await Promise.all([holder.end(), watcher.end()]);
  });
});

describe("starting", () => {
  test("says where it is, who is there, and a curl with a knowledge base that exists", async () => {
    const backend = await start({ DATA_DIR: newFolder() });
    expect(backend.output()).toMatch(/Ada Okafor +administrator of Acme/u);
    const [, path = ""] = /curl (http:\S+\/documents)/u.exec(backend.output()) ?? [];
    const { secret } = (await createKey(await signIn(backend.url, "person_ada"))).body;
    expect((await client(path, { "X-API-Key": secret })("", { body: { text: "Hello from curl" } })).status).toBe(201);
  });

  test("a second process on one data directory is refused, the first goes on", async () => {
    const { DATA_DIR = "" } = await newDatabaseEnv("PGlite", newFolder());
    const first = await start({ DATA_DIR });
    const second = await runBackend({ DATA_DIR });
    expect(second.code).toBe(1);
    expect(second.output).toBe(
      `The embedded database is in use by process ${String(first.pid)} (${join(DATA_DIR, "pglite.lock")}). It belongs to one ` +
        "process at a time: stop that one, choose another DATA_DIR, or use a PostgreSQL server through DATABASE_URL.\n",
    );
    expect((await client(first.url, {})("/healthz")).status).toBe(200);
    expect(await first.end("SIGTERM")).toBe(0);
    expect(readdirSync(DATA_DIR)).not.toContain("pglite.lock");
  });

  test("the lock of a process that is no more is taken over", async () => {
    const { DATA_DIR = "" } = await newDatabaseEnv("PGlite", newFolder());
    const first = await start({ DATA_DIR });
    await first.end("SIGKILL");
    expect(readdirSync(DATA_DIR)).toContain("pglite.lock");
    const second = await start({ DATA_DIR });
    expect(JSON.parse(readFileSync(join(DATA_DIR, "pglite.lock"), "utf8"))).toMatchObject({ pid: second.pid });
    await second.end("SIGKILL");
    // Its number was given to another process, which started at another time.
    writeFileSync(join(DATA_DIR, "pglite.lock"), JSON.stringify({ pid: process.pid, started: "1" }));
    await start({ DATA_DIR });
  });

  test("a port that is taken ends with a sentence", async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, "127.0.0.1", resolve));
    const port = String((taken.address() as AddressInfo).port);
    const { code, output } = await runBackend({ PORT: port, ...(await newDatabaseEnv("PGlite", newFolder())) });
    taken.close();
    expect(code).toBe(1);
    expect(output).toBe(`Port ${port} is taken. Stop what uses it, or choose another: PORT=4174 npm start\n`);
  });

  test.each([
    [{ SEED: "some" }, "SEED must be `demo` or `none`."],
    [{ PORT: "70000" }, "PORT must be a port from 0 to 65535."],
    [{ SESSION_SECRET: "short" }, "SESSION_SECRET must be at least 32 characters."],
  ] as [Record<string, string>, string][])("the setting %j is refused", async (env, sentence) => {
    expect(await runBackend(env)).toEqual({ code: 1, output: `${sentence}\n` });
  });

  test("a PostgreSQL server that does not answer is said", async () => {
    const { code, output } = await runBackend({
      DATABASE_URL: "postgres://nobody@127.0.0.1:1/none",
      DATA_DIR: newFolder(),
    });
    expect(code).toBe(1);
    expect(output).toBe(
      "The PostgreSQL server of DATABASE_URL (127.0.0.1:1) does not answer. Start it, or unset DATABASE_URL for the " +
        "embedded database.\n",
    );
  });
});
