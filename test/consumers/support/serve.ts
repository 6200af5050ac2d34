import { readFileSync } from "node:fs";
import { join, normalize } from "node:path";
import { serve as serveSite } from "../../package/support/serve.ts";

export interface Served {
  readonly url: string;
  /** What the browser reported as violations of the strict policy. */
  readonly violations?: readonly string[] | undefined;
  readonly stop: () => Promise<void>;
}

/** Serves a built consumer under the strict policy, or another one, and hands what starts with /api to a backend where there is one. */
export async function serve(folder: string, backend?: string, csp?: string): Promise<Served> {
  const site = await serveSite({
    csp,
    find: (path) => {
      try {
        return readFileSync(join(folder, normalize(path)));
      } catch {
        return undefined;
      }
    },
    answer: async (request) => {
      const { pathname, search } = new URL(request.url);
      if (backend === undefined || !pathname.startsWith("/api/")) return undefined;
      const { method, headers } = request;
      const body = method === "GET" ? undefined : await request.text();
      return fetch(backend + pathname + search, { method, headers, ...(body !== undefined && { body }) });
    },
  });
  return { url: site.url, violations: site.violations, stop: () => site.close() };
}
