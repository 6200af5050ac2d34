import type { Services } from "../context.js";
import { Problem } from "../http/Problem.js";
import { refuseCrossSite } from "../http/origins.js";
import type { Caller } from "./Caller.js";
import type { Person } from "./people.js";
import { readSession } from "./readSession.js";
import type { Session } from "./sessionCookie.js";

/** The session of a request and its person. Throws `unauthenticated`, `forbidden` or `rate_limited`. */
export async function requireSession(
  services: Services,
  request: Request,
): Promise<{ session: Session; person: Person }> {
  refuseCrossSite(request, services.origins);
  const current = await readSession(services, request);
  if (!current) throw new Problem("unauthenticated", { detail: "You are not signed in, or your session is over." });
  services.limits.session(current.session.sid);
  return current;
}

/** The person behind a session's cookie. Throws as {@link requireSession} does. */
export function authenticateSession(services: Services) {
  return async (request: Request): Promise<Caller> => {
    const { session, person } = await requireSession(services, request);
    return { sessionId: session.sid, person, company: person.company };
  };
}
