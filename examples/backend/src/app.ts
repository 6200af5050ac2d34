import { randomBytes } from "node:crypto";
import { Hono } from "hono";
import { etag } from "hono/etag";
import type { Clock, Services } from "./context.js";
import { sqlState, type Db } from "./db/Db.js";
import { describeError, silentLog, type Log } from "./http/log.js";
import { Problem } from "./http/Problem.js";
import { createRateLimit } from "./http/rateLimit.js";
import { mount, type HonoEnv } from "./http/route.js";
import { securityHeaders } from "./http/securityHeaders.js";
import { serveHost } from "./http/serveHost.js";
import { productBase, productRoutes } from "./management/productRoutes.js";
import { managementBase, managementRoutes } from "./management/routes.js";
import { authenticateKey } from "./public/authenticateKey.js";
import { addOpenApiRoutes } from "./openapi/openApiRoutes.js";
import { publicBase, publicRoutes } from "./public/routes.js";
import { authenticateSession } from "./sessions/authenticateSession.js";
import { addSessionRoutes } from "./sessions/sessionRoutes.js";

export interface AppOptions {
  readonly db: Db;
  /** Signs sessions and cursors. At least 32 characters, the same in every process on one database. */
  readonly secret: string;
  /** @default the system's clock */
  readonly clock?: Clock | undefined;
  /** @default nothing is logged */
  readonly log?: Log | undefined;
  /** Requests a minute; `null` is no limit. @default 600 each */
  readonly rateLimits?: { readonly session: number | null; readonly key: number | null } | undefined;
  /** The built host app. Without it only the APIs are served. */
  readonly hostDir?: string | undefined;
  /** Where browsers report what the host's policy refused. @default nowhere */
  readonly cspReportUrl?: string | undefined;
  /** Whether new requests should come here. @default always */
  readonly isReady?: (() => boolean) | undefined;
  /** @default 5000 */
  readonly idempotencyWaitMs?: number | undefined;
}

/** The backend as a Hono app, on a database that is migrated. */
export function createApp(options: AppOptions): Hono<HonoEnv> {
  const clock = options.clock ?? (() => new Date());
  const log = options.log ?? silentLog;
  const rateLimits = options.rateLimits ?? { session: 600, key: 600 };
  const services: Services = {
    db: options.db,
    clock,
    log,
    secret: options.secret,
    limits: {
      session: createRateLimit(rateLimits.session, clock),
      key: createRateLimit(rateLimits.key, clock),
    },
    idempotencyWaitMs: options.idempotencyWaitMs ?? 5_000,
  };

  const app = new Hono<HonoEnv>();
  app.use(async (c, next) => {
    const started = performance.now();
    // Never the caller's own: it would carry into our logs and headers whatever they like.
    const requestId = `req_${randomBytes(9).toString("base64url")}`;
    c.set("requestId", requestId);
    c.set("route", "unmatched");
    await next();
    c.res.headers.set("X-Request-Id", requestId);
    for (const [name, value] of securityHeaders) c.res.headers.set(name, value);
    const { method } = c.req;
    const ms = Math.round(performance.now() - started);
    log({ level: "info", message: "request", requestId, method, route: c.get("route"), status: c.res.status, ms });
  });

  addHealthRoutes(app, options);
  addSessionRoutes(app, services);
  addOpenApiRoutes(app);
  mount(app, managementBase, managementRoutes(services), authenticateSession(services), etag());
  mount(app, productBase, productRoutes(services), authenticateSession(services), etag());
  mount(app, publicBase, publicRoutes(services), authenticateKey(services));
  app.all("/api/*", () => {
    throw new Problem("not_found", { detail: "There is no such route." });
  });
  const { hostDir, cspReportUrl } = options;
  if (hostDir !== undefined) app.get("*", serveHost(hostDir, { cspReportUrl }));

  app.notFound((c) =>
    new Problem("not_found", { detail: "There is nothing at this address." }).toResponse(c.get("requestId")),
  );
  app.onError((error, c) => {
    if (error instanceof Problem) return error.toResponse(c.get("requestId"));
    const requestId = c.get("requestId");
    log({ level: "error", message: "request failed", requestId, route: c.get("route"), error: describeError(error) });
    return problemOf(error).toResponse(requestId);
  });
  return app;
}

function addHealthRoutes(app: Hono<HonoEnv>, { db, isReady }: AppOptions): void {
  app.get("/healthz", async (c) => {
    c.set("route", "/healthz");
    await db.query("select 1");
    return c.json({ status: "ok" }, 200, { "Cache-Control": "no-store" });
  });
  app.get("/readyz", async (c) => {
    c.set("route", "/readyz");
    if (isReady?.() === false) {
      throw new Problem("unavailable", { detail: "This process is shutting down.", retryAfter: 1 });
    }
    await db.query("select 1 from schema_migrations limit 1");
    return c.json({ status: "ready" }, 200, { "Cache-Control": "no-store" });
  });
}

/** A database that is away, busy or shutting down comes back; anything else is a fault of ours. */
function problemOf(error: unknown): Problem {
  const code = sqlState(error) ?? "";
  const isAway = /^(?:08|53|57P|40001|40P01|ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|ENOENT)/u.test(code);
  // pg gives these no code.
  const isLost = error instanceof Error && /^(?:Connection terminated|timeout exceeded)/u.test(error.message);
  return isAway || isLost
    ? new Problem("unavailable", { detail: "The database does not answer. Try again in a moment.", retryAfter: 2 })
    : new Problem("unknown", { detail: "Something went wrong on our side. Nothing more is known." });
}
