import { NextResponse, type NextRequest } from "next/server";

/**
 * A strict policy on every page. Next.js writes scripts into its pages (the data it streams, and React's instructions to
 * put streamed parts in place) and gives each the nonce that it finds in this header. Styles need none, and neither
 * does anything of @mark-ai/api-keys.
 */
export function proxy(request: NextRequest) {
  const nonce = btoa(crypto.randomUUID());
  // React rebuilds errors of the server with eval() while developing.
  const development = process.env.NODE_ENV === "development";
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    `style-src 'self'${development ? " 'unsafe-inline'" : ""}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
  const headers = new Headers(request.headers);
  headers.set("Content-Security-Policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  return response;
}

export const config = { matcher: "/((?!api/|_next/static/|favicon).*)" };
