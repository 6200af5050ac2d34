import { isApiKeysError, type ApiKeysError, type ApiKeysErrorCode } from "../../contract/errors.js";

/** Says what an adapter did that the contract does not allow. It never quotes a secret. */
export class ConformanceError extends Error {
  /** Always `"ConformanceError"`. */
  override readonly name = "ConformanceError";
}

export function expectThat(condition: boolean, message: string): asserts condition {
  if (!condition) throw new ConformanceError(message);
}

export function expectEqual(found: unknown, expected: unknown, what: string): void {
  const [foundText, expectedText] = [JSON.stringify(found), JSON.stringify(expected)];
  expectThat(foundText === expectedText, `${what}: found ${foundText}, expected ${expectedText}.`);
}

/** Waits for a rejection with an `ApiKeysError` that has one of the codes, and returns the error. */
export async function expectRefusal(
  promise: Promise<unknown>,
  codes: readonly ApiKeysErrorCode[],
  what: string,
): Promise<ApiKeysError> {
  let error: unknown;
  let succeeded = false;
  try {
    await promise;
    succeeded = true;
  } catch (thrown) {
    error = thrown;
  }
  expectThat(!succeeded, `${what} succeeded, expected a refusal (${codes.join(" or ")}).`);
  expectThat(isApiKeysError(error), `${what} was refused with something that is not an ApiKeysError.`);
  expectThat(codes.includes(error.code), `${what} was refused as ${error.code}, expected ${codes.join(" or ")}.`);
  return error;
}
