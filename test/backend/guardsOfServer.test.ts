import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import type Fs from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createApp } from "../../examples/backend/src/app.js";
import { createServices } from "../../examples/backend/src/context.js";
import type { Db } from "../../examples/backend/src/db/Db.js";
import { createGate, TurnTimeout } from "../../examples/backend/src/db/gate.js";
import { LockedError, takeLock } from "../../examples/backend/src/db/lock.js";
import { openPostgres } from "../../examples/backend/src/db/postgres.js";
import { listen } from "../../examples/backend/src/http/httpServer.js";
import { Unchecked } from "../../examples/backend/src/http/parse.js";
import { readJson } from "../../examples/backend/src/http/readJson.js";
import { createSecret } from "../../examples/backend/src/keys/secret.js";
import { importBatch } from "../../examples/backend/src/public/importBatch.js";
import { maxBatchTextBytes } from "../../examples/backend/src/public/schemas.js";
import { startServer } from "../../examples/backend/src/server.js";
import { describeOnPostgres, newPostgresDatabase } from "./support/engines.ts";
import { failingDb } from "./support/failingDb.ts";

const { beforeRename } = vi.hoisted((): { beforeRename: { run: () => void } } => ({
  beforeRename: { run: () => undefined },
}));
vi.mock("node:fs", async (original) => {
  const fs = await original<typeof Fs>();
  const renameSync: typeof Fs.renameSync = (from, to) => {
    beforeRename.run();
    fs.renameSync(from, to);
  };
  return { ...fs, renameSync };
});

const secret = "a secret that only the tests use";

describe("B11 guards of the server", () => {
  test("every answer says that it is no other type, no other site's frame, window or part, and no other site's business", async () => {
    const app = createApp({ db: failingDb(new Error()), secret });
    for (const path of ["/healthz", "/api/none", "/api/management/v1/access"]) {
      const { headers } = await app.request(path);
      expect(Object.fromEntries(headers)).toMatchObject({
        // A document that somebody imports is never run as a script.
        "x-content-type-options": "nosniff",
        // Nobody lays a page of theirs over the button that revokes.
        "x-frame-options": "SAMEORIGIN",
        // Addresses hold ids of keys and workspaces.
        "referrer-policy": "same-origin",
        // A page that opens this one keeps no hold of its window.
        "cross-origin-opener-policy": "same-origin",
        // Another site's page cannot take an answer into its memory as if it were a picture.
        "cross-origin-resource-policy": "same-origin",
      });
    }
  });

  test("a key with a typo is refused without a query: whoever guesses costs the database nothing", async () => {
    const query = vi.fn(() => Promise.resolve([]));
    const app = createApp({ db: { ...failingDb(new Error()), query }, secret });
    const ask = (key: string) => app.request("/api/v1/knowledge-bases", { headers: { "X-API-Key": key } });
    const key = createSecret();
    const typo = key.slice(0, -1) + (key.endsWith("0") ? "1" : "0");
    for (const wrong of ["", "x", typo, key.slice(0, -1)]) expect((await ask(wrong)).status).toBe(401);
    expect(query).not.toHaveBeenCalled();
    expect((await ask(key)).status).toBe(401);
    expect(query).toHaveBeenCalled();
  });

  test("who has given up waiting for a turn takes none: the next one in the queue gets it", async () => {
    const gate = createGate(1);
    let finish: () => void = () => undefined;
    const first = gate("co_acme", 60_000, () => new Promise<void>((resolve) => (finish = resolve)));
    await expect(gate("co_acme", 1, () => Promise.resolve("late"))).rejects.toThrow(TurnTimeout);
    const third = gate("co_acme", 60_000, () => Promise.resolve("third"));
    // Another company does not queue here.
    expect(await gate("co_globex", 1, () => Promise.resolve("other"))).toBe("other");
    finish();
    await first;
    expect(await third).toBe("third");
    expect(await gate("co_acme", 1, () => Promise.resolve("fourth"))).toBe("fourth");
  });

  test("a body that says it is too long is refused before any of it is read", async () => {
    const pull = vi.fn();
    const headers = { "Content-Type": "application/json", "Content-Length": "10001" };
    const body = new ReadableStream({ pull }, { highWaterMark: 0 });
    const request = new Request("http://localhost/", { method: "POST", headers, body, duplex: "half" } as RequestInit);
    await expect(readJson(request, 10_000)).rejects.toMatchObject({ code: "too_large" });
    expect(pull).not.toHaveBeenCalled();
  });

  test("the texts of a batch may have 20 MB together to the byte, and not one more", async () => {
    const write = vi.fn(() => Promise.resolve([{ accepted: true }]));
    const services = createServices({ db: { ...failingDb(new Error()), write } as unknown as Db, secret });
    const holder = { keyId: "key_1", workspaceId: "ws_1", companyId: "co_1", scopes: null };
    const half = "x".repeat(maxBatchTextBytes / 2);
    const documents = [half, half, "x"].map((text) => new Unchecked({ text }));
    const { results } = await importBatch(services, holder, "kb_1", documents, "req_1");
    expect(results).toMatchObject([
      { status: "processing" },
      { status: "processing" },
      { error: { code: "too_large" } },
    ]);
    expect(write).toHaveBeenCalledTimes(2);
  });

  test("a request that is under way when the server stops is answered, and says that its connection ends", async () => {
    const server = await listen({ port: 0 });
    let finish: (answer: Response) => void = () => undefined;
    const begun = new Promise<void>((resolve) => {
      server.serve(() => {
        resolve();
        return new Promise<Response>((answer) => (finish = answer));
      });
    });
    const asked = fetch(server.url);
    await begun;
    const stopped = server.stop({ delayMs: 0, graceMs: 9_000 });
    finish(new Response("done"));
    const answer = await asked;
    expect([answer.headers.get("Connection"), await answer.text()]).toEqual(["close", "done"]);
    expect(await stopped).toBe(0);
  });

  test("work that fails gives its turn to the next one", async () => {
    const gate = createGate(1);
    await expect(gate("co_acme", 1, () => Promise.reject(new Error("failed")))).rejects.toThrow("failed");
    expect(await gate("co_acme", 1, () => Promise.resolve("next"))).toBe("next");
  });
});

