import { randomBytes } from "node:crypto";
import pg from "pg";

/** Runs one statement on a PostgreSQL server. */
export async function runOnServer(server: string, sql: string): Promise<void> {
  const client = new pg.Client(server);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** The address of a database on a server. */
export function databaseUrl(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

/** A database of a test's own on a server: empty, or a copy of another one there. */
export async function newDatabase(server: string, template = "template1"): Promise<{ url: string; name: string }> {
  const name = `t_${randomBytes(6).toString("hex")}`;
  await runOnServer(server, `create database ${name} template ${template}`);
  return { url: databaseUrl(server, name), name };
}
