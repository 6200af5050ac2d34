import type { Hono } from "hono";
import type { Db } from "../db/Db.js";
import { Problem } from "./Problem.js";
import type { HonoEnv } from "./route.js";

export interface HealthOptions {
  readonly db: Db;
  /** Whether new requests should come here. @default always */
  readonly isReady?: (() => boolean) | undefined;
}

/**
 * `/healthz` says that the process answers: one that does not is to be restarted. `/readyz` says that it can serve: one
 * that cannot is to be left alone until it can. A database that is away is no reason to restart the process.
 */
export function addHealthRoutes(app: Hono<HonoEnv>, { db, isReady }: HealthOptions): void {
  app.get("/healthz", (c) => {
    c.set("route", "/healthz");
    return c.json({ status: "ok" }, 200, { "Cache-Control": "no-store" });
  });
  app.get("/readyz", async (c) => {
    c.set("route", "/readyz");
    if (isReady?.() === false) {
      throw new Problem("unavailable", { detail: "This process is shutting down.", retryAfter: 1 });
    }
    const [state] = await db.query<{ readOnly: boolean }>(
      `select current_setting('transaction_read_only') = 'on' as "readOnly" from schema_migrations limit 1`,
    );
    if (state?.readOnly !== false) {
      throw new Problem("unavailable", { detail: "The database is read-only: keys cannot be created.", retryAfter: 2 });
    }
    return c.json({ status: "ready" }, 200, { "Cache-Control": "no-store" });
  });
}
