import { randomBytes } from "node:crypto";
import {
  chmodSync,
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  rmSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { runBackend, startBackend, type BackendProcess } from "./support/backendProcess.ts";
import { newDatabaseEnv } from "./support/engines.ts";
import { client, createKey, importInto, signIn } from "./support/harness.ts";
import { mountSmallDisk } from "./support/smallDisk.ts";

const cleanUps: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

async function start(env: Record<string, string>): Promise<BackendProcess> {
  const backend = await startBackend(env);
  cleanUps.push(() => backend.end("SIGKILL"));
  return backend;
}

/** A folder whose embedded database is ready. */
async function newDatabaseFolder(): Promise<{ dataDir: string; pglite: string }> {
  const dataDir = mkdtempSync(join(tmpdir(), "mak-embedded-"));
  cleanUps.push(() => {
    rmSync(dataDir, { recursive: true, force: true });
  });
  await newDatabaseEnv("PGlite", dataDir);
  return { dataDir, pglite: join(dataDir, "pglite") };
}

function fillDisk(folder: string): void {
  const file = openSync(join(folder, "filler"), "w");
  try {
    for (const bytes of [1_000_000, 4_096, 1]) {
      try {
        for (;;) writeSync(file, Buffer.alloc(bytes));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "ENOSPC") throw error;
      }
    }
  } finally {
    closeSync(file);
  }
}

describe("the embedded database", () => {
  const disk = mountSmallDisk(100);
  test.skipIf(disk === undefined)(
    `C8 says that its disk is full and ends, once and at the next start${disk ? "" : " (left out: no right to mount a tmpfs)"}`,
    async () => {
      const dataDir = join(disk?.path ?? "", "data");
      cleanUps.push(() => disk?.unmount());
      const env = { ...(await newDatabaseEnv("PGlite", dataDir)), IMPORT_LIMIT: "unlimited" };
      const backend = await start(env);
      const { secret } = (await createKey(await signIn(backend.url, "person_ada"))).body;
      const open = client(`${backend.url}/api/v1`, { "X-API-Key": secret });
      const statuses: number[] = [];
      while (statuses.at(-1) !== 503) {
        statuses.push(
          (await importInto(open, "kb_marketing", { text: randomBytes(2_000_000).toString("hex") })).status,
        );
      }
      expect([...new Set(statuses)]).toEqual([201, 503]);
      expect(await backend.ended).toBe(1);
      const sentence = `The disk with the embedded database (${join(dataDir, "pglite")}) is full. Make room on it and start again.\n`;
      expect(backend.output()).toContain(sentence);
      expect(readdirSync(dataDir)).not.toContain("pglite.lock");

      // The failed statement may have left room behind, so the disk is filled to its last byte.
      fillDisk(disk?.path ?? "");
      const again = await runBackend(env);
      expect(again.code).toBe(1);
      expect(again.output).toMatch(/^The (?:disk|folder) .* is full\. .*\n$/u);
    },
  );

  test.each([
    ["an empty control file", (pglite: string) => { writeFileSync(join(pglite, "global/pg_control"), ""); }],
    ["no log", (pglite: string) => { rmSync(join(pglite, "pg_wal"), { recursive: true }); mkdirSync(join(pglite, "pg_wal")); }],
    ["another version", (pglite: string) => { writeFileSync(join(pglite, "PG_VERSION"), "9\n"); }],
    ["no version, so that it looks like any folder", (pglite: string) => { rmSync(join(pglite, "PG_VERSION")); }],
  ])("C11 with %s is called damaged, and stays as it is", async (_, damage) => {
    const { dataDir, pglite } = await newDatabaseFolder();
    damage(pglite);
    const before = readdirSync(pglite, { recursive: true, encoding: "utf8" });
    expect(await runBackend({ DATA_DIR: dataDir })).toEqual({
      code: 1,
      output:
        `The embedded database in ${pglite} is damaged, or was made by another version. Put back a copy of the folder, ` +
        "or delete it to begin anew: everything in it is lost then.\n",
    });
    expect(readdirSync(pglite, { recursive: true })).toEqual(expect.arrayContaining(before));
  }); // prettier-ignore

  test("C11 a first start that was cut off begins anew", async () => {
    const { dataDir, pglite } = await newDatabaseFolder();
    writeFileSync(join(dataDir, "pglite.unfinished"), "");
    rmSync(join(pglite, "global"), { recursive: true });
    const backend = await start({ DATA_DIR: dataDir });
    expect((await createKey(await signIn(backend.url, "person_ada"))).status).toBe(201);
    expect(readdirSync(dataDir)).not.toContain("pglite.unfinished");
  });

  test("C11 a folder that is a file, or lies below one, is named", async () => {
    const { dataDir } = await newDatabaseFolder();
    const file = join(dataDir, "notes.txt");
    writeFileSync(file, "");
    for (const [DATA_DIR, reason] of [
      [file, "it is a file"],
      [join(file, "data"), "it, or a folder above it, is a file"],
    ] as const) {
      expect(await runBackend({ DATA_DIR })).toEqual({
        code: 1,
        output: `The folder ${DATA_DIR} cannot be used: ${reason}. Choose another one with DATA_DIR.\n`,
      });
    }
  });

  test("C11 a folder that belongs to someone else is named", async () => {
    const { dataDir } = await newDatabaseFolder();
    // Root may write anywhere, so the backend runs as nobody where the tests run as root.
    chmodSync(dataDir, 0o500);
    expect(await runBackend({ DATA_DIR: dataDir }, { asNobody: true })).toEqual({
      code: 1,
      output: `The folder ${dataDir} cannot be used: this user has no right to it. Choose another one with DATA_DIR.\n`,
    });
  });
});
