import { execFileSync, spawn } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, inject, test } from "vitest";
import { createApp } from "../../examples/backend/src/app.js";
import { readConfig } from "../../examples/backend/src/config.js";
import { DatabaseUnavailable } from "../../examples/backend/src/db/DatabaseUnavailable.js";
import { explainStart } from "../../examples/backend/src/explainStart.js";
import { runOnServer } from "../support/newDatabase.ts";
import { runBackend, startBackend } from "./support/backendProcess.ts";
import { describeOnPostgres, newDatabaseEnv, newPostgresDatabase } from "./support/engines.ts";
import { failingDb } from "./support/failingDb.ts";
import { client, createKey, signIn } from "./support/harness.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const cleanUps: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

function newFolder(name = "mak-start-"): string {
  const folder = mkdtempSync(join(tmpdir(), name));
  cleanUps.push(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** A database's address with another user or other parameters. */
function changed(url: string, change: (url: URL) => void): string {
  const copy = new URL(url);
  change(copy);
  return copy.href;
}

describeOnPostgres("C11 a database that cannot be used is said in one sentence", () => {
  async function refusal(DATABASE_URL: string): Promise<string> {
    const { code, output } = await runBackend({ DATABASE_URL, DATA_DIR: newFolder() });
    expect(code).toBe(1);
    expect(output).not.toMatch(/\n\s+at |Error:/u);
    return output;
  }
  const server = (url: string) => `The PostgreSQL server of DATABASE_URL (${new URL(url).host})`;

  test("of a newer version", async () => {
    const url = await newPostgresDatabase();
    const first = await startBackend({ DATABASE_URL: url });
    await first.end("SIGTERM");
    await runOnServer(url, "insert into schema_migrations (name) values ('999_from_the_future.sql')");
    expect(await refusal(url)).toBe(
      "The database was made by a newer version of this backend: 999_from_the_future.sql is not known here. Start that " +
        "version, or use a copy of the database from before.\n",
    );
    // It was left as it is.
    await runOnServer(url, "delete from schema_migrations where name = '999_from_the_future.sql'");
    const again = await startBackend({ DATABASE_URL: url });
    expect((await createKey(await signIn(again.url, "person_ada"))).status).toBe(201);
    await again.end("SIGTERM");
  });

  test("without the right to make tables, and afterwards with only the rights that serving needs", async () => {
    const url = await newPostgresDatabase();
    await runOnServer(url, "drop role if exists mak_guest; create role mak_guest login");
    cleanUps.push(() => runOnServer(url, "drop owned by mak_guest; drop role mak_guest"));
    const asGuest = changed(url, (guest) => (guest.username = "mak_guest"));
    expect(await refusal(asGuest)).toBe(
      `${server(url)} gives this user no right to create tables. As its owner: grant create on schema public to the user.\n`,
    );
    const owner = await startBackend({ DATABASE_URL: url });
    await owner.end("SIGTERM");
    await runOnServer(url, "grant select, insert, update, delete on all tables in schema public to mak_guest");
    const guest = await startBackend({ DATABASE_URL: asGuest });
    expect((await createKey(await signIn(guest.url, "person_ada"))).status).toBe(201);
    await guest.end("SIGTERM");
  });

  test("read-only", async () => {
    const url = await newPostgresDatabase();
    const name = new URL(url).pathname.slice(1);
    await runOnServer(url, `alter database ${name} set default_transaction_read_only = on`);
    expect(await refusal(url)).toBe(`${server(url)} is read-only, such as a standby. Use the primary server.\n`);
  });

  test("with no connection left", async () => {
    const url = await newPostgresDatabase();
    const name = new URL(url).pathname.slice(1);
    await runOnServer(url, "drop role if exists mak_late; create role mak_late login");
    cleanUps.push(() => runOnServer(url, "drop role mak_late"));
    await runOnServer(url, `alter database ${name} connection limit 0`);
    expect(await refusal(changed(url, (late) => (late.username = "mak_late")))).toBe(
      `${server(url)} has no connection left.\n`,
    );
  });

  test("that is not there, of a user who is not there, and over TLS that it does not speak", async () => {
    const url = await newPostgresDatabase();
    expect(await refusal(changed(url, (other) => (other.pathname = "/none")))).toBe(
      `${server(url)} has no such database. Create it first: createdb.\n`,
    );
    expect(await refusal(changed(url, (other) => (other.username = "nobody_at_all")))).toBe(
      `${server(url)} refuses this user. Check the user, the database and the server's pg_hba.conf.\n`,
    );
    expect(await refusal(changed(url, (other) => (other.search = "?sslmode=verify-full")))).toBe(
      `${server(url)} has no TLS: take sslmode out of it.\n`,
    );
  });
});

describe("C11 what only other servers answer is said too, and never the password", () => {
  const DATABASE_URL = "postgres://ada:hunter2@db.example:5432/keys?sslmode=require";
  const said = (cause: Error & { code?: string }) =>
    explainStart(new DatabaseUnavailable("unchanged", cause), { DATABASE_URL });
  const withCode = (code: string, message = "hunter2") => Object.assign(new Error(message), { code });

  test.each([
    ["a wrong password", withCode("28P01"), "refuses the user's password."],
    ["a server that starts up", withCode("57P03"), "is starting up or shutting down."],
    [
      "a server that wants TLS",
      withCode("28000", 'no pg_hba.conf entry for host "1.2.3.4", no encryption'),
      "takes this user only over TLS, or not at all: set sslmode=verify-full in it (…/database?sslmode=verify-full)",
    ],
    [
      "an older server that wants TLS",
      withCode("28000", 'no pg_hba.conf entry for host "1.2.3.4", SSL off'),
      "takes this user only over TLS, or not at all:",
    ],
    [
      "a certificate of its own",
      withCode("SELF_SIGNED_CERT_IN_CHAIN"),
      "has a certificate that is not trusted here (SELF_SIGNED_CERT_IN_CHAIN):",
    ],
    [
      "a name that is not known",
      withCode("ENOTFOUND"),
      "does not answer. Start it, or unset DATABASE_URL for the embedded database.",
    ],
    ["another error", withCode("58030"), "cannot be used (58030). Start it, or unset DATABASE_URL"],
    ["silence", new Error("timeout exceeded when trying to connect"), "does not answer."],
  ])("%s", (_, cause, sentence) => {
    expect(said(cause)).toContain(`The PostgreSQL server of DATABASE_URL (db.example:5432) ${sentence}`);
    expect(said(cause)).not.toContain("hunter2");
  });

  test("a port for which one has to be root", () => {
    expect(explainStart(withCode("EACCES"), { PORT: "80" })).toBe(
      "This user may not listen on port 80. Choose one from 1024 on: PORT=4174 npm start",
    );
  });
});

describe("C11 C17 settings", () => {
  test("a port that is taken is said at once, before the database is looked for", async () => {
    const [taken, database] = [createServer(), createServer()];
    let asked = 0;
    database.on("connection", (socket) => {
      asked += 1;
      socket.destroy();
    });
    const ports: string[] = [];
    for (const server of [taken, database]) {
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
      ports.push(String((server.address() as AddressInfo).port));
    }
    const [PORT = "", databasePort = ""] = ports;
    const DATABASE_URL = `postgres://u@127.0.0.1:${databasePort}/x`;
    const { output } = await runBackend({ PORT, DATA_DIR: newFolder(), DATABASE_URL });
    for (const server of [taken, database]) server.close();
    expect(output).toBe(`Port ${PORT} is taken. Stop what uses it, or choose another: PORT=4174 npm start\n`);
    expect(asked, "a database that is away would take five seconds to be given up").toBe(0);
  });

  test.each([
    "postgres://ada:50%ff@localhost/x",
    "postgres://ada:hunter2@localhost/x?sslmode=verify-ca&uselibpqcompat=true",
  ])(
    "the address %j, which the driver cannot read, is refused before anything is asked, without its password",
    async (DATABASE_URL) => {
      expect(await runBackend({ DATABASE_URL, DATA_DIR: newFolder() })).toEqual({
        code: 1,
        output:
          "DATABASE_URL cannot be read. In its user and password write % as %25, @ as %40, : as %3A and / as %2F, and " +
          "check what stands after the question mark.\n",
      });
    },
  );

  test.each(["mysql://localhost/x", "localhost:5432", "file:///x.db", "memory"])(
    "the DATABASE_URL %j is refused",
    (DATABASE_URL) => {
      expect(() => readConfig({ DATABASE_URL })).toThrow(
        "DATABASE_URL must be an address such as postgres://user:password@host:5432/database, or `memory:`.",
      );
    },
  );

  test("a variable that is empty counts as not set", () => {
    const names = [
      "PORT",
      "DATABASE_URL",
      "DATA_DIR",
      "SEED",
      "SESSION_SECRET",
      "IMPORT_LIMIT",
      "RATE_LIMIT",
      "CORS_ORIGINS",
    ];
    expect(readConfig(Object.fromEntries(names.map((name) => [name, ""])))).toEqual(readConfig({}));
  });

  test("an unbuilt host names the command that builds it", async () => {
    const app = createApp({ db: failingDb(new Error()), secret: "x".repeat(32), hostDir: newFolder() });
    const answer = await app.request("/developers/api-keys");
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({
      detail: "The host app is not built. `npm start` builds it and serves it.",
    });
  });
});

describe("C11 where it runs", () => {
  /** The built backend in a folder with blanks and umlauts, as a user has it who unpacked it there. */
  function copyOfBackend(): { mainFile: string; folder: string } {
    const folder = join(newFolder(), "Büro für Schlüssel (2)");
    cpSync(dirname(inject("mainFile")), join(folder, "backend"), { recursive: true });
    symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
    return { folder, mainFile: join(folder, "backend/main.js") };
  }

  test("it starts without root, HOME, terminal and SESSION_SECRET, in a path with blanks and umlauts", async () => {
    const { folder, mainFile } = copyOfBackend();
    const work = join(folder, "Meine Daten");
    await newDatabaseEnv("PGlite", join(work, ".data"));
    for (const path of [dirname(folder), folder, work]) chmodSync(path, 0o755);
    if (process.getuid?.() === 0) execFileSync("chown", ["-R", "65534:65534", work]);
    // It knows nothing but PATH, and its input is no terminal.
    const backend = await startBackend({ SESSION_SECRET: "" }, { asNobody: true, mainFile, cwd: work });
    cleanUps.push(() => backend.end("SIGKILL"));
    const ask = await signIn(backend.url, "person_ada");
    expect((await createKey(ask)).status).toBe(201);
    expect(await backend.end("SIGTERM")).toBe(0);
    expect(readFileSync(join(work, ".data/session-secret"), "utf8")).toHaveLength(43);
  });

  const mayUnshare = canUnshare();
  test.skipIf(!mayUnshare)(
    `it starts and serves without a network${mayUnshare ? "" : " (left out: no right to make a network namespace)"}`,
    async () => {
      const folder = newFolder();
      const { DATA_DIR = "" } = await newDatabaseEnv("PGlite", folder);
      const script = `
        import { spawn } from "node:child_process";
        const backend = spawn(process.execPath, [${JSON.stringify(inject("mainFile"))}], { stdio: ["ignore", "pipe", "inherit"] });
        let said = "";
        for await (const chunk of backend.stdout) {
          said += chunk;
          const url = /ready at (http:\\S+)/.exec(said)?.[1];
          if (url === undefined) continue;
          const outside = await fetch("http://192.0.2.1/").then(() => "reached", () => "cut off");
          const session = await fetch(url + "/api/session");
          console.log(outside, session.status, (await session.json()).person.id);
          backend.kill();
          break;
        }`;
      const output = execFileSync(
        "unshare",
        ["--net", "sh", "-c", 'ip link set lo up && exec "$0" --input-type=module -e "$1"', process.execPath, script],
        {
          env: { PATH: process.env.PATH, PORT: "0", LOG: "silent", SEED: "none", DATA_DIR },
          encoding: "utf8",
        },
      );
      expect(output.trim()).toBe("cut off 200 person_ada");
    },
  );
});

function canUnshare(): boolean {
  try {
    execFileSync("unshare", ["--net", "ip", "link", "set", "lo", "up"], { stdio: "pipe" });
    return true;
  } catch {
    return false;
  }
}

test("C17 SIGTERM to `npm start` ends the server too, whatever shell is in between", async () => {
  // The real start script and the real backend; only the build is left out.
  const folder = newFolder();
  const { DATA_DIR = "" } = await newDatabaseEnv("PGlite", join(folder, "data"));
  const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { scripts: { start: string } };
  writeFileSync(join(folder, "package.json"), JSON.stringify({ private: true, scripts: { start: scripts.start } }));
  for (const path of ["scripts", "examples/backend/dist"]) mkdirSync(join(folder, path), { recursive: true });
  for (const file of ["start.mjs", "end-with-npm.mjs"])
    copyFileSync(join(root, "scripts", file), join(folder, "scripts", file));
  writeFileSync(join(folder, "scripts/build-app.mjs"), "export function buildApp() {}");
  writeFileSync(join(folder, "examples/backend/dist/main.js"), `await import(${JSON.stringify(inject("mainFile"))});`);

  const npm = spawn("npm", ["start"], {
    cwd: folder,
    env: { PATH: process.env.PATH, HOME: folder, PORT: "0", SEED: "none", SHUTDOWN_DELAY_MS: "0", DATA_DIR },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  const url = await new Promise<string>((resolve) => {
    npm.stdout.on("data", (chunk: Buffer) => {
      output += chunk.toString();
      const found = /ready at (http:\S+)/u.exec(output)?.[1];
      if (found !== undefined) resolve(found);
    });
  });
  const { pid } = JSON.parse(readFileSync(join(DATA_DIR, "pglite.lock"), "utf8")) as { pid: number };
  cleanUps.push(() => {
    if (isRunning(pid)) process.kill(pid, "SIGKILL");
  });
  npm.kill("SIGTERM");
  await expect.poll(() => isRunning(pid), { timeout: 10_000 }).toBe(false);
  await expect(client(url, {})("/healthz")).rejects.toThrow();
});

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
