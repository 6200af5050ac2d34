import { databaseUrl, newDatabase, runOnServer } from "../../support/newDatabase.ts";

/** The variable that names the run's PostgreSQL server: the address of its first database. */
export const serverUrl = "MAK_E2E_POSTGRES";

const seededName = (seed: string) => `seeded_${seed}`;

/** Makes the database on the run's server that each test with this seed starts on a copy of, and gives its address. */
export async function makeSeedable(server: string, seed: string): Promise<string> {
  await runOnServer(server, `create database ${seededName(seed)}`);
  return databaseUrl(server, seededName(seed));
}

/** A copy of a seeded database, which takes a tenth of the time of an embedded one. Nothing where there is no server. */
export async function copyDatabase(seed: string): Promise<{ url: string; drop: () => Promise<void> } | undefined> {
  const server = process.env[serverUrl];
  if (server === undefined) return undefined;
  const { url, name } = await newDatabase(server, seededName(seed));
  return { url, drop: () => runOnServer(server, `drop database ${name} with (force)`) };
}
