/** How the server draws the page; read from the address, as a host reads it from cookies. */
export interface SsrOptions {
  readonly language: "en" | "fr" | "ar" | "auto";
  readonly scheme: "light" | "dark" | "system";
  /** Whether the data is read on the server. */
  readonly data: "prefetched" | "none";
  /** The server's guess at the reader's zone. */
  readonly zone?: string | undefined;
  /** Which of React's server renderers draws. */
  readonly by: "renderToString" | "renderToPipeableStream" | "renderToReadableStream";
  /** Milliseconds that lie between reading the data and handing out the HTML, as with a page that a cache keeps. */
  readonly age: number;
  /** What spoils the data on its way to the browser. */
  readonly spoilt?: "scope" | "version" | "shape" | "access" | undefined;
  /** An inline style and a script in the host's markup, which the policy refuses. */
  readonly inline: boolean;
}

export const scope = "acme";

export function readOptions(query: URLSearchParams): SsrOptions {
  const given = <T extends string>(name: string, fallback: T) => (query.get(name) ?? fallback) as T;
  return {
    language: given("language", "en"),
    scheme: given("scheme", "system"),
    data: given("data", "prefetched"),
    zone: query.get("zone") ?? undefined,
    by: given("by", "renderToString"),
    age: Number(query.get("age") ?? 0),
    spoilt: (query.get("spoilt") ?? undefined) as SsrOptions["spoilt"],
    inline: query.has("inline"),
  };
}
