import type { Context, Hono } from "hono";
import * as v from "valibot";
import type { Services } from "../context.js";
import { parse } from "../http/parse.js";
import { Problem } from "../http/Problem.js";
import { readJson } from "../http/readJson.js";
import { refuseCrossSite } from "../http/refuseCrossSite.js";
import type { HonoEnv } from "../http/route.js";
import { findPerson, listPeople, type Person } from "./people.js";
import { newSessionCookie, readSessionCookie } from "./sessionCookie.js";

const path = "/api/session";
const personSchema = v.object({ personId: v.pipe(v.string(), v.minLength(1)) });

/**
 * Stands in for a real sign-in: whoever asks is the administrator, and may become anyone else. A real host puts its
 * own sessions here; all that the management API needs of them is a person and a company.
 */
export function addSessionRoutes(app: Hono<HonoEnv>, services: Services): void {
  const { db, secret, clock } = services;
  const signIn = (c: Context<HonoEnv>, person: Person) => {
    const secure = new URL(c.req.url).protocol === "https:";
    c.header("Set-Cookie", newSessionCookie(secret, person.id, clock(), secure));
  };
  const answer = async (c: Context<HonoEnv>, person: Person) =>
    c.json({ person, people: await listPeople(db), company: person.company }, 200, { "Cache-Control": "no-store" });

  app.get(path, async (c) => {
    c.set("route", path);
    const session = readSessionCookie(secret, c.req.header("Cookie") ?? null, clock());
    const known = session && (await findPerson(db, session.person));
    if (known) return answer(c, known);
    const first = (await listPeople(db)).find((person) => person.role === "administrator");
    if (!first) throw new Problem("unavailable", { detail: "There is nobody in this database yet." });
    signIn(c, first);
    return answer(c, first);
  });

  app.post(path, async (c) => {
    c.set("route", path);
    refuseCrossSite(c.req.raw);
    const { personId } = parse(personSchema, await readJson(c.req.raw, 65_536));
    const person = await findPerson(db, personId);
    if (!person) throw new Problem("not_found", { field: "personId", detail: "There is no such person." });
    signIn(c, person);
    return answer(c, person);
  });
}
