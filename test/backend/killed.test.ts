import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterEach, describe, expect, test } from "vitest";
import { startBackend, spawnBackend, type BackendProcess } from "./support/backendProcess.ts";
import { describeOnPostgres, newDatabaseEnv, newPostgresDatabase, type Engine } from "./support/engines.ts";
import { client, createKey, importInto, signIn, type Answer, type Client } from "./support/harness.ts";

const cleanUps: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "mak-killed-"));
  cleanUps.push(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function start(env: Record<string, string>): Promise<BackendProcess> {
  const backend = await startBackend(env);
  cleanUps.push(() => backend.end("SIGKILL"));
  return backend;
}

/** What the killed process has acknowledged. */
interface Acknowledged {
  readonly created: Map<string, string>;
  readonly revoked: Set<string>;
  imports: number;
}

const withKey = (url: string, secret: string): Client => client(`${url}/api/v1`, { "X-API-Key": secret });

/** Creates, revokes and imports, all at once, and kills the process after so many acknowledgements. */
async function workUntilKilled(backend: BackendProcess, secret: string, after: number, noted: Acknowledged) {
  const ask = await signIn(backend.url, "person_ada");
  let left = after;
  const acknowledged = (answer: Answer | undefined, status: number): answer is Answer => {
    if (answer?.status !== status) return false;
    if (--left === 0) process.kill(backend.pid, "SIGKILL");
    return true;
  };
  const keys = async () => {
    for (let turn = 0; ; turn++) {
      const created = await createKey(ask).catch(() => undefined);
      if (!acknowledged(created, 201)) return;
      noted.created.set(created.body.key.id, created.body.secret);
      if (turn % 2 === 1) continue;
      const revoked = await ask(`/api-keys/${created.body.key.id}/revoke`, { body: {} }).catch(() => undefined);
      if (!acknowledged(revoked, 200)) return;
      noted.revoked.add(created.body.key.id);
    }
  };
  const imports = async () => {
    for (;;) {
      if (!acknowledged(await importInto(withKey(backend.url, secret)).catch(() => undefined), 201)) return;
      noted.imports += 1;
    }
  };
  await Promise.all([keys(), keys(), imports(), imports(), imports()]);
}

/** After how many acknowledgements each process is killed. The embedded database takes seconds to start. */
const schedulesOf: Record<Engine, number[]> = { PostgreSQL: [1, 2, 3, 5, 8, 13, 21, 34], PGlite: [1, 8, 34] };

describe("a process that is killed with SIGKILL", () => {
  const tests = (engine: Engine) =>
    test(`on ${engine} loses no key, revocation or import that it has acknowledged`, async () => {
      const env = { ...(await newDatabaseEnv(engine, newFolder())), MAX_ACTIVE_KEYS: "1000", RATE_LIMIT: "off" };
      const schedules = schedulesOf[engine];
      const noted: Acknowledged = { created: new Map(), revoked: new Set(), imports: 0 };
      let backend = await start(env);
      const first = (await createKey(await signIn(backend.url, "person_ada"), { name: "Importer" })).body;
      for (const [killed, after] of schedules.entries()) {
        await workUntilKilled(backend, first.secret, after, noted);
        expect(await backend.ended).toBe("SIGKILL");
        backend = await start(env);
        const ask = await signIn(backend.url, "person_ada");

        const { items, nextCursor } = (await ask("/api-keys?limit=100")).body;
        expect(nextCursor).toBeUndefined();
        const statuses = new Map(items.map(({ id, status }) => [id, status]));
        expect([...noted.created.keys()].filter((id) => !statuses.has(id))).toEqual([]);
        expect([...noted.revoked].filter((id) => statuses.get(id) !== "revoked")).toEqual([]);
        for (const [id, secret] of noted.created) {
          // One whose revocation was under way may have been revoked without an answer.
          const opens = (await withKey(backend.url, secret)("/knowledge-bases")).status === 200;
          expect(opens).toBe(statuses.get(id) === "active");
        }
        // Each importer may have had one stored whose answer was lost.
        const { used } = (await ask("/usage/quota")).body;
        expect(used).toBeGreaterThanOrEqual(noted.imports);
        expect(used).toBeLessThanOrEqual(noted.imports + 3 * (killed + 1));
        const days = (await ask("/usage/history?workspaceId=ws_marketing&timeZone=UTC&days=2")).body.days;
        expect(days.reduce((sum, { imports }) => sum + imports, 0)).toBe(used);
      }
      expect(noted.created.size).toBeGreaterThan(schedules.length);
      expect(noted.imports).toBeGreaterThan(schedules.length);
    });
  tests("PGlite");
  describeOnPostgres("with a server", () => {
    tests("PostgreSQL");
  });
});

describeOnPostgres("a migration whose process is killed midway", () => {
  test("leaves nothing, and completes at the next start", async () => {
    const DATABASE_URL = await newPostgresDatabase();
    const [holder, watcher] = [new pg.Client(DATABASE_URL), new pg.Client(DATABASE_URL)];
    await Promise.all([holder.connect(), watcher.connect()]);
    cleanUps.push(() => Promise.all([holder.end(), watcher.end()]));
    // The last table's name is taken by a transaction that is still open: the migration waits there for its end.
    await holder.query("begin; create table documents (id int)");

    const killed = spawnBackend({ DATABASE_URL });
    const waiting = `select query from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    while ((await watcher.query(waiting)).rows.length === 0);
    process.kill(killed.pid, "SIGKILL");
    expect(await killed.ended).toBe("SIGKILL");
    await holder.query("rollback");
    const others = `select 1 from pg_stat_activity where datname = current_database() and application_name = 'mark-ai-api-keys'`;
    while ((await watcher.query(others)).rows.length > 0);
    const tables = "select count(*)::int as n from pg_tables where schemaname = 'public'";
    expect((await watcher.query<{ n: number }>(tables)).rows).toEqual([{ n: 0 }]);

    const next = await start({ DATABASE_URL });
    expect((await createKey(await signIn(next.url, "person_ada"))).status).toBe(201);
    const applied = await watcher.query("select name from schema_migrations order by name");
    expect(applied.rows).toEqual(
      readdirSync("examples/backend/migrations")
        .sort()
        .map((name) => ({ name })),
    );
  });
});
