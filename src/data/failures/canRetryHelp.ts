import type { ApiKeysError, ApiKeysErrorCode } from "../../contract/errors.js";

/** Answers that stay the same however often the same request is sent. */
const finalCodes: ReadonlySet<ApiKeysErrorCode> = new Set(["feature_disabled", "forbidden", "not_found"]);

/** Whether asking again may bring another answer, so that a person should be offered to. */
export function canRetryHelp(error: ApiKeysError): boolean {
  return !finalCodes.has(error.code);
}
