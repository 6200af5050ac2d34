import { ApiKeysError } from "../../contract/errors.js";
import { withDeadline } from "../../contract/withDeadline.js";
import { isRelativeOnServer, relativeOnServerError } from "./baseUrl.js";
import { readAnswer } from "./readAnswer.js";

/** Plain headers, sent beside the adapter's own. */
export type RestHeaders = Readonly<Record<string, string>>;

/** How the adapter reaches its backend. */
export interface Transport {
  /** Without a trailing slash. */
  readonly baseUrl: string;
  readonly fetch: typeof globalThis.fetch | undefined;
  readonly headers: RestHeaders | (() => RestHeaders | Promise<RestHeaders>) | undefined;
  readonly credentials: RequestCredentials | undefined;
  readonly timeoutMs: number;
}

export interface RestRequest {
  readonly method: "GET" | "POST" | "PATCH";
  /** Below the base, with a leading slash and whole segments encoded. */
  readonly path: string;
  /** A list becomes one parameter for each of its texts. */
  readonly query?: Readonly<Record<string, string | number | readonly string[] | undefined>>;
  readonly body?: Readonly<Record<string, unknown>>;
  readonly headers?: RestHeaders;
}

/** Sends one request and resolves with the JSON of its response. Every failure rejects with an `ApiKeysError`. */
export function send(transport: Transport, request: RestRequest, signal: AbortSignal): Promise<unknown> {
  return withDeadline((deadline) => exchange(transport, request, deadline), {
    signal,
    timeoutMs: transport.timeoutMs,
  });
}

async function exchange(transport: Transport, request: RestRequest, signal: AbortSignal): Promise<unknown> {
  const headers = await headersOf(transport, request);
  const isRead = request.method === "GET";
  const wasOffline = isOffline();
  const url = transport.baseUrl + request.path;
  let response: Response;
  try {
    response = await (transport.fetch ?? globalThis.fetch)(url + queryOf(request.query), {
      method: request.method,
      headers,
      // A cached list may lack the newest key, and a created key must not be in any cache.
      cache: isRead ? "no-cache" : "no-store",
      signal,
      ...(request.body && { body: JSON.stringify(request.body) }),
      ...(transport.credentials && { credentials: transport.credentials }),
    });
  } catch (error) {
    if (isRelativeOnServer(transport.baseUrl)) throw relativeOnServerError(transport.baseUrl, error);
    // A write that was under way when the connection was lost may have arrived: "offline" would promise that it has not.
    const offline = isOffline() && (isRead || wasOffline);
    throw offline
      ? new ApiKeysError("offline", { message: "There is no connection to the network.", cause: error })
      : new ApiKeysError("network", {
          message: "The request did not reach the backend, or its response was lost.",
          cause: error,
        });
  }
  return readAnswer(response, { method: request.method, url, namesKey: request.path.startsWith("/api-keys/") });
}

async function headersOf({ headers }: Transport, request: RestRequest): Promise<Headers> {
  try {
    const own = new Headers(typeof headers === "function" ? await headers() : headers);
    own.set("Accept", "application/json");
    if (request.body) own.set("Content-Type", "application/json");
    for (const [name, value] of Object.entries(request.headers ?? {})) own.set(name, value);
    return own;
  } catch (error) {
    if (error instanceof ApiKeysError) throw error;
    throw new ApiKeysError("unknown", {
      message: "The headers given to createRestAdapter() could not be made. Nothing was sent.",
      cause: error,
    });
  }
}

function queryOf(query: RestRequest["query"]): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    if (typeof value === "object") for (const each of value) parameters.append(name, each);
    else if (value !== undefined && value !== "") parameters.set(name, String(value));
  }
  const text = parameters.toString();
  return text === "" ? "" : `?${text}`;
}

function isOffline(): boolean {
  return typeof navigator !== "undefined" && (navigator as { onLine?: boolean }).onLine === false;
}
