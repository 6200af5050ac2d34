import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** What a path is answered with: a file's text or bytes, or nothing. */
export type Find = (path: string) => Buffer | string | undefined;

export interface SiteOptions {
  readonly find: Find;
  /** Sent as Content-Security-Policy. @default the strictest that the page promises to live with */
  readonly csp?: string | undefined;
  /** Asked before the files, for a site that has a backend too. */
  readonly answer?: ((request: Request) => Promise<Response | undefined>) | undefined;
}

export interface Site {
  readonly url: string;
  /** What the browser reported as violations of the policy. */
  readonly violations: string[];
  close(): Promise<void>;
}

export const strictCsp =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; report-uri /csp-reports";

const types: Readonly<Record<string, string>> = {
  css: "text/css; charset=utf-8",
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  svg: "image/svg+xml",
};

/** A static server on a free port, as plain as hosts have them, that sends a policy and counts what violates it. */
export async function serve({ find, csp = strictCsp, answer }: SiteOptions): Promise<Site> {
  const violations: string[] = [];
  const server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = [];
    incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
    incoming.on("end", () => {
      const respond = async () => {
        const { method = "GET", headers } = incoming;
        const url = new URL(incoming.url ?? "/", "http://127.0.0.1");
        if (url.pathname === "/csp-reports") {
          violations.push(Buffer.concat(chunks).toString());
          return outgoing.writeHead(204).end();
        }
        if (url.pathname === "/favicon.ico") return outgoing.writeHead(204).end();
        const body = method === "GET" || method === "HEAD" ? undefined : Buffer.concat(chunks);
        const init = { method, headers: headers as Record<string, string>, ...(body && { body }) };
        const answered = await answer?.(new Request(url, init));
        if (answered !== undefined) {
          outgoing.writeHead(answered.status, Object.fromEntries(answered.headers));
          return outgoing.end(Buffer.from(await answered.arrayBuffer()));
        }
        const found = find(url.pathname === "/" ? "/index.html" : decodeURIComponent(url.pathname));
        const type = types[url.pathname.split(".").at(-1) ?? ""] ?? types.html ?? "";
        outgoing.writeHead(found === undefined ? 404 : 200, { "Content-Type": type, "Content-Security-Policy": csp });
        return outgoing.end(found);
      };
      respond().catch((error: unknown) => outgoing.writeHead(500).end(String(error)));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${String(port)}`,
    violations,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
