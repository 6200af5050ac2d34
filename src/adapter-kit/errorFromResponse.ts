import type { ApiKeysError } from "../contract/errors.js";
import { warnOnce } from "../utils/warnOnce.js";
import { errorFromProblem } from "./errorFromProblem.js";

/**
 * Makes the right `ApiKeysError` from a response of `fetch` that reports a failure: it reads the body and passes it to
 * `errorFromProblem()`. It never throws. A client that has read the body itself needs `errorFromProblem()`.
 *
 * @example
 * if (!response.ok) throw await errorFromResponse(response);
 */
export async function errorFromResponse(response: Response): Promise<ApiKeysError> {
  const { status, headers } = response;
  return errorFromProblem({ status, headers, body: status < 400 ? undefined : await bodyOf(response) });
}

async function bodyOf(response: Response): Promise<string | undefined> {
  if (!/[/+]json\b/iu.test(response.headers.get("Content-Type") ?? "")) return undefined;
  if (response.bodyUsed) {
    warnOnce(
      () =>
        "errorFromResponse() was given a response whose body has been read already, so the error lost its code, field " +
        "and request id. Pass what your client read: errorFromProblem({ status: response.status, headers: " +
        "response.headers, body }).",
    );
    return undefined;
  }
  try {
    return await response.text();
  } catch {
    return undefined;
  }
}
