import type { Services } from "../context.js";
import { Problem } from "../http/Problem.js";
import { refuseCrossSite } from "../http/origins.js";
import type { Caller } from "./Caller.js";
import { readSession } from "./readSession.js";

/** The person behind a session's cookie. Throws `unauthenticated`, `forbidden` or `rate_limited`. */
export function authenticateSession(services: Services) {
  return async (request: Request): Promise<Caller> => {
    refuseCrossSite(request, services.origins);
    const current = await readSession(services, request);
    if (!current) throw new Problem("unauthenticated", { detail: "You are not signed in, or your session is over." });
    const { session, person } = current;
    services.limits.session(session.sid);
    return { sessionId: session.sid, person, company: person.company };
  };
}
