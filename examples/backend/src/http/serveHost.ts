import { readFile, stat } from "node:fs/promises";
import { extname, join, resolve, sep } from "node:path";
import type { Context, Handler } from "hono";
import { createCompressor, encodingFor } from "./compress.js";
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

/** Serves the built host app: its files, and for every other address the page of that address or index.html. */
export function serveHost(folder: string, { cspReportUrl }: ServeHostOptions = {}): Handler<HonoEnv> {
  const root = resolve(folder);
  const pageHeaders = {
    "Content-Type": "text/html; charset=utf-8",
    "Content-Security-Policy": contentSecurityPolicy(cspReportUrl),
    // A new build takes effect at the next load; only its hashed files are kept.
    "Cache-Control": "no-cache",
  };
  const compress = createCompressor();
  /** Answers with a file: text compressed where the client takes it, and each file compressed only once. */
  const send = async (c: Context<HonoEnv>, file: HostFile, headers: Record<string, string>) => {
    const isText = /^(?:text\/|application\/(?:json|manifest)|image\/svg)/u.test(headers["Content-Type"] ?? "");
    if (!isText) return c.body(file.bytes, 200, headers);
    const encoding = encodingFor(c.req.header("Accept-Encoding"));
    const varied = { ...headers, Vary: "Accept-Encoding" };
    if (encoding === undefined) return c.body(file.bytes, 200, varied);
    return c.body(await compress(file.id, file.bytes, encoding), 200, { ...varied, "Content-Encoding": encoding });
  };
  return async (c) => {
    c.set("route", "host");
    const path = decode(c.req.path);
    const isFile = extname(path) !== "";
    const file = isFile ? await read(root, path) : undefined;
    if (file) {
      const isPage = extname(path) === ".html";
      return send(c, file, isPage ? pageHeaders : fileHeaders(path));
    }
    const page = isFile ? undefined : ((await read(root, `${path}.html`)) ?? (await read(root, "index.html")));
    if (page) return send(c, page, pageHeaders);
    throw new Problem("not_found", {
      detail: isFile ? "There is no such file." : "The host app is not built. `npm start` builds it and serves it.",
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

interface HostFile {
  /** Changes with the file's content. */
  readonly id: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

async function read(root: string, path: string): Promise<HostFile | undefined> {
  const file = join(root, path);
  if (path.includes("\0") || !file.startsWith(root + sep)) return undefined;
  try {
    const { mtimeMs, size } = await stat(file);
    return { id: `${path} ${mtimeMs} ${size}`, bytes: new Uint8Array(await readFile(file)) };
  } catch {
    return undefined;
  }
}
