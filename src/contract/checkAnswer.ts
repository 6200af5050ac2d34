import * as v from "valibot";

import type { AdapterMethod } from "./adapter.js";
import { describeExpected, describeFound, issuePath, type Disclosure } from "./describeIssue.js";
import { dropNulls } from "./dropNulls.js";
import { ApiKeysError } from "./errors.js";
import {
  accessSchema,
  apiKeySchema,
  createdKeySchema,
  importHistorySchema,
  importQuotaSchema,
  keyListSchema,
  listedKeysSchema,
} from "./schemas.js";
import type { ApiKey, CreatedKey, ImportHistory, KeyList, OmittedKeys, RevokeKeyInput } from "./types.js";

const answerSchemas = {
  listKeys: keyListSchema,
  getAccess: accessSchema,
  createKey: createdKeySchema,
  revokeKey: apiKeySchema,
  getImportQuota: importQuotaSchema,
  getImportHistory: importHistorySchema,
} satisfies Record<AdapterMethod, v.GenericSchema>;

/** Shorter secrets are not searched for in the key: an honest preview may contain them by accident. */
const minSearchedSecretLength = 12;

/**
 * Returns the answer with nothing but what the contract names, and with null in place of an absent field as absent.
 * A key of a list that does not fit is left out and counted in `omitted`. Throws an `ApiKeysError` with code
 * `contract` for anything else that does not fit.
 */
export function checkAnswer(method: AdapterMethod, answer: unknown, input: unknown): unknown {
  switch (method) {
    case "listKeys":
      return checkList(answer);
    case "createKey":
      return withoutLeak(check(method, createdKeySchema, answer));
    case "revokeKey":
      return isRevoked(check(method, apiKeySchema, answer), input as RevokeKeyInput);
    case "getImportHistory":
      return withEachDayOnce(check(method, importHistorySchema, answer));
    default:
      return check(method, answerSchemas[method], answer);
  }
}

/** The answer with null in place of an absent field as absent, and otherwise as it is. */
export function nullAsAbsent(method: AdapterMethod, answer: unknown): unknown {
  return dropNulls(answerSchemas[method], answer);
}

/** The key in a broken answer of `createKey`: it exists, so somebody has to be able to revoke it. */
export function existingKeyIn(answer: unknown): ApiKey | undefined {
  const parsed = parse(v.object({ key: apiKeySchema }), answer);
  return parsed?.success ? parsed.output.key : undefined;
}

function check<const S extends v.GenericSchema>(method: AdapterMethod, schema: S, answer: unknown): v.InferOutput<S> {
  const parsed = parse(schema, answer);
  if (parsed?.success) return parsed.output;
  throw mismatchOf(method, schema, answer, parsed?.issues[0]);
}

function parse<const S extends v.GenericSchema>(schema: S, answer: unknown): v.SafeParseResult<S> | undefined {
  try {
    return v.safeParse(schema, dropNulls(schema, answer), { abortEarly: true });
  } catch {
    // A getter or a proxy threw. What it threw may quote the answer, so it is not passed on.
    return undefined;
  }
}

function mismatchOf(
  method: AdapterMethod,
  schema: v.GenericSchema,
  answer: unknown,
  issue: v.BaseIssue<unknown> | undefined,
  parentPath = "",
): ApiKeysError {
  if (issue === undefined) {
    return mismatch(method, answer, parentPath, "an answer that throws when it is read", "plain data");
  }
  const disclosure: Disclosure = method === "createKey" ? "nothing" : "short-values";
  const path = [parentPath, issuePath(issue)].filter((part) => part !== "").join(".");
  return mismatch(method, answer, path, describeFound(issue, disclosure), describeExpected(issue, schema));
}

function mismatch(method: AdapterMethod, answer: unknown, path: string, found: string, expected: string): ApiKeysError {
  const place = path === "" ? `${method} answered: ` : `${method} answered with ${path}: `;
  return new ApiKeysError("contract", {
    message: `${place}found ${found}, expected ${expected}.`,
    existingKey: method === "createKey" ? existingKeyIn(answer) : undefined,
  });
}

/** One key that does not fit must not take the whole list away, so each is checked alone. */
function checkList(answer: unknown): KeyList {
  const { items: listed, omitted: omittedBefore, ...list } = check("listKeys", listedKeysSchema, answer);
  const items = new Map<string, ApiKey>();
  let omitted: OmittedKeys | undefined = omittedBefore;
  for (const [index, item] of listed.entries()) {
    const parsed = parse(apiKeySchema, item);
    if (parsed?.success) {
      if (!items.has(parsed.output.id)) items.set(parsed.output.id, parsed.output);
    } else {
      const path = `items.${String(index)}`;
      omitted = {
        count: (omitted?.count ?? 0) + 1,
        reason: omitted?.reason ?? mismatchOf("listKeys", apiKeySchema, item, parsed?.issues[0], path).message,
      };
    }
  }
  return { ...list, items: [...items.values()], ...(omitted && { omitted }) };
}

/** A field that contains the whole secret would carry it into the list, which is cached. */
function withoutLeak(created: CreatedKey): CreatedKey {
  const { key, secret } = created;
  const isPart = secret.length >= minSearchedSecretLength && JSON.stringify(key).includes(jsonTextOf(secret));
  const isField = Object.values(key).some((field) => field === secret);
  if (!isPart && !isField) return created;
  const masked = { ...key, preview: "…", name: key.name.replaceAll(secret, "…") };
  throw new ApiKeysError("contract", {
    message: "createKey answered with key: found the secret in it, expected a masked preview.",
    existingKey: JSON.stringify(masked).includes(secret) ? undefined : masked,
  });
}

function jsonTextOf(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

/** If another key's answer counted as proof that this key is revoked, a leaked key would stay alive. */
function isRevoked(key: ApiKey, input: RevokeKeyInput): ApiKey {
  if (key.id !== input.keyId) {
    throw mismatch("revokeKey", key, "id", "another key's", "the id of the key to revoke");
  }
  if (key.status !== "revoked" && key.status !== "expired") {
    throw mismatch("revokeKey", key, "status", JSON.stringify(key.status.slice(0, 24)), '"revoked"');
  }
  return key;
}

function withEachDayOnce(history: ImportHistory): ImportHistory {
  const dates = new Set<string>();
  for (const [index, { date }] of history.days.entries()) {
    if (dates.has(date)) {
      const path = `days.${String(index)}.date`;
      throw mismatch("getImportHistory", history, path, "a day that is in the list already", "every day once");
    }
    dates.add(date);
  }
  return history;
}
