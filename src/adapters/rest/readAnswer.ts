import { errorFromProblem, hasProblemCode } from "../../adapter-kit/errorFromProblem.js";
import { ApiKeysError } from "../../contract/errors.js";
import { warnOnce } from "../../utils/warnOnce.js";

/** What was asked for, without its query, which may contain what a person searched for. */
export interface Asked {
  readonly method: string;
  readonly url: string;
  /** The address contains a key's id, so 404 may mean that this key does not exist. */
  readonly namesKey: boolean;
}

/**
 * Resolves with the JSON of a successful response. A response that the API cannot have given is told apart from the
 * API's own refusals: a sign-in page to which the request was redirected, a web page, a 404 for an unknown address.
 */
export async function readAnswer(response: Response, asked: Asked): Promise<unknown> {
  const { status, headers } = response;
  const text = await textOf(response);
  const json = parseJson(text);
  if (response.ok && json !== undefined) return json.value;

  const isPage = /\bhtml\b/iu.test(headers.get("Content-Type") ?? "") || /^\s*</u.test(text);
  if (response.redirected && isPage && status < 500) throw signedOut(response, asked);
  if (response.ok && isPage) throw notFromApi(`a web page with status ${String(status)}`, asked);
  // Only requests that name a key can ask for something that does not exist and get a 404 without a code for it.
  if (status === 404 && !asked.namesKey && !hasProblemCode(json?.value)) {
    throw notFromApi("status 404 and no problem with a code", asked);
  }
  throw errorFromProblem({ status, headers, body: json?.value });
}

async function textOf(response: Response): Promise<string> {
  try {
    return await response.text();
  } catch {
    return "";
  }
}

/** The parser's error quotes the body, which may contain a secret, so it is dropped. */
function parseJson(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}

function signedOut(response: Response, { method, url }: Asked): ApiKeysError {
  const page = response.url.split(/[?#]/u)[0] ?? "";
  return new ApiKeysError("unauthenticated", {
    message: `${method} ${url} was redirected to a web page (${page}): most likely the session has ended.`,
  });
}

function notFromApi(answer: string, { method, url }: Asked): ApiKeysError {
  const message = `${method} ${url} was answered by ${answer}, which the API keys API never does.`;
  warnOnce(
    () =>
      `${message} Check the baseUrl of createRestAdapter(). Behind a captive portal or a proxy with a sign-in page, ` +
      "sign in there first.",
  );
  return new ApiKeysError("not_from_api", { message });
}
