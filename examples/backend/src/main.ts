import { fileURLToPath } from "node:url";
import { readConfig } from "./config.js";
import { explainStart } from "./explainStart.js";
import { createLog, silentLog } from "./http/log.js";
import { startServer, type RunningServer } from "./server.js";
import { listPeople } from "./sessions/people.js";

try {
  const { isLogged, shutdownDelayMs, ...config } = readConfig(process.env);
  const server = await startServer({
    ...config,
    // The bundle lies in examples/backend/dist.
    hostDir: config.hostDir ?? fileURLToPath(new URL("../../host/dist", import.meta.url)),
    log: isLogged ? createLog() : silentLog,
  });
  stopOnSignal(server, shutdownDelayMs);
  void server.db.failed.then(async (reason) => {
    process.stderr.write(`${reason}\n`);
    await server.close({ graceMs: 500 });
    process.exit(1);
  });
  process.stdout.write(await greeting(server));
} catch (error) {
  process.stderr.write(`${explainStart(error, process.env)}\n`);
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

/** A second signal ends it at once. */
function stopOnSignal(server: RunningServer, delayMs: number): void {
  let isStopping = false;
  const stop = (signal: NodeJS.Signals) => {
    if (isStopping) process.exit(1);
    isStopping = true;
    // Ctrl+C is a person's, who has no balancer that would have to notice.
    void server.close({ delayMs: signal === "SIGINT" ? 0 : delayMs }).then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
}
