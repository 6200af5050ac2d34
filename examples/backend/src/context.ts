import type { Db } from "./db/Db.js";
import { createGate, type Gate } from "./db/gate.js";
import { silentLog, type Log } from "./http/log.js";
import type { Origins } from "./http/origins.js";
import { createRateLimit, type RateLimit } from "./http/rateLimit.js";

/** What time it is. */
export type Clock = () => Date;

/** What every route may use. It holds no state that matters: that lives in the database only. */
export interface Services {
  readonly db: Db;
  readonly clock: Clock;
  readonly log: Log;
  /** Signs sessions and cursors; the same in every process on one database. */
  readonly secret: string;
  readonly limits: { readonly session: RateLimit; readonly key: RateLimit; readonly proof: RateLimit };
  /** How long a proof of identity holds for creating, changing and revoking keys. 0: none is asked for. */
  readonly stepUpMinutes: number;
  readonly origins: Origins;
  /** How much of one company's work may wait for the database at the same time. */
  readonly gates: { readonly create: Gate; readonly write: Gate };
  /** How long a create waits for another one of its company, in milliseconds. */
  readonly createWaitMs: number;
}

/** How often a session may try to confirm its person's identity in a minute. */
const proofsPerMinute = 5;

/** How long an import or a revocation waits for its turn, in milliseconds. */
export const writeWaitMs = 5_000;

export interface ServicesOptions {
  readonly db: Db;
  /** Signs sessions and cursors. At least 32 characters, the same in every process on one database. */
  readonly secret: string;
  /** @default the system's clock */
  readonly clock?: Clock | undefined;
  /** @default nothing is logged */
  readonly log?: Log | undefined;
  /** Requests a minute; `null` is no limit. @default 600 each */
  readonly rateLimits?: { readonly session: number | null; readonly key: number | null } | undefined;
  /**
   * For how many minutes a person who has confirmed their identity may create, change and revoke keys. 0 asks for no
   * proof. @default 0
   */
  readonly stepUpMinutes?: number | undefined;
  /** Origins whose pages may call the management API with a person's session (CORS). @default none */
  readonly corsOrigins?: readonly string[] | undefined;
  /** Whether `X-Forwarded-Proto` and `X-Forwarded-Host` are a proxy's own word. @default false */
  readonly trustProxy?: boolean | undefined;
  /** How long a create waits for another one of its company, in milliseconds. @default 5000 */
  readonly createWaitMs?: number | undefined;
}

export function createServices(options: ServicesOptions): Services {
  const { db, secret, clock = () => new Date(), log = silentLog, createWaitMs = 5_000, stepUpMinutes = 0 } = options;
  if (secret.length < leastSecretLength) throw new Error(`The secret needs ${String(leastSecretLength)} characters.`);
  const rateLimits = options.rateLimits ?? { session: 600, key: 600 };
  return {
    db,
    clock,
    log,
    secret,
    limits: {
      session: createRateLimit(rateLimits.session, clock),
      key: createRateLimit(rateLimits.key, clock),
      proof: createRateLimit(proofsPerMinute, clock),
    },
    stepUpMinutes,
    origins: { cors: new Set(options.corsOrigins), trustProxy: options.trustProxy ?? false },
    gates: {
      // They wait for each other anyway, on the company's row.
      create: createGate(1),
      write: createGate(Math.max(1, Math.floor(db.connections / 3))),
    },
    createWaitMs,
  };
}

/** Anyone can guess a signature's secret that is shorter, or empty. */
export const leastSecretLength = 32;
