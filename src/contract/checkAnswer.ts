import * as v from "valibot";

import type { AdapterMethod } from "./adapter.js";
import { describeExpected, describeFound, issuePath, type Disclosure } from "./describeIssue.js";
import { ApiKeysError } from "./errors.js";
import type { RevokeKeyInput } from "./inputSchemas.js";
import {
  accessSchema,
  apiKeySchema,
  createdKeySchema,
  importHistorySchema,
  importQuotaSchema,
  keyListSchema,
  type ApiKey,
  type CreatedKey,
  type ImportHistory,
  type KeyList,
} from "./schemas.js";

const answerSchemas = {
  listKeys: keyListSchema,
  getAccess: accessSchema,
  createKey: createdKeySchema,
  revokeKey: apiKeySchema,
  getImportQuota: importQuotaSchema,
  getImportHistory: importHistorySchema,
} satisfies Record<AdapterMethod, v.GenericSchema>;

/** A shorter secret may be part of an honest preview by accident. */
const shortestTellingSecret = 12;

/** The answer with nothing but what the contract names. Throws an `ApiKeysError` with code `contract` on a mismatch. */
export function checkAnswer(method: AdapterMethod, answer: unknown, input: unknown): unknown {
  const schema: v.GenericSchema = answerSchemas[method];
  const parsed = parse(schema, answer);
  if (parsed === undefined) {
    throw mismatch(method, answer, "", "an answer that throws when it is read", "plain data");
  }
  if (!parsed.success) {
    const issue = parsed.issues[0];
    const disclosure: Disclosure = method === "createKey" ? "nothing" : "short-values";
    throw mismatch(method, answer, issuePath(issue), describeFound(issue, disclosure), describeExpected(issue, schema));
  }
  switch (method) {
    case "listKeys":
      return withoutDuplicates(parsed.output as KeyList);
    case "createKey":
      return withoutLeak(parsed.output as CreatedKey);
    case "revokeKey":
      return ofThisKey(parsed.output as ApiKey, input as RevokeKeyInput);
    case "getImportHistory":
      return withEachDayOnce(parsed.output as ImportHistory);
    default:
      return parsed.output;
  }
}

/** The key in an answer of `createKey` that is broken elsewhere: it exists, and somebody has to be able to revoke it. */
export function existingKeyIn(answer: unknown): ApiKey | undefined {
  const parsed = parse(v.object({ key: apiKeySchema }), answer);
  return parsed?.success ? parsed.output.key : undefined;
}

function parse<const S extends v.GenericSchema>(schema: S, answer: unknown): v.SafeParseResult<S> | undefined {
  try {
    return v.safeParse(schema, answer, { abortEarly: true });
  } catch {
    // A getter or a proxy threw. What it threw may quote the answer, so it is not passed on.
    return undefined;
  }
}

function mismatch(method: AdapterMethod, answer: unknown, path: string, found: string, expected: string): ApiKeysError {
  const place = path === "" ? `${method} answered: ` : `${method} answered with ${path}: `;
  return new ApiKeysError("contract", {
    message: `${place}found ${found}, expected ${expected}.`,
    existingKey: method === "createKey" ? existingKeyIn(answer) : undefined,
  });
}

function withoutDuplicates(list: KeyList): KeyList {
  const ids = new Set<string>();
  const items = list.items.filter(({ id }) => !ids.has(id) && ids.add(id));
  return items.length === list.items.length ? list : { ...list, items };
}

/** A preview that holds the whole secret would carry it into the list, which is cached. */
function withoutLeak(created: CreatedKey): CreatedKey {
  const { key, secret } = created;
  if (secret.length < shortestTellingSecret || !JSON.stringify(key).includes(JSON.stringify(secret).slice(1, -1))) {
    return created;
  }
  const masked = { ...key, preview: "…", name: key.name.replaceAll(secret, "…") };
  throw new ApiKeysError("contract", {
    message: "createKey answered with key: found the secret in it, expected a masked preview.",
    existingKey: JSON.stringify(masked).includes(secret) ? undefined : masked,
  });
}

/** A page that said "revoked" on the strength of another key's answer would leave a leaked key alive. */
function ofThisKey(key: ApiKey, input: RevokeKeyInput): ApiKey {
  if (key.id !== input.keyId) {
    throw mismatch("revokeKey", key, "id", "another key's", "the id of the key to revoke");
  }
  if (key.status === "active") {
    throw mismatch("revokeKey", key, "status", '"active"', '"revoked"');
  }
  return key;
}

function withEachDayOnce(history: ImportHistory): ImportHistory {
  const dates = new Set<string>();
  for (const [index, { date }] of history.days.entries()) {
    if (dates.has(date)) {
      const path = `days.${String(index)}.date`;
      throw mismatch("getImportHistory", history, path, "a day that is there already", "every day once");
    }
    dates.add(date);
  }
  return history;
}
