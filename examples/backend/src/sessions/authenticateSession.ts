import type { Services } from "../context.js";
import { Problem } from "../http/Problem.js";
import { refuseCrossSite } from "../http/refuseCrossSite.js";
import type { Caller } from "./Caller.js";
import { findPerson } from "./people.js";
import { readSessionCookie } from "./sessionCookie.js";

/** The person behind a session's cookie. Throws `unauthenticated`, `forbidden` or `rate_limited`. */
export function authenticateSession(services: Services) {
  return async (request: Request): Promise<Caller> => {
    refuseCrossSite(request);
    const session = readSessionCookie(services.secret, request.headers.get("Cookie"), services.clock());
    const person = session && (await findPerson(services.db, session.person));
    if (!person) throw new Problem("unauthenticated", { detail: "You are not signed in, or your session is over." });
    services.limits.session(session.sid);
    return { sessionId: session.sid, person, company: person.company };
  };
}
