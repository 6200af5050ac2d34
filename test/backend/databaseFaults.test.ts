import { randomBytes } from "node:crypto";
import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { newDatabase, runOnServer } from "../support/newDatabase.ts";
import { startPostgres, type TestPostgres } from "../support/postgres.ts";
import { startBackend, type BackendProcess } from "./support/backendProcess.ts";
import { describeOnPostgres } from "./support/engines.ts";
import { client, createKey, importInto, signIn, type Answer, type Client } from "./support/harness.ts";
import { startProxy, type Proxy } from "./support/proxy.ts";
import { mountSmallDisk } from "./support/smallDisk.ts";

const smallDisk = mountSmallDisk(24);
const withDisk = test.skipIf(smallDisk === undefined);

// One server of this file's own, which its tests break, and one backend that has to outlive all of it.
describeOnPostgres("a backend whose PostgreSQL fails", () => {
  let server: TestPostgres;
  let proxy: Proxy;
  let backend: BackendProcess;
  let database = "";
  let ask: Client;
  let open: Client;
  let keyId = "";
  const cleanUps: (() => unknown)[] = [];

  beforeAll(async () => {
    const started = await startPostgres({ max_connections: "40" });
    if (!started) throw new Error("There is no PostgreSQL.");
    server = started;
    // An ordinary role, as in a product: the last connections of a server are kept for superusers.
    await runOnServer(server.url, "create role app login createdb");
    database = (await newDatabase(server.url)).url;
    await runOnServer(database, "grant all on schema public to app");
    proxy = await startProxy(server.port);
    const address = new URL(proxy.through(database));
    address.username = "app";
    backend = await startBackend({
      DATABASE_URL: address.href,
      RATE_LIMIT: "off",
      MAX_ACTIVE_KEYS: "10000",
      IMPORT_LIMIT: "unlimited",
      DATABASE_STATEMENT_TIMEOUT_MS: "2500",
      DATABASE_CONNECT_TIMEOUT_MS: "1500",
    });
    ask = await signIn(backend.url, "person_ada");
    const created = (await createKey(ask)).body;
    open = client(`${backend.url}/api/v1`, { "X-API-Key": created.secret });
    keyId = created.key.id;
  });
  afterEach(async () => {
    for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
    await recovers();
  });
  afterAll(async () => {
    expect(await backend.end("SIGTERM")).toBe(0);
    proxy.close();
    await server.stop();
    smallDisk?.unmount();
  });

  /** Waits until the backend is ready, which it has to be again by itself, and uses it. */
  async function recovers(): Promise<void> {
    await until(async () => (await client(backend.url, {})("/readyz")).status === 200);
    expect((await createKey(ask)).status).toBe(201);
    expect((await importInto(open)).status).toBe(201);
    expect((await ask("/api-keys")).status).toBe(200);
  }

  async function connected(): Promise<pg.Client> {
    const connection = new pg.Client(database);
    connection.on("error", () => undefined);
    await connection.connect();
    cleanUps.push(() => connection.end().catch(() => undefined));
    return connection;
  }

  /** Locks rows or tables until the test's end, or until it is told to let go. */
  async function hold(sql: string): Promise<() => Promise<unknown>> {
    const holder = await connected();
    await holder.query(`begin; ${sql}`);
    return () => holder.query("rollback");
  }

  /** Waits until a statement of the backend waits for a lock, and returns its process. */
  async function waitingBackend(watcher: pg.Client): Promise<number> {
    let pid = 0;
    await until(async () => {
      const { rows } = await watcher.query<{ pid: number }>(
        `select pid from pg_stat_activity where application_name = 'mark-ai-api-keys' and wait_event_type = 'Lock'`,
      );
      pid = rows[0]?.pid ?? 0;
      return pid !== 0;
    });
    return pid;
  }

  const names = async () => {
    const found = new Set<string>();
    const watcher = await connected();
    for (const { name } of (await watcher.query<{ name: string }>("select name from api_keys")).rows) found.add(name);
    return found;
  };

  /** Refused for the moment: nothing happened, and it says when to come again. */
  function expectUnavailable(answer: Answer): void {
    expect([answer.status, answer.body.code]).toEqual([503, "unavailable"]);
    expect(answer.headers.get("Retry-After")).toMatch(/^\d+$/u);
  }

  /** Nobody knows: it does not invite a second try, which could do it twice. */
  function expectUnknown(answer: Answer): void {
    expect([answer.status, answer.body.code, answer.headers.get("Retry-After")]).toEqual([500, "unknown", null]);
    expect(answer.body.detail).toContain("may have been made");
  }

  test("C1 lives when the connection of a create is terminated in mid-transaction, and the create can be repeated", async () => {
    const watcher = await connected();
    const letGo = await hold("select 1 from companies for update");
    const underWay = createKey(ask, { name: "Terminated" }, "terminated-midway");
    await watcher.query("select pg_terminate_backend($1)", [await waitingBackend(watcher)]);
    expectUnavailable(await underWay);
    await letGo();
    expect((await createKey(ask, { name: "Terminated" }, "terminated-midway")).status).toBe(201);
  });

  test("C1 lives when PostgreSQL restarts under creates, lists and imports, and no answer says what is not so", async () => {
    const noted = { created: [] as string[], refused: [] as string[] };
    let isOver = false;
    let turn = 0;
    const creating = async () => {
      while (!isOver) {
        const name = `Restart ${String(++turn)}`;
        const answer = await createKey(ask, { name });
        if (answer.status === 201) noted.created.push(name);
        else if (answer.status === 503) {
          expectUnavailable(answer);
          noted.refused.push(name);
        } else expectUnknown(answer);
      }
    };
    const reading = async () => {
      while (!isOver) {
        const answer = await ask("/api-keys");
        if (answer.status !== 200) expectUnavailable(answer);
      }
    };
    const importing = async () => {
      while (!isOver) {
        const answer = await importInto(open);
        if (answer.status === 503) expectUnavailable(answer);
        else if (answer.status !== 201) expectUnknown(answer);
      }
    };
    const work = Promise.all([creating(), creating(), reading(), reading(), importing(), importing()]);
    for (let restart = 0; restart < 2; restart++) {
      const before = noted.created.length;
      await until(() => Promise.resolve(noted.created.length > before + 3));
      await server.crash();
      expect((await client(backend.url, {})("/healthz")).status).toBe(200);
      expect((await client(backend.url, {})("/readyz")).status).toBe(503);
      await server.resume();
    }
    const before = noted.created.length;
    await until(() => Promise.resolve(noted.created.length > before + 3));
    isOver = true;
    await work;
    const stored = await names();
    expect(noted.created.filter((name) => !stored.has(name))).toEqual([]);
    expect(noted.refused.filter((name) => stored.has(name))).toEqual([]);
    expect(noted.refused.length).toBeGreaterThan(0);
  });

  test("C1 a create whose commit is not confirmed is unknown, and its Idempotency-Key tells", async () => {
    const cut = proxy.cutAfter("commit");
    expectUnknown(await createKey(ask, { name: "Unconfirmed" }, "not-confirmed-1"));
    await cut;
    const again = await createKey(ask, { name: "Unconfirmed" }, "not-confirmed-1");
    expect([again.status, again.body.code]).toEqual([409, "secret_already_shown"]);
  });

  test("C1 an import and a revocation that are not confirmed are unknown, and both were made", async () => {
    const used = async () => (await ask("/usage/quota")).body.used;
    const before = await used();
    let cut = proxy.cutAfter("import_counters");
    expectUnknown(await importInto(open));
    await cut;
    expect(await used()).toBe(before + 1);

    const { key } = (await createKey(ask)).body;
    cut = proxy.cutAfter("set revoked_at");
    expectUnknown(await ask(`/api-keys/${key.id}/revoke`, { body: {} }));
    await cut;
    expect((await ask(`/api-keys/${key.id}/revoke`, { body: {} })).body.status).toBe("revoked");
  });

  test("C1 a document of a batch that is not confirmed is unknown, and the rest is not tried", async () => {
    const used = async () => (await ask("/usage/quota")).body.used;
    const before = await used();
    const cut = proxy.cutAfter("import_counters");
    const documents = [{ text: "one" }, { text: "two" }, { text: "three" }];
    const answer = await open("/knowledge-bases/kb_marketing/documents/batch", { body: { documents } });
    await cut;
    expect(answer.body.results.map(({ error }) => error?.code)).toEqual(["unknown", "unavailable", "unavailable"]);
    expect(await used()).toBe(before + 1);
  });

  test("C6 on a standby it reads, refuses writes, and says that it is not ready; promoted, it goes on", async () => {
    const standby = await server.startStandby();
    cleanUps.push(() => standby.stop());
    cleanUps.push(() => {
      proxy.leadTo(server.port);
    });
    proxy.leadTo(standby.port);
    await until(async () => (await ask("/api-keys")).status === 200);
    // Its last use cannot be written, which is no reason to refuse it.
    expect((await open("/knowledge-bases")).status).toBe(200);
    expectUnavailable(await createKey(ask));
    expectUnavailable(await importInto(open));
    expectUnavailable(await ask(`/api-keys/${keyId}/revoke`, { body: {} }));
    const readyz = await client(backend.url, {})("/readyz");
    expectUnavailable(readyz);
    expect(readyz.body.detail).toContain("read-only");
    expect((await client(backend.url, {})("/healthz")).status).toBe(200);

    standby.promote();
    await recovers();
  });

  test("C6 a statement that is cancelled changes nothing and says so", async () => {
    const watcher = await connected();
    await hold("lock table documents in exclusive mode");
    const underWay = importInto(open);
    await watcher.query("select pg_cancel_backend($1)", [await waitingBackend(watcher)]);
    expectUnavailable(await underWay);
  });

  test("C6 a statement that hangs is cut off by the server, long before the client gives up", async () => {
    await hold("lock table documents in exclusive mode");
    const begun = performance.now();
    expectUnavailable(await importInto(open));
    expect(performance.now() - begun).toBeLessThan(10_000);
  });

  test("C6 a line that has gone silent is given up, and a new one taken when it speaks again", async () => {
    proxy.goSilent();
    cleanUps.push(() => {
      proxy.speak();
    });
    const begun = performance.now();
    expectUnavailable(await ask("/api-keys"));
    expectUnavailable(await client(backend.url, {})("/readyz"));
    // A write may have arrived before the line went silent.
    expect([500, 503]).toContain((await createKey(ask)).status);
    expect(performance.now() - begun).toBeLessThan(15_000);
    expect((await client(backend.url, {})("/healthz")).status).toBe(200);
  });

  test("C6 a server without a free connection is unavailable, not a fault of ours", async () => {
    const watcher = await connected();
    const mine = "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'mark-ai-api-keys'";
    const address = new URL(database);
    address.username = "app";
    const taken: pg.Client[] = [];
    cleanUps.push(() => Promise.all(taken.map((connection) => connection.end())));
    for (;;) {
      await watcher.query(mine);
      const connection = new pg.Client(address.href);
      connection.on("error", () => undefined);
      if (!(await connection.connect().then(() => true, () => false))) break; // prettier-ignore
      taken.push(connection);
    }
    expectUnavailable(await ask("/api-keys"));
    expectUnavailable(await createKey(ask));
    expectUnavailable(await client(backend.url, {})("/readyz"));
  });

  test("C9 creates and imports that wait for one company's lock leave connections to everyone's lists", async () => {
    const letGo = await hold(
      "select 1 from companies where id = 'co_acme' for update; select 1 from import_counters for update",
    );
    const grace = await signIn(backend.url, "person_grace");
    const waiting = Promise.all([
      ...Array.from({ length: 15 }, () => createKey(ask)),
      ...Array.from({ length: 15 }, () => importInto(open)),
    ]);
    await waitingBackend(await connected());
    for (const other of [grace, ask]) {
      const lists = await Promise.all(Array.from({ length: 20 }, () => other("/api-keys")));
      expect(lists.map(({ status }) => status)).toEqual(lists.map(() => 200));
    }
    // Another company creates meanwhile.
    expect((await createKey(grace, { workspaceId: "ws_globex" })).status).toBe(201);
    await letGo();
    for (const { status, body, headers } of await waiting) {
      if (status === 201) continue;
      expect(["in_progress", "unavailable"]).toContain(body.code);
      expect(headers.get("Retry-After")).toMatch(/^\d+$/u);
    }
  });

  withDisk(
    `C8 a full disk refuses imports and changes nothing, until there is room${smallDisk ? "" : " (left out: no right to mount a tmpfs)"}`,
    async () => {
      const folder = join(smallDisk?.path ?? "", "space");
      mkdirSync(folder);
      execFileSync("chown", ["postgres", folder]);
      // Superusers make tablespaces; the documents move onto the small disk.
      await runOnServer(server.url, `create tablespace small location '${folder}'`);
      await runOnServer(database, "alter table documents set tablespace small");
      cleanUps.push(async () => {
        await runOnServer(database, "alter table documents set tablespace pg_default");
        await runOnServer(server.url, "drop tablespace small");
      });
      const filler = join(smallDisk?.path ?? "", "filler");
      const documents = async () => (await (await connected()).query("select 1 from documents")).rowCount;
      writeFileSync(filler, Buffer.alloc(20 * 1024 * 1024));
      const text = randomBytes(2_000_000).toString("base64");
      let stored = (await documents()) ?? 0;
      for (;;) {
        const answer = await importInto(open, "kb_marketing", { text });
        if (answer.status === 201) {
          stored += 1;
          continue;
        }
        expectUnavailable(answer);
        break;
      }
      expect(await documents()).toBe(stored);
      expect((await ask("/api-keys")).status).toBe(200);
      rmSync(filler);
      expect((await importInto(open, "kb_marketing", { text })).status).toBe(201);
    },
  );
});

async function until(holds: () => Promise<boolean>, seconds = 30): Promise<void> {
  const deadline = Date.now() + seconds * 1_000;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`It did not come about within ${String(seconds)} s.`);
    await new Promise((resolve) => setImmediate(resolve));
  }
}
