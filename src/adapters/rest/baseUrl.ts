/**
 * The base without its trailing slash. Throws a `TypeError` for one to which no request should go: a mistake is seen
 * where it is made, not with the first request.
 */
export function parseBaseUrl(baseUrl: string): string {
  const text: unknown = baseUrl;
  if (typeof text !== "string" || text === "" || text !== text.trim()) throw badBaseUrl(text);
  const isPath = /^\/(?![/\\])/u.test(text);
  if (!isPath && !/^https?:\/\//iu.test(text)) throw badBaseUrl(text);
  let url: URL;
  try {
    url = new URL(text, isPath ? "http://localhost" : undefined);
  } catch {
    throw badBaseUrl(text);
  }
  if (url.search !== "" || url.hash !== "" || url.username !== "" || url.password !== "" || /[?#\s\\]/u.test(text)) {
    throw badBaseUrl(text);
  }
  return text.replace(/\/+$/u, "");
}

function badBaseUrl(baseUrl: unknown): TypeError {
  const shown = typeof baseUrl === "string" ? JSON.stringify(withoutCredentials(baseUrl)) : typeof baseUrl;
  return new TypeError(
    `createRestAdapter() cannot use baseUrl ${shown}. Give a path that starts with one slash ("/api/management/v1") ` +
      `or a whole http(s) address ("https://api.example.com/management/v1"), with no query, fragment or credentials.`,
  );
}

function withoutCredentials(text: string): string {
  return text.replace(/\/\/[^/@]*@/u, "//…@");
}
