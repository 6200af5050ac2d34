import type { Queryable } from "./Db.js";

const locks = { migrate: 7_301_001, seed: 7_301_002 } as const;

/** Waits until no other process does the same, then holds that until the transaction ends. */
export async function advisoryLock(tx: Queryable, purpose: keyof typeof locks): Promise<void> {
  await tx.query("select pg_advisory_xact_lock($1)", [locks[purpose]]);
}
