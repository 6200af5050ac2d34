import type { Context, Hono } from "hono";
import { etag } from "hono/etag";
import document from "@mark-ai/api-keys/openapi.json";
import type { HonoEnv } from "../http/route.js";
import { docsPage, docsStyles } from "./docsPage.js";
import type { OpenApiDocument } from "./OpenApiDocument.js";

const policy = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

/** Serves the document and a page to read it by, to whoever asks: both are public. */
export function addOpenApiRoutes(app: Hono<HonoEnv>): void {
  const files: readonly (readonly [string, string, string | Promise<string>])[] = [
    ["/api/openapi.json", "application/json", JSON.stringify(document)],
    ["/api/docs", "text/html; charset=utf-8", docsPage(document as unknown as OpenApiDocument)],
    ["/api/docs.css", "text/css; charset=utf-8", docsStyles],
  ];
  for (const [path, type, text] of files) {
    app.get(path, etag(), async (c: Context<HonoEnv>) => {
      c.set("route", path);
      return c.body(await text, 200, {
        "Content-Type": type,
        "Content-Security-Policy": policy,
        "Cache-Control": "no-cache",
      });
    });
  }
}
