import type { Context, Hono } from "hono";
import * as v from "valibot";
import type { Services } from "../context.js";
import { parse } from "../http/parse.js";
import { Problem } from "../http/Problem.js";
import { readJson } from "../http/readJson.js";
import { isSecure, refuseCrossSite } from "../http/origins.js";
import type { HonoEnv } from "../http/route.js";
import { findPerson, listPeople, type Person } from "./people.js";
import { endSession, readSession } from "./readSession.js";
import { newSessionCookie, noSessionCookie } from "./sessionCookie.js";

export const sessionPath = "/api/session";
const personSchema = v.object({ personId: v.pipe(v.string(), v.minLength(1)) });

/**
 * Stands in for a real sign-in: whoever asks without a session becomes the administrator, may then become anyone else,
 * and may sign out. A real host puts its own sessions here; the management API needs only a person and a company.
 */
export function addSessionRoutes(app: Hono<HonoEnv>, services: Services): void {
  const { db, secret, clock, origins } = services;
  const signIn = (c: Context<HonoEnv>, person: Person) => {
    c.header("Set-Cookie", newSessionCookie(secret, person.id, clock(), isSecure(c.req.raw, origins)));
  };
  const answer = async (c: Context<HonoEnv>, person: Person) =>
    c.json({ person, people: await listPeople(db), company: person.company }, 200, { "Cache-Control": "no-store" });

  app.get(sessionPath, async (c) => {
    c.set("route", sessionPath);
    const known = (await readSession(services, c.req.raw))?.person;
    if (known) return answer(c, known);
    const first = (await listPeople(db)).find((person) => person.role === "administrator");
    if (!first) throw new Problem("unavailable", { detail: "There is nobody in this database yet." });
    signIn(c, first);
    return answer(c, first);
  });

  app.post(sessionPath, async (c) => {
    c.set("route", sessionPath);
    refuseCrossSite(c.req.raw, origins);
    const { personId } = parse(personSchema, await readJson(c.req.raw, 65_536));
    const person = await findPerson(db, personId);
    if (!person) throw new Problem("not_found", { field: "personId", detail: "There is no such person." });
    signIn(c, person);
    return answer(c, person);
  });

  app.delete(sessionPath, async (c) => {
    c.set("route", sessionPath);
    refuseCrossSite(c.req.raw, origins);
    const current = await readSession(services, c.req.raw);
    if (current) await endSession(services, current.session);
    c.header("Set-Cookie", noSessionCookie(isSecure(c.req.raw, origins)));
    return c.body(null, 204, { "Cache-Control": "no-store" });
  });
}
