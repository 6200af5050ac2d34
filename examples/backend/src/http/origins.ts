import type { MiddlewareHandler } from "hono";
import { Problem } from "./Problem.js";

/** Who may send requests with a person's session, beside the page of this server itself. */
export interface Origins {
  /** Origins such as `https://app.example.com`, whose pages may ask from another address. */
  readonly cors: ReadonlySet<string>;
  /**
   * Whether every request comes through a proxy that sets `X-Forwarded-Proto` and `X-Forwarded-Host` itself. Without
   * one, anybody could write what they like into them.
   */
  readonly trustProxy: boolean;
}

/**
 * Refuses a write that another site's page sends with a person's cookie. A browser says where a request comes from, and
 * no page can make it say otherwise: in `Sec-Fetch-Site`, which stays true behind a proxy that renames the host, else in
 * `Origin`. A client that says nothing is no browser and has no one's cookie.
 */
export function refuseCrossSite(request: Request, { cors, trustProxy }: Origins): void {
  if (request.method === "GET" || request.method === "HEAD") return;
  const site = request.headers.get("Sec-Fetch-Site");
  const origin = request.headers.get("Origin");
  if (origin !== null && cors.has(origin)) return;
  const host = (trustProxy && forwarded(request, "X-Forwarded-Host")) || request.headers.get("Host");
  const isOwn = site === null ? origin === null || hostOf(origin) === host : site === "same-origin" || site === "none";
  if (!isOwn) throw new Problem("forbidden", { detail: "This request came from another site." });
}

/** Whether the person's browser speaks TLS, with us or with the proxy in front. */
export function isSecure(request: Request, { trustProxy }: Origins): boolean {
  return (
    new URL(request.url).protocol === "https:" || (trustProxy && forwarded(request, "X-Forwarded-Proto") === "https")
  );
}

/** The value that the nearest proxy has added. */
function forwarded(request: Request, header: string): string | undefined {
  return request.headers.get(header)?.split(",").at(-1)?.trim();
}

function hostOf(origin: string): string | undefined {
  try {
    return new URL(origin).host;
  } catch {
    return undefined;
  }
}

/** Lets the pages of other origins read the answers, and tells their browsers beforehand that they may ask (CORS). */
export function allowOrigins({ cors }: Origins): MiddlewareHandler {
  return async (c, next) => {
    await next();
    if (cors.size === 0) return;
    c.res.headers.append("Vary", "Origin");
    const origin = c.req.header("Origin");
    if (origin === undefined || !cors.has(origin)) return;
    c.res.headers.set("Access-Control-Allow-Origin", origin);
    c.res.headers.set("Access-Control-Allow-Credentials", "true");
    c.res.headers.set("Access-Control-Expose-Headers", "ETag, Retry-After, X-Request-Id");
    if (c.req.method !== "OPTIONS") return;
    c.res.headers.set("Access-Control-Allow-Methods", c.res.headers.get("Allow") ?? "");
    c.res.headers.set("Access-Control-Allow-Headers", "Content-Type, Idempotency-Key, If-None-Match");
    c.res.headers.set("Access-Control-Max-Age", "600");
  };
}
