import type { Db } from "../../../examples/backend/src/db/Db.js";

/** A database of which everything fails in the same way. */
export function failingDb(error: Error): Db {
  const fail = () => Promise.reject(error);
  return {
    connections: 1,
    failed: new Promise(() => undefined),
    query: fail,
    script: fail,
    write: fail,
    transaction: fail,
    close: () => Promise.resolve(),
  };
}
