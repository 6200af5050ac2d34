import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createConnection, createServer, type AddressInfo } from "node:net";
import { join } from "node:path";

/** A PostgreSQL server of the tests' own, in a temporary cluster. */
export interface TestPostgres {
  /** Of its first database; tests make one each. */
  readonly url: string;
  readonly port: number;
  /** Ends the server without a clean shutdown and keeps its data. */
  crash(): Promise<void>;
  /** Starts the server again, on the same port and data. */
  resume(): Promise<void>;
  /** Starts a hot standby of this server: a copy that follows it and takes no writes. */
  startStandby(): Promise<TestPostgres>;
  /** Makes a standby a server that takes writes. */
  promote(): void;
  /** Ends the server and deletes its data. */
  stop(): Promise<void>;
}

/**
 * Starts a server with Debian's binaries on a free port. Returns nothing, and says so loudly, where there are none;
 * throws instead when `CI` is set, where nothing may be left out in silence. The tests' server does not wait for the
 * disk; `changes` are other settings.
 */
export async function startPostgres(changes: Readonly<Record<string, string>> = {}): Promise<TestPostgres | undefined> {
  const bin = findBinaries();
  if (bin === undefined) {
    const message =
      "No PostgreSQL server was found in /usr/lib/postgresql/*/bin: the tests on a real server are LEFT OUT. " +
      "Install one: apt-get install -y postgresql";
    if (process.env.CI) throw new Error(message);
    process.stderr.write(`\n${"!".repeat(80)}\n${message}\n${"!".repeat(80)}\n\n`);
    return undefined;
  }
  const initdb = ["-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"];
  return startCluster(bin, changes, (data) => runAs(bin, "initdb", ["-D", data, ...initdb]));
}

const asRoot = process.getuid?.() === 0;

/** The server refuses to run as root. */
function asPostgres(bin: string, program: string, args: string[]): [string, string[]] {
  return asRoot ? ["runuser", ["-u", "postgres", "--", join(bin, program), ...args]] : [join(bin, program), args];
}

function runAs(bin: string, program: string, args: string[]): void {
  const [command, commandArgs] = asPostgres(bin, program, args);
  execFileSync(command, commandArgs, { stdio: "pipe", cwd: "/" });
}

async function startCluster(
  bin: string,
  changes: Readonly<Record<string, string>>,
  fill: (data: string) => void,
): Promise<TestPostgres> {
  const folder = mkdtempSync("/tmp/mak-postgres-");
  if (asRoot) execFileSync("chown", ["postgres", folder]);
  chmodSync(folder, 0o700);
  const data = join(folder, "data");
  fill(data);

  const port = await freePort();
  const settings = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: folder,
    fsync: "off",
    max_connections: "200",
    ...changes,
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const [server, serverArgs] = asPostgres(bin, "postgres", ["-D", data, "-p", String(port), ...flags]);
  let child: ChildProcess | undefined;
  // A run that is cut off takes its server with it.
  const endWithUs = () => child?.kill();
  process.once("exit", endWithUs);
  const resume = async () => {
    const started = spawn(server, serverArgs, { stdio: ["ignore", "ignore", "pipe"], cwd: "/" });
    child = started;
    let said = "";
    started.stderr.on("data", (chunk: Buffer) => (said = (said + chunk.toString()).slice(-4_000)));
    await accepting(port, started, () => said);
  };
  const crash = async () => {
    const ending = child;
    if (ending?.exitCode !== null) return;
    const gone = new Promise((resolve) => ending.once("exit", resolve));
    runAs(bin, "pg_ctl", ["-D", data, "-m", "immediate", "stop"]);
    await gone;
  };
  await resume();
  const url = `postgres://postgres@127.0.0.1:${String(port)}/postgres`;
  return {
    url,
    port,
    crash,
    resume,
    startStandby: () =>
      startCluster(bin, changes, (copy) => {
        runAs(bin, "pg_basebackup", ["-d", url, "-D", copy, "--write-recovery-conf", "--no-sync", "-c", "fast"]);
      }),
    promote: () => {
      runAs(bin, "pg_ctl", ["-D", data, "-w", "promote"]);
    },
    stop: async () => {
      await crash();
      process.off("exit", endWithUs);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function findBinaries(): string | undefined {
  const root = "/usr/lib/postgresql";
  const versions = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : [];
  return versions.map((version) => join(root, version, "bin")).find((bin) => existsSync(join(bin, "initdb")));
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => {
        resolve(port);
      });
    });
  });
}

async function accepting(port: number, child: ChildProcess, said: () => string): Promise<void> {
  const deadline = Date.now() + 30_000;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`The PostgreSQL server ended:\n${said()}`);
    // The port opens before the server takes sessions, so it is asked what it says of itself.
    if (/ready to accept (?:read-only )?connections/u.test(said()) && (await opens(port))) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`The PostgreSQL server did not start:\n${said()}`);
}

function opens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection({ port, host: "127.0.0.1" });
    socket.once("connect", () => {
      socket.end();
      resolve(true);
    });
    socket.once("error", () => {
      resolve(false);
    });
  });
}
