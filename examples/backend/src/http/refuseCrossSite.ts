import { Problem } from "./Problem.js";

/**
 * Refuses a write that another site's page sends with a person's cookie. A browser says where a request comes from, and
 * no page can make it say otherwise: in `Sec-Fetch-Site`, which stays true behind a proxy that renames the host, else in
 * `Origin`. A client that says nothing is no browser and has no one's cookie.
 */
export function refuseCrossSite(request: Request): void {
  if (request.method === "GET" || request.method === "HEAD") return;
  const site = request.headers.get("Sec-Fetch-Site");
  const origin = request.headers.get("Origin");
  const isOwn =
    site === null
      ? origin === null || hostOf(origin) === request.headers.get("Host")
      : site === "same-origin" || site === "none";
  if (!isOwn) throw new Problem("forbidden", { detail: "This request came from another site." });
}

function hostOf(origin: string): string | undefined {
  try {
    return new URL(origin).host;
  } catch {
    return undefined;
  }
}
