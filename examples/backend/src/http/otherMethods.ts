import type { Hono } from "hono";
import { Problem } from "./Problem.js";
import type { HonoEnv } from "./route.js";

/** Answers the methods that an address does not have: OPTIONS with those that it has, every other one with 405. */
export function addOtherMethods(app: Hono<HonoEnv>): void {
  const methodsOf = new Map<string, Set<string>>();
  for (const { path, method } of app.routes) {
    if (method !== "ALL") methodsOf.set(path, (methodsOf.get(path) ?? new Set()).add(method));
  }
  for (const [path, methods] of methodsOf) {
    const allow = [...methods, ...(methods.has("GET") ? ["HEAD"] : []), "OPTIONS"].sort().join(", ");
    app.all(path, (c) => {
      c.set("route", path);
      if (c.req.method === "OPTIONS") return c.body(null, 204, { Allow: allow, "Cache-Control": "no-store" });
      throw new Problem("method_not_allowed", { allow, detail: `This address has only the methods ${allow}.` });
    });
  }
}