describe("B11 guards of the embedded database's lock: two processes on one folder would lose data without a word", () => {
  let path = "";
  beforeEach(() => {
    path = join(mkdtempSync(join(tmpdir(), "mak-lock-")), "pglite.lock");
  });
  afterEach(() => {
    vi.restoreAllMocks();
    beforeRename.run = () => undefined;
    rmSync(join(path, ".."), { recursive: true, force: true });
  });
  const lockOf = (pid: number, started: string | null) => JSON.stringify({ pid, started });
  /** No process has this id: Linux gives none above four million. */
  const nobody = 9_999_999;

  test("a process of another user, which cannot be signalled, is alive", () => {
    writeFileSync(path, lockOf(1, null));
    vi.spyOn(process, "kill").mockImplementation(() => {
      throw Object.assign(new Error("not permitted"), { code: "EPERM" });
    });
    expect(() => takeLock(path)).toThrow(LockedError);
    expect(readFileSync(path, "utf8")).toBe(lockOf(1, null));
  });

  test("half a lock file is not taken for an old one: its writer may be about to finish it", () => {
    writeFileSync(path, '{"pid":12');
    expect(() => takeLock(path)).toThrow(/If no such process runs, delete the file/u);
    expect(existsSync(path)).toBe(true);
  });

  test("an id that was given to another process since is no reason to wait for it", () => {
    writeFileSync(path, lockOf(process.ppid, "1"));
    takeLock(path)();
    expect(existsSync(path)).toBe(false);
  });

  test("this process takes no folder twice, and takes it again after its end", () => {
    const release = takeLock(path);
    expect(() => takeLock(path)).toThrow(LockedError);
    release();
    takeLock(path)();
  });

  test("of two that find the same old lock the slower one leaves the faster one's alone", () => {
    writeFileSync(path, lockOf(nobody, "1"));
    const faster = lockOf(process.ppid, null);
    beforeRename.run = () => {
      writeFileSync(path, faster);
    };
    expect(() => takeLock(path)).toThrow(LockedError);
    expect(readFileSync(path, "utf8")).toBe(faster);
  });
});

describeOnPostgres("B11 guards of the connections", () => {
  test("a process that hangs in the middle of a transaction does not hold its locks for ever", async () => {
    const db = openPostgres(await newPostgresDatabase(), { statementTimeoutMs: 300 });
    try {
      await db.script("create table things (id int primary key); insert into things values (1)");
      const hanging = db.transaction(async (tx) => {
        await tx.query("select 1 from things for update");
        // It does nothing more until the other one has the row, which a statement waits 300 ms for at most.
        for (;;) {
          const [row] = await db.query("select 1 from things for update skip locked");
          if (row) return tx.query("select 1");
        }
      });
      await expect(hanging).rejects.toMatchObject({ name: "DatabaseUnavailable", outcome: "unchanged" });
    } finally {
      await db.close();
    }
  });

  test("a database that answers but has no tables is not ready", async () => {
    const db = openPostgres(await newPostgresDatabase());
    try {
      expect((await createApp({ db, secret }).request("/readyz")).status).toBeGreaterThanOrEqual(500);
    } finally {
      await db.close();
    }
  });

  test("a migration may take longer than a request: a large table is not a reason to fail at each start", async () => {
    const databaseUrl = await newPostgresDatabase();
    const other = openPostgres(databaseUrl);
    let server: Awaited<ReturnType<typeof startServer>> | undefined;
    try {
      // Another process migrates, for four times as long as a statement may take here.
      let begin: () => void = () => undefined;
      const begun = new Promise<void>((resolve) => (begin = resolve));
      const migrating = other.transaction(async (tx) => {
        await tx.query("select pg_advisory_xact_lock(7301001)");
        begin();
        await tx.query("select pg_sleep(2)");
      });
      await begun;
      server = await startServer({
        port: 0,
        databaseUrl,
        postgres: { statementTimeoutMs: 500 },
        dataDir: "/nowhere",
        sessionSecret: secret,
        seed: "none",
      });
      await migrating;
      expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
    } finally {
      await server?.close();
      await other.close();
    }
  });
});
