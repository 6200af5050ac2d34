import { mkdtempSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterEach, expect, test } from "vitest";
import { startBackend, type BackendProcess } from "./support/backendProcess.ts";
import { describeOnBoth, describeOnPostgres, newDatabaseEnv, newPostgresDatabase } from "./support/engines.ts";
import { client, createKey, importInto, sessionOf, signIn } from "./support/harness.ts";
import { askUntilRefused, type Traffic } from "./support/keepAliveClient.ts";

const cleanUps: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

async function start(env: Record<string, string>): Promise<BackendProcess> {
  const backend = await startBackend(env);
  cleanUps.push(() => backend.end("SIGKILL"));
  return backend;
}

describeOnBoth("C4 a process that is asked to stop under load", (engine) => {
  test("says so first, then finishes every request that it has accepted, and is gone", async () => {
    const folder = mkdtempSync(join(tmpdir(), "mak-stopping-"));
    cleanUps.push(() => {
      rmSync(folder, { recursive: true, force: true });
    });
    const backend = await start({
      ...(await newDatabaseEnv(engine, folder)),
      RATE_LIMIT: "off",
      LOG: "json",
      SHUTDOWN_DELAY_MS: "1500",
    });
    const { port, host } = new URL(backend.url);
    const cookie = await sessionOf(backend.url, "person_ada");
    const traffic: Traffic = { answers: new Map(), closing: 0, cut: [] };
    const head = (path: string, more = "") => `GET ${path} HTTP/1.1\r\nHost: ${host}${more}`;
    const list = head("/api/management/v1/api-keys", `\r\nCookie: ${cookie}`);
    const clients = Array.from({ length: 16 }, () => askUntilRefused(Number(port), list, traffic));
    while ((traffic.answers.get(200) ?? 0) < 200) await new Promise((resolve) => setImmediate(resolve));

    const probes: Traffic = { answers: new Map(), closing: 0, cut: [] };
    const probe = askUntilRefused(Number(port), head("/readyz"), probes);
    while ((probes.answers.get(200) ?? 0) < 1) await new Promise((resolve) => setImmediate(resolve));
    expect(traffic.closing).toBe(0);
    const asked = performance.now();
    const ended = backend.end("SIGTERM");
    await Promise.all([...clients, probe]);
    expect(await ended).toBe(0);
    expect(performance.now() - asked).toBeLessThan(10_000);

    // Who looks at the readiness sees it before connections are refused, and until then nobody is turned away.
    expect(probes.answers.get(503)).toBeGreaterThan(0);
    expect([...traffic.answers.keys()]).toEqual([200]);
    expect(traffic.closing).toBeGreaterThan(16);
    // A new connection that still lay in the kernel's queue when the port closed was never accepted; any other is served.
    expect([...traffic.cut, ...probes.cut].filter((where) => where !== "on a new connection")).toEqual([]);
    // What it has logged, it has answered.
    const logged = backend.output().match(/"route":"\/(?:readyz|api\/management\/v1\/api-keys)"/gu) ?? [];
    const answers = [...traffic.answers.values(), ...probes.answers.values()];
    expect(logged).toHaveLength(answers.reduce((sum, each) => sum + each, 0));
  });
});

describeOnPostgres("C4 a process that is asked to stop while something hangs", () => {
  test("is gone within ten seconds, whatever hangs", async () => {
    const DATABASE_URL = await newPostgresDatabase();
    const backend = await start({ DATABASE_URL, DATABASE_STATEMENT_TIMEOUT_MS: "60000" });
    const { secret } = (await createKey(await signIn(backend.url, "person_ada"))).body;
    const holder = new pg.Client(DATABASE_URL);
    await holder.connect();
    cleanUps.push(() => holder.end());
    await holder.query("begin; lock table documents in exclusive mode");

    const open = client(`${backend.url}/api/v1`, { "X-API-Key": secret });
    const hanging = importInto(open).catch(() => "cut");
    const waiting = "select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
    const watcher = new pg.Client(DATABASE_URL);
    await watcher.connect();
    cleanUps.push(() => watcher.end());
    while ((await watcher.query(waiting)).rows.length === 0);
    // Half a request, whose other half never comes.
    const half = connect(Number(new URL(backend.url).port), "127.0.0.1");
    half.on("error", () => undefined);
    await new Promise<void>((resolve) => half.write("POST /api/session HTTP/1.1\r\nHost: x\r\n", () => { resolve(); })); // prettier-ignore

    const asked = performance.now();
    expect(await backend.end("SIGTERM")).toBe(0);
    expect(performance.now() - asked).toBeLessThan(10_000);
    expect(await hanging).toBe("cut");
    half.destroy();
  });
});
