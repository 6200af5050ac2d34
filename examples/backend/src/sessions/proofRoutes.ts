import type { Context, Hono } from "hono";
import * as v from "valibot";
import type { Services } from "../context.js";
import { parse } from "../http/parse.js";
import { Problem } from "../http/Problem.js";
import { readJson } from "../http/readJson.js";
import type { HonoEnv } from "../http/route.js";
import { requireSession } from "./authenticateSession.js";
import { isProofCode, proofCode } from "./proofCode.js";
import { saveProof } from "./stepUp.js";

export const proofPath = "/api/session/proof";
const proofSchema = v.object({ code: v.pipe(v.string(), v.trim(), v.regex(/^\d{6}$/u, "six digits")) });

/**
 * Stands in for a real proof of identity, such as a passkey or an authenticator app: whoever has the session may read the
 * code and send it back. A real host replaces these two routes and keeps `requireProof` and `saveProof`.
 */
export function addProofRoutes(app: Hono<HonoEnv>, services: Services): void {
  const { secret, clock, limits, stepUpMinutes } = services;
  const sessionOf = async (c: Context<HonoEnv>) => {
    c.set("route", proofPath);
    const { session } = await requireSession(services, c.req.raw);
    if (stepUpMinutes > 0) return session;
    throw new Problem("not_found", { detail: "This server asks nobody to confirm their identity." });
  };

  app.get(proofPath, async (c) => {
    const { sid } = await sessionOf(c);
    return c.json({ code: proofCode(secret, sid, clock()) }, 200, { "Cache-Control": "no-store" });
  });

  app.post(proofPath, async (c) => {
    const session = await sessionOf(c);
    // Right codes count too: were they let through, guessing would go on.
    limits.proof(session.sid);
    const { code } = parse(proofSchema, await readJson(c.req.raw, 65_536));
    if (!isProofCode(secret, session.sid, clock(), code)) {
      throw new Problem("validation", { field: "code", detail: "This is not the code, or it is over." });
    }
    await saveProof(services, session);
    return c.body(null, 204, { "Cache-Control": "no-store" });
  });
}
