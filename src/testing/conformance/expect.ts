import { isApiKeysError, type ApiKeysError, type ApiKeysErrorCode } from "../../contract/errors.js";

/** Says what an adapter did that the contract does not allow. It never quotes a secret. */
export class ConformanceError extends Error {
  override readonly name = "ConformanceError";
}

export function expectThat(condition: boolean, message: string): asserts condition {
  if (!condition) throw new ConformanceError(message);
}

export function expectEqual(found: unknown, expected: unknown, what: string): void {
  const [foundText, expectedText] = [JSON.stringify(found), JSON.stringify(expected)];
  expectThat(foundText === expectedText, `${what}: found ${foundText}, expected ${expectedText}.`);
}

/** Waits for a rejection with an `ApiKeysError` that has one of the codes, and gives it back. */
export async function expectRefusal(
  promise: Promise<unknown>,
  codes: readonly ApiKeysErrorCode[],
  what: string,
): Promise<ApiKeysError> {
  let error: unknown;
  try {
    await promise;
  } catch (thrown) {
    error = thrown;
  }
  expectThat(error !== undefined, `${what} succeeded, expected a refusal (${codes.join(" or ")}).`);
  expectThat(isApiKeysError(error), `${what} was refused with something that is no ApiKeysError.`);
  expectThat(codes.includes(error.code), `${what} was refused as ${error.code}, expected ${codes.join(" or ")}.`);
  return error;
}

/** Whether a text is anywhere in a value: in keys, in values, in errors and their causes. */
export function holds(value: unknown, text: string, seen = new Set<unknown>()): boolean {
  if (typeof value === "string") return value.includes(text);
  if (typeof value !== "object" || value === null || seen.has(value)) return false;
  seen.add(value);
  const names =
    value instanceof Error ? [...Object.getOwnPropertyNames(value), "message", "stack", "cause"] : Object.keys(value);
  return names.some((name) => name.includes(text) || holds((value as Record<string, unknown>)[name], text, seen));
}
