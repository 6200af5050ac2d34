import { ApiKeysError } from "../../contract/errors.js";

/**
 * Returns the base without its trailing slash. Throws a `TypeError` for a base to which no request should be sent, so
 * that a mistake is found where it is made and not with the first request.
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

/** Whether a base is a path and there is no page to which it could be relative, as on a server. */
export function isRelativeOnServer(baseUrl: string): boolean {
  return !/^https?:/iu.test(baseUrl) && typeof (globalThis as { location?: unknown }).location === "undefined";
}

/** Not retryable: the same request fails in the same way every time. */
export function relativeOnServerError(baseUrl: string, cause: unknown): ApiKeysError {
  return new ApiKeysError("unknown", {
    message:
      `createRestAdapter() has the baseUrl ${JSON.stringify(baseUrl)}, which a server cannot resolve: there is no page ` +
      'to which it could be relative. Nothing was sent. Give the whole address there ("https://app.example.com/…").',
    cause,
  });
}

function badBaseUrl(baseUrl: unknown): TypeError {
  const shown = typeof baseUrl === "string" ? JSON.stringify(withoutCredentials(baseUrl)) : typeof baseUrl;
  return new TypeError(
    `createRestAdapter() cannot use baseUrl ${shown}. Give a path that starts with one slash ("/api/management/v1") ` +
      `or a whole http(s) address ("https://api.example.com/management/v1"), with no query, fragment or credentials.`,
  );
}

/** Up to the last `@`: a password that is not encoded may contain `@` and `/`. */
function withoutCredentials(text: string): string {
  return text.replace(/\/\/.*@/su, "//…@");
}
