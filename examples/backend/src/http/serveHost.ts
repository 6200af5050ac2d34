import { readFile } from "node:fs/promises";
import { extname, join, resolve, sep } from "node:path";
import type { Handler } from "hono";
import { Problem } from "./Problem.js";
import type { HonoEnv } from "./route.js";
import { contentSecurityPolicy } from "./securityHeaders.js";

const contentTypes: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".map": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
};

export interface ServeHostOptions {
  /** Where browsers report what the page's policy refused. @default nowhere */
  readonly cspReportUrl?: string | undefined;
}

/** Serves the built host app: its files, and its page for every address that is no file. */
export function serveHost(folder: string, { cspReportUrl }: ServeHostOptions = {}): Handler<HonoEnv> {
  const root = resolve(folder);
  const pageHeaders = {
    "Content-Type": "text/html; charset=utf-8",
    "Content-Security-Policy": contentSecurityPolicy(cspReportUrl),
    // A new build takes effect at the next load; only its hashed files are kept.
    "Cache-Control": "no-cache",
  };
  return async (c) => {
    c.set("route", "host");
    const path = decode(c.req.path);
    const isFile = extname(path) !== "";
    const file = isFile ? await read(root, path) : undefined;
    if (file) {
      const isPage = extname(path) === ".html";
      return c.body(file, 200, isPage ? pageHeaders : fileHeaders(path));
    }
    const page = isFile ? undefined : await read(root, "index.html");
    if (page) return c.body(page, 200, pageHeaders);
    throw new Problem("not_found", {
      detail: isFile ? "There is no such file." : "The host app is not built. Run `npm run build` first.",
    });
  };
}

function fileHeaders(path: string): Record<string, string> {
  return {
    "Content-Type": contentTypes[extname(path)] ?? "application/octet-stream",
    // Vite puts a hash of the content into the name of everything under assets.
    "Cache-Control": path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache",
  };
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    throw new Problem("not_found", { detail: "There is nothing at this address." });
  }
}

async function read(root: string, path: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const file = join(root, path);
  if (path.includes("\0") || !file.startsWith(root + sep)) return undefined;
  try {
    return new Uint8Array(await readFile(file));
  } catch {
    return undefined;
  }
}
