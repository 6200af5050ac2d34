import type { Services } from "../context.js";
import { findPerson, type Person } from "./people.js";
import { readSessionCookie, type Session } from "./sessionCookie.js";

/** The session of a request and its person, unless the session is over, was signed out, or is nobody's. */
export async function readSession(
  { db, secret, clock }: Services,
  request: Request,
): Promise<{ session: Session; person: Person } | undefined> {
  const session = readSessionCookie(secret, request.headers.get("Cookie"), clock());
  const person = session && (await findPerson(db, session.person, session.sid));
  return person && { session, person };
}

/** Ends a session in every process: a copy of its cookie signs nobody in any more. */
export async function endSession({ db, clock }: Services, { sid, until }: Session): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.query("delete from ended_sessions where until <= $1", [clock().toISOString()]);
    await tx.query("delete from session_proofs where session_id = $1", [sid]);
    await tx.query("insert into ended_sessions (id, until) values ($1, $2) on conflict do nothing", [
      sid,
      new Date(until).toISOString(),
    ]);
  });
}
