import { randomBytes } from "node:crypto";
import pg from "pg";

/** The variable that names the run's PostgreSQL server: the address of its first database. */
export const serverUrl = "MAK_E2E_POSTGRES";

/** The database on the run's server that each test with this seed starts on a copy of. */
export function seededUrl(server: string, seed: string): string {
  const url = new URL(server);
  url.pathname = `/seeded_${seed}`;
  return url.href;
}

export async function runOnServer(server: string, sql: string): Promise<void> {
  const client = new pg.Client(server);
  await client.connect();
  await client.query(sql);
  await client.end();
}

/** A copy of a seeded database, which takes a tenth of the time of an embedded one. Nothing where there is no server. */
export async function copyDatabase(seed: string): Promise<{ url: string; drop: () => Promise<void> } | undefined> {
  const server = process.env[serverUrl];
  if (server === undefined) return undefined;
  const url = new URL(server);
  const name = `t_${randomBytes(6).toString("hex")}`;
  await runOnServer(server, `create database ${name} template seeded_${seed}`);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => runOnServer(server, `drop database ${name} with (force)`) };
}
