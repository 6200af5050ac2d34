import { randomBytes } from "node:crypto";
import pg from "pg";
import { describe, inject } from "vitest";

export type Engine = "PGlite" | "PostgreSQL";

/** Describes the same tests for the embedded database and for a real server. */
export function describeOnBoth(name: string, tests: (engine: Engine) => void): void {
  describe(`${name} on PGlite`, () => {
    tests("PGlite");
  });
  describeOnPostgres(`${name} on PostgreSQL`, () => {
    tests("PostgreSQL");
  });
}

/** Left out, visibly, where there is no server; the setup has said so, and fails in CI. */
export const describeOnPostgres = describe.skipIf(inject("postgresUrl") === "");

/** The address of a new database. */
export async function newDatabase(engine: Engine): Promise<string> {
  if (engine === "PGlite") return "memory:";
  const name = `t_${randomBytes(6).toString("hex")}`;
  const client = new pg.Client(inject("postgresUrl"));
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  const url = new URL(inject("postgresUrl"));
  url.pathname = `/${name}`;
  return url.href;
}
