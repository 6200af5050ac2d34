import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { format } from "prettier";
import { startPostgres } from "../../test/support/postgres.js";
import { startProcess, targetsOf, type Listening } from "./backendUnderLoad.js";
import { load, type Load } from "./load.js";

const docs = "docs/contributing/performance.md";
const start = "<!-- bench:load -->";
const end = "<!-- /bench:load -->";
const megabyte = 1024 * 1024;

interface Row {
  readonly engine: string;
  readonly what: string;
  readonly load: Load;
}

interface Soak {
  readonly requests: number;
  readonly before: NodeJS.MemoryUsage;
  readonly after: NodeJS.MemoryUsage;
}

const said = (text: string) => process.stderr.write(`${text}\n`);

/** Measures the backend under many clients on both engines, beside a bare route and a bare select; then soaks it. */
export async function manyClients(options: {
  root: string;
  mainFile: string;
  bareFile: string;
  write: boolean;
}): Promise<void> {
  const clients = Number(process.env.BENCH_CLIENTS ?? 50);
  const seconds = Number(process.env.BENCH_SECONDS ?? 10);
  const soakSeconds = Number(process.env.BENCH_SOAK_SECONDS ?? 180);
  const folder = mkdtempSync(join(tmpdir(), "mak-load-"));
  const server = await startPostgres({ fsync: "on" });
  if (!server) throw new Error("There is no PostgreSQL server to measure.");
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(1));
  const rows: Row[] = [];
  const soaks: Record<string, Soak> = {};
  const others = loadavg()[0] ?? 0;
  try {
    for (const engine of ["PostgreSQL", "PGlite"] as const) {
      const database: Record<string, string> = engine === "PostgreSQL" ? { DATABASE_URL: server.url } : {};
      const bare = await startProcess(options.bareFile, database);
      const settings = { RATE_LIMIT: "off", IMPORT_LIMIT: "unlimited", MAX_ACTIVE_KEYS: "1000", DATA_DIR: folder };
      const backend = await startProcess(options.mainFile, { ...settings, ...database });
      try {
        const { list, check, imports } = await targetsOf(backend.url);
        const measured = [
          ["a bare Hono route", [{ url: `${bare.url}/bare`, status: 200 }]],
          ["a bare select by an index", [{ url: `${bare.url}/select`, status: 200 }]],
          ["key check", check],
          ["list, 25 of 200 keys", [list]],
          ["import", imports],
        ] as const;
        for (const [what, targets] of measured) {
          said(`${engine}: ${what}`);
          await load(targets, clients, 2);
          rows.push({ engine, what, load: await load(targets, clients, seconds) });
        }
        said(`${engine}: soak`);
        soaks[engine] = await soak(backend, [list, ...check, ...imports], clients, soakSeconds);
      } finally {
        await Promise.all([bare.end(), backend.end()]);
      }
    }
    const machine = `${String(cpus().length)} cores, Node ${process.versions.node}`;
    const text = report({ rows, soaks, clients, seconds, soakSeconds, machine, others });
    process.stdout.write(`${text}\n`);
    if (options.write) await writeSection(join(options.root, docs), text);
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What a process still holds after minutes of requests, beside what it held once it was warm. */
async function soak(
  backend: Listening,
  targets: Parameters<typeof load>[0],
  clients: number,
  seconds: number,
): Promise<Soak> {
  const before = await backend.memory();
  const { perSecond } = await load(targets, clients, seconds);
  return { requests: perSecond * seconds, before, after: await backend.memory() };
}

function report(options: {
  rows: readonly Row[];
  soaks: Readonly<Record<string, Soak>>;
  clients: number;
  seconds: number;
  soakSeconds: number;
  machine: string;
  others: number;
}): string {
  const { rows, soaks, clients, seconds, soakSeconds, machine, others } = options;
  const number = (value: number) => Math.round(value).toLocaleString("en");
  const share = (value: number) => `${value.toFixed(2)}×`;
  const of = (engine: string, what: string) =>
    rows.find((row) => row.engine === engine && row.what.startsWith(what))?.load.perSecond ?? NaN;
  return [
    `${String(clients)} clients, each with a connection of its own, for ${String(seconds)} seconds a line. ${machine}; clients, backend and database share the cores${others > 1 ? ` with other work (a load of ${others.toFixed(1)} when the run began): the milliseconds say little, and the ratios are rough` : ""}. A ratio compares requests a second with the bare ones of the same run and engine.`,
    "",
    "| engine | what | requests a second | p50, ms | p99, ms | beside a bare route | beside a bare select |",
    "| --- | --- | --- | --- | --- | --- | --- |",
    ...rows.map(({ engine, what, load: { perSecond, p50, p99 } }) => {
      const cells = [engine, what, number(perSecond), p50.toFixed(1), p99.toFixed(1)];
      return `| ${[...cells, share(perSecond / of(engine, "a bare Hono")), share(perSecond / of(engine, "a bare select"))].join(" | ")} |`;
    }),
    "",
    ...Object.entries(soaks).map(
      ([engine, { requests, before, after }]) =>
        `**Memory on ${engine}**, after ${number(soakSeconds)} seconds of lists, key checks and imports (${number(requests)} requests): ${number(after.heapUsed / megabyte)} MB of heap in use, ${number(before.heapUsed / megabyte)} before; ${number(after.rss / megabyte)} MB resident, ${number(before.rss / megabyte)} before.\n`,
    ),
  ]
    .join("\n")
    .trimEnd();
}

async function writeSection(file: string, text: string): Promise<void> {
  const [before, rest] = readFileSync(file, "utf8").split(start);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) throw new Error(`${docs} has no ${start} … ${end}.`);
  const whole = `${before}${start}\n\n${text}\n\n${end}${after}`;
  writeFileSync(file, await format(whole, { parser: "markdown", printWidth: 120 }));
}
