import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import * as v from "valibot";

const name = "mark_session";
const lifetimeSeconds = 12 * 3600;
const schema = v.strictObject({ sid: v.string(), person: v.string(), until: v.number() });

export interface Session {
  readonly sid: string;
  readonly person: string;
  /** When it is over, in milliseconds since 1970. */
  readonly until: number;
}

/** The `Set-Cookie` value of a new session: signed, out of reach for scripts, not sent from other sites. */
export function newSessionCookie(secret: string, personId: string, now: Date, secure: boolean): string {
  const sid = randomBytes(12).toString("base64url");
  const claims = { sid, person: personId, until: now.getTime() + lifetimeSeconds * 1000 };
  const payload = Buffer.from(JSON.stringify(claims)).toString("base64url");
  return setCookie(`${payload}.${sign(secret, payload)}`, lifetimeSeconds, secure);
}

/** The `Set-Cookie` value that deletes a session's cookie. */
export function noSessionCookie(secure: boolean): string {
  return setCookie("", 0, secure);
}

function setCookie(value: string, maxAge: number, secure: boolean): string {
  return `${name}=${value}; Path=/; Max-Age=${String(maxAge)}; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;
}

/** The session of a `Cookie` header, if it is ours and not over. */
export function readSessionCookie(secret: string, header: string | null, now: Date): Session | undefined {
  for (const part of (header ?? "").split(";")) {
    const [key, value] = part.trim().split("=", 2);
    if (key !== name || value === undefined) continue;
    const [payload = "", signature = ""] = value.split(".");
    const expected = Buffer.from(sign(secret, payload));
    const given = Buffer.from(signature);
    if (expected.length !== given.length || !timingSafeEqual(expected, given)) continue;
    const claims = v.safeParse(schema, JSON.parse(Buffer.from(payload, "base64url").toString("utf8")));
    if (claims.success && claims.output.until > now.getTime()) return claims.output;
  }
  return undefined;
}

function sign(secret: string, payload: string): string {
  return createHmac("sha256", secret).update(`session:${payload}`).digest("base64url");
}
