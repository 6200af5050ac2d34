import type { Db } from "./db/Db.js";
import type { Log } from "./http/log.js";
import type { RateLimit } from "./http/rateLimit.js";

/** What time it is. */
export type Clock = () => Date;

/** What every route may use. Nothing in it is state: that lives in the database only. */
export interface Services {
  readonly db: Db;
  readonly clock: Clock;
  readonly log: Log;
  /** Signs sessions and cursors; the same in every process on one database. */
  readonly secret: string;
  readonly limits: { readonly session: RateLimit; readonly key: RateLimit };
  /** How long a create waits for another with the same idempotency key, in milliseconds. */
  readonly idempotencyWaitMs: number;
}
