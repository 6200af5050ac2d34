import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildApp } from "../../../scripts/build-app.mjs";
import { startPostgres } from "../../support/postgres.ts";
import { makeSeedable, serverUrl } from "./serverDatabase.ts";
import { startApp, templates, type StartAppOptions } from "./startApp.ts";

/**
 * Builds what is stale, unless whoever started the tests has done so, and seeds one database of each kind, on a
 * PostgreSQL server where there can be one. Each test starts on a copy.
 */
export default async function setup(): Promise<() => Promise<void>> {
  if (process.env["MAK_BUILT"] !== "1") buildApp();
  const postgres = await startPostgres();
  const folder = await mkdtemp(join(tmpdir(), "mak-e2e-templates-"));
  const seeds = ["demo", "none"] as const;
  const seedOnce = async (options: StartAppOptions) => (await startApp(options)).stop();
  if (postgres !== undefined) {
    for (const seed of seeds) await seedOnce({ seed, databaseUrl: await makeSeedable(postgres.url, seed) });
  }
  // One walk is on the embedded database in any case.
  for (const seed of postgres === undefined ? seeds : (["none"] as const)) {
    await seedOnce({ seed, dataDir: join(folder, seed) });
  }
  process.env[templates] = folder;
  if (postgres !== undefined) process.env[serverUrl] = postgres.url;
  return async () => {
    await postgres?.stop();
    await rm(folder, { recursive: true, force: true });
  };
}
