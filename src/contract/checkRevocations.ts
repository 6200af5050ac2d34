import * as v from "valibot";
import { checkShape, mismatch, mismatchOf, parse } from "./checkShape.js";
import {
  keyRevocationSchema,
  listedRevocationsSchema,
  type KeyRevocation,
  type KeyRevocationList,
  type RevokeKeysInput,
} from "./keyRevocations.js";
import type { ApiKey, OmittedKeys, RevokeKeyInput } from "./types.js";
import { text } from "./values.js";

const method = "revokeKeys";

/**
 * Answers each key that was asked for once, in that order. A key whose result is missing, is there twice or does not fit
 * has the error `contract`: whether it was revoked is unknown, and that must not take away what is known of the others.
 */
export function checkRevocations(answer: unknown, { keyIds }: RevokeKeysInput): KeyRevocationList {
  const { results: listed, omitted: omittedBefore } = checkShape(method, listedRevocationsSchema, answer);
  const asked = new Map<string, KeyRevocation | undefined>(keyIds.map((keyId) => [keyId, undefined]));
  let omitted: OmittedKeys | undefined = omittedBefore;
  for (const [index, item] of listed.entries()) {
    const path = `results.${String(index)}`;
    const keyId = keyIdOf(item);
    if (keyId === undefined || !asked.has(keyId)) {
      const reason = mismatch(method, answer, `${path}.keyId`, "no key that was asked for", eachOnce).message;
      omitted = { count: (omitted?.count ?? 0) + 1, reason: omitted?.reason ?? reason };
    } else if (asked.get(keyId) !== undefined) {
      asked.set(
        keyId,
        unknown(keyId, mismatch(method, answer, `${path}.keyId`, "a key for the second time", eachOnce)),
      );
    } else {
      asked.set(keyId, checkResult(item, keyId, path));
    }
  }
  const missing = (keyId: string) =>
    unknown(keyId, mismatch(method, answer, "results", "no result for a key", eachOnce));
  const results = Array.from(asked, ([keyId, result]) => result ?? missing(keyId));
  return { results, ...(omitted && { omitted }) };
}

const keyIdSchema = v.object({ keyId: text });

const eachOnce = "each key that was asked for, once";

/** Read before the rest is checked: a result that does not fit still says whose it is. */
function keyIdOf(item: unknown): string | undefined {
  const parsed = parse(keyIdSchema, item);
  return parsed?.success ? parsed.output.keyId : undefined;
}

function unknown(keyId: string, { message }: { readonly message: string }): KeyRevocation {
  return { keyId, error: { code: "contract", message } };
}

function checkResult(item: unknown, keyId: string, path: string): KeyRevocation {
  const parsed = parse(keyRevocationSchema, item);
  if (!parsed?.success) return unknown(keyId, mismatchOf(method, keyRevocationSchema, item, parsed?.issues[0], path));
  const { key, error } = parsed.output;
  if ((key === undefined) === (error === undefined)) {
    return unknown(keyId, mismatch(method, item, path, key ? "both" : "neither", "either a key or an error"));
  }
  if (key === undefined) return parsed.output;
  try {
    isRevoked(method, key, { keyId }, `${path}.key.`);
    return parsed.output;
  } catch (thrown) {
    return unknown(keyId, thrown as Error);
  }
}

/** If another key's answer counted as proof that this key is revoked, a leaked key would stay alive. */
export function isRevoked(
  by: "revokeKey" | "revokeKeys",
  key: ApiKey,
  { keyId, at }: RevokeKeyInput,
  path = "",
): ApiKey {
  if (key.id !== keyId) throw mismatch(by, key, `${path}id`, "another key's", "the id of the key to revoke");
  if (key.status === "revoked" || key.status === "expired") return key;
  if (at === undefined) {
    throw mismatch(by, key, `${path}status`, JSON.stringify(key.status.slice(0, 24)), '"revoked"');
  }
  // A schedule of which the answer says nothing would be believed, and the key would live on.
  if ((at === null) !== (key.revokesAt === undefined)) {
    const found = key.revokesAt === undefined ? "nothing" : JSON.stringify(key.revokesAt);
    throw mismatch(by, key, `${path}revokesAt`, found, at === null ? "nothing" : "an instant");
  }
  return key;
}
