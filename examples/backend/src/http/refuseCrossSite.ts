import { Problem } from "./Problem.js";

/**
 * Refuses a write that another site's page sends with a person's cookie. Every browser says where a POST comes from;
 * a client that says nothing is no browser and has no one's cookie.
 */
export function refuseCrossSite(request: Request): void {
  if (request.method === "GET" || request.method === "HEAD") return;
  const site = request.headers.get("Sec-Fetch-Site");
  const origin = request.headers.get("Origin");
  const isForeignSite = site !== null && site !== "same-origin" && site !== "none";
  if (isForeignSite || (origin !== null && hostOf(origin) !== request.headers.get("Host"))) {
    throw new Problem("forbidden", { detail: "This request came from another site." });
  }
}

function hostOf(origin: string): string | undefined {
  try {
    return new URL(origin).host;
  } catch {
    return undefined;
  }
}
