import { readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import { format } from "prettier";
import { createServices } from "../../examples/backend/src/context.js";
import { migrate } from "../../examples/backend/src/db/migrate.js";
import { openPostgres } from "../../examples/backend/src/db/postgres.js";
import { listKeys } from "../../examples/backend/src/keys/listKeys.js";
import { seed } from "../../examples/backend/src/seed/seed.js";
import { startPostgres } from "../../test/support/postgres.js";
import { fill, now } from "./fill.js";
import { countThenInsert, importsOver } from "./imports.js";
import { measureRead, measureReads } from "./reads.js";
import { report } from "./report.js";

const start = "<!-- bench:backend -->";
const end = "<!-- /bench:backend -->";
const docs = "docs/contributing/backend-scale.md";

const said = (text: string) => process.stderr.write(`${text}\n`);

/** Measures, prints, and with `write` puts the result into the docs. */
export async function main(options: { root: string; mainFile: string; write: boolean }): Promise<void> {
  const keys = Number(process.env.BENCH_KEYS ?? 1_000_000);
  const imports = Number(process.env.BENCH_IMPORTS ?? keys * 10);
  const seconds = Number(process.env.BENCH_SECONDS ?? 10);
  // A server that waits for its disk, and has a little memory.
  const server = await startPostgres({
    fsync: "on",
    shared_buffers: "1GB",
    maintenance_work_mem: "512MB",
    max_wal_size: "4GB",
  });
  if (!server) throw new Error("There is no PostgreSQL server to measure.");
  // Only an exit takes the server along.
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(1));
  const others = loadavg()[0] ?? 0;
  const db = openPostgres(server.url, { statementTimeoutMs: null });
  try {
    await migrate(db, join(options.root, "examples/backend/migrations"));
    await seed(db, { kind: "none", now, importLimit: null, maxActiveKeys: 100 });
    said(`Filling in ${keys.toLocaleString("en")} keys and ${imports.toLocaleString("en")} imports`);
    const secrets = await fill(db, { keys, imports });
    const services = createServices({
      db,
      clock: () => now,
      secret: "a secret that only the bench uses",
      rateLimits: { session: null, key: null },
    });
    said("Reads");
    const reads = await measureReads(services, keys, secrets);
    await db.script(
      `create extension pg_trgm;
       create index bench_names on api_keys using gin (name_fold gin_trgm_ops);
       create index bench_descriptions on api_keys using gin (description_fold gin_trgm_ops);
       create index bench_previews on api_keys using gin (lower(replace(preview, '…', '...')) gin_trgm_ops)`,
    );
    await db.script("vacuum analyze api_keys");
    const withTrigrams = await measureRead(services, {
      what: "search, one hit, with pg_trgm",
      run: (each) => listKeys(each, "co_acme", { limit: 25, search: "needle" }),
      plans: /order by/u,
    });
    await db.script("drop index bench_names, bench_descriptions, bench_previews");

    said("Imports");
    const over = {
      mainFile: options.mainFile,
      databaseUrl: server.url,
      secrets: secrets.slice(0, 50),
      seconds,
      atOnce: 32,
    };
    const one = await importsOver(1, over);
    const two = await importsOver(2, over);
    const overshoot = await countThenInsert(server.url, 200);
    const [version] = await db.query<{ v: string }>("select current_setting('server_version') as v");
    const text = report({
      keys,
      imports,
      reads,
      withTrigrams,
      rates: { one, two, atOnce: over.atOnce },
      overshoot,
      machine: `${String(cpus().length)} cores, Node ${process.versions.node}, PostgreSQL ${(version?.v ?? "").split(" ")[0] ?? ""}${others > 1 ? `, beside other work (a load of ${others.toFixed(1)} when the run began), so that only the ratios say something` : ""}`,
    });
    process.stdout.write(`${text}\n`);
    if (options.write) await writeSection(join(options.root, docs), text);
  } finally {
    await db.close();
    await server.stop();
  }
}

async function writeSection(file: string, text: string): Promise<void> {
  const [before, rest] = readFileSync(file, "utf8").split(start);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) throw new Error(`${docs} has no ${start} … ${end}.`);
  const whole = `${before}${start}\n\n${text}\n\n${end}${after}`;
  writeFileSync(file, await format(whole, { parser: "markdown", printWidth: 120 }));
}
