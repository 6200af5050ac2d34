import type { Services } from "../context.js";
import type { Queryable } from "../db/Db.js";
import { Problem } from "../http/Problem.js";
import type { Caller } from "./Caller.js";
import type { Session } from "./sessionCookie.js";

/**
 * Throws `step_up_required`, unless the person has confirmed their identity in this session within `stepUpMinutes`.
 * Call it before the first write. With 0 minutes it never throws.
 */
export async function requireProof(
  { stepUpMinutes, clock }: Services,
  { sessionId }: Caller,
  db: Queryable,
): Promise<void> {
  if (stepUpMinutes === 0) return;
  const since = new Date(clock().getTime() - stepUpMinutes * 60_000).toISOString();
  const proofs = await db.query("select 1 from session_proofs where session_id = $1 and proven_at > $2", [
    sessionId,
    since,
  ]);
  if (proofs.length > 0) return;
  throw new Problem("step_up_required", { detail: "Confirm your identity, then send the same request again." });
}

/** Notes that the person of a session has confirmed their identity now. It holds in every process. */
export async function saveProof({ db, clock }: Services, { sid, until }: Session): Promise<void> {
  const now = clock().toISOString();
  await db.transaction(async (tx) => {
    await tx.query("delete from session_proofs where until <= $1", [now]);
    await tx.query(
      `insert into session_proofs (session_id, proven_at, until) values ($1, $2, $3)
        on conflict (session_id) do update set proven_at = excluded.proven_at`,
      [sid, now, new Date(until).toISOString()],
    );
  });
}
