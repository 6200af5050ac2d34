import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildApp } from "../../../scripts/build-app.mjs";
import { startPostgres } from "../../support/postgres.ts";
import { runOnServer, seededUrl, serverUrl } from "./serverDatabase.ts";
import { startApp, templates } from "./startApp.ts";

/**
 * Builds what is stale, unless whoever started the tests has done so, and seeds one database of each kind, on a
 * PostgreSQL server where there can be one. Each test starts on a copy.
 */
export default async function setup(): Promise<() => Promise<void>> {
  if (process.env["MAK_BUILT"] !== "1") buildApp();
  const postgres = await startPostgres();
  const folder = await mkdtemp(join(tmpdir(), "mak-e2e-templates-"));
  const seeds = ["demo", "none"] as const;
  for (const seed of seeds) {
    if (postgres === undefined) break;
    await runOnServer(postgres.url, `create database seeded_${seed}`);
    const app = await startApp({ seed, databaseUrl: seededUrl(postgres.url, seed) });
    await app.stop();
  }
  // One walk is on the embedded database in any case.
  for (const seed of postgres === undefined ? seeds : (["none"] as const)) {
    const app = await startApp({ seed, dataDir: join(folder, seed) });
    await app.stop();
  }
  process.env[templates] = folder;
  if (postgres !== undefined) process.env[serverUrl] = postgres.url;
  return async () => {
    await postgres?.stop();
    await rm(folder, { recursive: true, force: true });
  };
}
