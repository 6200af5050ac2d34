import { Hono } from "hono";
import { etag } from "hono/etag";
import { createServices, type ServicesOptions } from "./context.js";
import { addHealthRoutes } from "./http/healthRoutes.js";
import { describeError } from "./http/log.js";
import { Problem } from "./http/Problem.js";
import { newRequestId } from "./http/requestId.js";
import { allowOrigins } from "./http/origins.js";
import { addOtherMethods } from "./http/otherMethods.js";
import { mount, type HonoEnv } from "./http/route.js";
import { securityHeaders } from "./http/securityHeaders.js";
import { serveHost } from "./http/serveHost.js";
import { toProblem } from "./http/toProblem.js";
import { productBase, productRoutes } from "./management/productRoutes.js";
import { managementBase, managementRoutes } from "./management/routes.js";
import { authenticateKey } from "./public/authenticateKey.js";
import { addOpenApiRoutes } from "./openapi/openApiRoutes.js";
import { publicBase, publicRoutes } from "./public/routes.js";
import { authenticateSession } from "./sessions/authenticateSession.js";
import { addProofRoutes, proofPath } from "./sessions/proofRoutes.js";
import { addSessionRoutes, sessionPath } from "./sessions/sessionRoutes.js";

export interface AppOptions extends ServicesOptions {
  /** The built host app. Without it only the APIs are served. */
  readonly hostDir?: string | undefined;
  /** Where browsers report what the host's policy refused. @default nowhere */
  readonly cspReportUrl?: string | undefined;
  /** Whether new requests should come here. @default always */
  readonly isReady?: (() => boolean) | undefined;
}

/** The backend as a Hono app, on a database that is migrated. */
export function createApp(options: AppOptions): Hono<HonoEnv> {
  const services = createServices(options);
  const { log } = services;

  const app = new Hono<HonoEnv>();
  app.use(async (c, next) => {
    const started = performance.now();
    const requestId = newRequestId();
    c.set("requestId", requestId);
    c.set("route", "unmatched");
    await next();
    c.res.headers.set("X-Request-Id", requestId);
    for (const [name, value] of securityHeaders) c.res.headers.set(name, value);
    const { method } = c.req;
    const ms = Math.round(performance.now() - started);
    log({ level: "info", message: "request", requestId, method, route: c.get("route"), status: c.res.status, ms });
  });

  const allow = allowOrigins(services.origins);
  for (const path of [`${managementBase}/*`, `${productBase}/*`, sessionPath, proofPath]) app.use(path, allow);

  addHealthRoutes(app, options);
  addSessionRoutes(app, services);
  addProofRoutes(app, services);
  addOpenApiRoutes(app);
  mount(app, managementBase, managementRoutes(services), authenticateSession(services), etag());
  mount(app, productBase, productRoutes(services), authenticateSession(services), etag());
  mount(app, publicBase, publicRoutes(services), authenticateKey(services));
  addOtherMethods(app);
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
    return toProblem(error).toResponse(requestId);
  });
  return app;
}
