import type { Services } from "../context.js";
import { describeError } from "../http/log.js";
import { Problem } from "../http/Problem.js";
import type { ScopeId } from "../keys/scopes.js";
import { noteRefusal } from "../keys/keyEvents.js";
import { statesAt } from "../keys/keyRow.js";
import { hashSecret, isWellFormed } from "../keys/secret.js";

/** A key that opened the public API: what it reaches is its workspace. */
export interface KeyHolder {
  readonly keyId: string;
  readonly workspaceId: string;
  readonly companyId: string;
  /** What it may do. Null: everything. */
  readonly scopes: readonly string[] | null;
}

const inWords: Readonly<Record<ScopeId, string>> = {
  "documents:write": "import documents",
  "knowledge-bases:read": "read knowledge bases",
};

/** Refuses a key that lacks a permission, and says which. */
export function requireScope(scope: ScopeId) {
  return ({ scopes }: KeyHolder): void => {
    if (scopes?.includes(scope) !== false) return;
    throw new Problem("insufficient_scope", {
      detail: `This key cannot ${inWords[scope]}: it lacks the permission ${scope}. Use a key that has it.`,
    });
  };
}

interface HolderRow {
  id: string;
  workspace_id: string;
  company_id: string;
  last_used_at: Date | null;
  scopes: string[] | null;
}

const touchEveryMs = 60_000;

/**
 * The key of `X-API-Key`, looked up in the database at every request: nothing about a key is ever cached, so that a
 * revocation holds from the next request on, whichever process made it. Throws `unauthenticated` without a reason,
 * which would help only those who try keys.
 */
export function authenticateKey({ db, clock, limits, log }: Services) {
  return async (request: Request): Promise<KeyHolder> => {
    const secret = request.headers.get("X-API-Key") ?? "";
    const now = clock();
    const hash = isWellFormed(secret) ? hashSecret(secret) : undefined;
    const row = hash === undefined ? undefined : await find(hash, now);
    if (!row) {
      if (hash !== undefined) await attempt("a refused request was not noted", () => noteRefusal({ db }, hash, now));
      throw unauthenticated();
    }
    limits.key(row.id);
    if (row.last_used_at === null || now.getTime() - row.last_used_at.getTime() >= touchEveryMs) {
      await touch(row.id, now);
    }
    return { keyId: row.id, workspaceId: row.workspace_id, companyId: row.company_id, scopes: row.scopes };
  };

  /** Notes the use of a key, and that it was the first, unless its row is locked. */
  function touch(keyId: string, now: Date): Promise<void> {
    return attempt("the last use of a key was not noted", () =>
      db.write(
        `with due as (
          select id, last_used_at is null as is_first from api_keys
            where id = $1 and (last_used_at is null or last_used_at < $2::timestamptz)
            for no key update skip locked
        ), touched as (
          update api_keys k set last_used_at = $2::timestamptz from due where k.id = due.id returning k.id, due.is_first
        )
        insert into key_events (key_id, at, type) select id, $2::timestamptz, 'first_used' from touched where is_first`,
        [keyId, now.toISOString()],
      ),
    );
  }

  /** What cannot be noted is no reason to answer a request in another way. */
  async function attempt(failure: string, note: () => Promise<unknown>): Promise<void> {
    try {
      await note();
    } catch (error) {
      log({ level: "error", message: failure, error: describeError(error) });
    }
  }

  async function find(hash: string, now: Date): Promise<HolderRow | undefined> {
    const [row] = await db.query<HolderRow>(
      `select k.id, k.workspace_id, k.company_id, k.last_used_at, k.scopes from api_keys k
        where k.hash = decode($1, 'hex') and ${statesAt("$2::timestamptz").active}`,
      [hash, now.toISOString()],
    );
    return row;
  }
}

/** One answer for a key that is missing, mistyped, unknown, revoked or expired. */
export function unauthenticated(): Problem {
  return new Problem("unauthenticated", {
    detail: "Send a valid key in the X-API-Key header. This one is missing, unknown, revoked or expired.",
    challenge: 'ApiKey realm="Mark AI", header="X-API-Key"',
  });
}
