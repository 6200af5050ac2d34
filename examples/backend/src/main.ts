import { fileURLToPath } from "node:url";
import { ConfigError, readConfig } from "./config.js";
import { LockedError } from "./db/lock.js";
import { createLog, silentLog } from "./http/log.js";
import { listPeople } from "./sessions/people.js";
import { startServer, type RunningServer } from "./server.js";

try {
  const { isLogged, ...config } = readConfig(process.env);
  const server = await startServer({
    ...config,
    // The bundle lies in examples/backend/dist.
    hostDir: config.hostDir ?? fileURLToPath(new URL("../../host/dist", import.meta.url)),
    log: isLogged ? createLog() : silentLog,
  });
  stopOnSignal(server);
  process.stdout.write(await greeting(server));
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exit(1);
}

async function greeting({ url, db }: RunningServer): Promise<string> {
  const people = await listPeople(db);
  const [base] = await db.query<{ id: string; workspace: string }>(
    `select b.id, w.name as workspace from knowledge_bases b join workspaces w on w.id = b.workspace_id
      where w.developers_enabled order by w.position, b.created_at, b.id limit 1`,
  );
  const lines = [
    "",
    `  Mark AI is ready at ${url}`,
    "",
    "  People (switch between them in the page; it stands in for signing in):",
    ...people.map((person) => `    ${person.name.padEnd(18)} ${person.role} of ${person.company.name}`),
    "",
  ];
  if (base) {
    lines.push(
      `  Create a key for ${base.workspace} in the page, then import a document with it:`,
      "",
      `    curl ${url}/api/v1/knowledge-bases/${base.id}/documents \\`,
      `      -H 'X-API-Key: mk_live_…' -H 'Content-Type: application/json' \\`,
      `      -d '{"name":"First document","text":"Hello from curl"}'`,
      "",
    );
  }
  return `${lines.join("\n")}\n`;
}

function stopOnSignal(server: RunningServer): void {
  const stop = () => {
    void server.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
}

function explain(error: unknown): string {
  if (error instanceof ConfigError || error instanceof LockedError) return error.message;
  const code = (error as { code?: unknown } | null)?.code;
  if (code === "EADDRINUSE") {
    return `Port ${process.env.PORT ?? "4173"} is taken. Stop what uses it, or choose another: PORT=4174 npm start`;
  }
  if (code === "EACCES") return `Not permitted: ${(error as Error).message}`;
  if (code === "ECONNREFUSED" || code === "ENOTFOUND") {
    return "The PostgreSQL server of DATABASE_URL does not answer. Start it, or unset DATABASE_URL for the embedded database.";
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
