import type * as v from "valibot";

import type { AdapterMethod } from "./adapter.js";
import { checkAccess, checkShape, mismatch, mismatchOf, parse } from "./checkShape.js";
import { fitAttributes } from "./attributeSchemas.js";
import type { OmittedAttributes } from "./attributes.js";
import { dropNulls } from "./dropNulls.js";
import { checkCompanyHistory, checkKeyUsage, repeatedDay } from "./checkUsage.js";
import { checkRevocations, isRevoked } from "./checkRevocations.js";
import { ApiKeysError } from "./errors.js";
import { keyEventListSchema } from "./keyEvents.js";
import { keyRevocationListSchema, type RevokeKeysInput } from "./keyRevocations.js";
import { keyScopesSchema } from "./policySchemas.js";
import {
  accessSchema,
  apiKeySchema,
  companyHistorySchema,
  createdKeySchema,
  importHistorySchema,
  importQuotaSchema,
  keyListSchema,
  keyUsageListSchema,
  listedKeysSchema,
} from "./schemas.js";
import type {
  ApiKey,
  CreatedKey,
  GetKeyInput,
  ImportHistory,
  KeyList,
  KeyUsageInput,
  OmittedKeys,
  RevokeKeyInput,
  UpdateKeyInput,
} from "./types.js";

const answerSchemas = {
  listKeys: keyListSchema,
  getAccess: accessSchema,
  createKey: createdKeySchema,
  revokeKey: apiKeySchema,
  revokeKeys: keyRevocationListSchema,
  getKey: apiKeySchema,
  updateKey: apiKeySchema,
  getScopes: keyScopesSchema,
  getKeyEvents: keyEventListSchema,
  getImportQuota: importQuotaSchema,
  getImportHistory: importHistorySchema,
  getKeyUsage: keyUsageListSchema,
  getCompanyHistory: companyHistorySchema,
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
    case "getAccess":
      return checkAccess(answer);
    case "createKey":
      return withoutLeak(checkShape(method, createdKeySchema, answer));
    case "revokeKey":
      return isRevoked(method, checkShape(method, apiKeySchema, answer), input as RevokeKeyInput);
    case "revokeKeys":
      return checkRevocations(answer, input as RevokeKeysInput);
    case "getKey":
    case "updateKey":
      return isAsked(method, checkShape(method, apiKeySchema, answer), input as GetKeyInput | UpdateKeyInput);
    case "getScopes":
      return checkShape(method, keyScopesSchema, answer);
    case "getKeyEvents":
      return checkShape(method, keyEventListSchema, answer);
    case "getImportQuota":
      return checkShape(method, importQuotaSchema, answer);
    case "getImportHistory":
      return withEachDayOnce(checkShape(method, importHistorySchema, answer));
    case "getKeyUsage":
      return checkKeyUsage(answer, input as KeyUsageInput);
    case "getCompanyHistory":
      return checkCompanyHistory(answer);
    default:
      return unchecked(method);
  }
}

/** A method without a case of its own does not compile here: its answers would reach the page unchecked. */
function unchecked(method: never): never {
  throw new TypeError(`There is no check for the answer of ${String(method)}().`);
}

/** The answer with null in place of an absent field as absent, and otherwise as it is. */
export function nullAsAbsent(method: AdapterMethod, answer: unknown): unknown {
  return dropNulls(answerSchemas[method], answer);
}

/** One key that does not fit must not take the whole list away, so each is checked alone. */
function checkList(answer: unknown): KeyList {
  const {
    items: listed,
    omitted: omittedBefore,
    omittedAttributes: attributesBefore,
    ...list
  } = checkShape("listKeys", listedKeysSchema, answer);
  const items = new Map<string, ApiKey>();
  let omitted: OmittedKeys | undefined = omittedBefore;
  let omittedAttributes: OmittedAttributes | undefined = attributesBefore;
  for (const [index, item] of listed.entries()) {
    const parsed = parse(apiKeySchema, item);
    if (parsed?.success) {
      const { omitted: count, reason } = fitAttributes((item as Partial<ApiKey>).attributes);
      if (reason !== undefined) {
        omittedAttributes = {
          count: (omittedAttributes?.count ?? 0) + count,
          reason: omittedAttributes?.reason ?? `listKeys answered with items.${String(index)}.${reason}`,
        };
      }
      if (!items.has(parsed.output.id)) items.set(parsed.output.id, parsed.output);
    } else {
      const path = `items.${String(index)}`;
      omitted = {
        count: (omitted?.count ?? 0) + 1,
        reason: omitted?.reason ?? mismatchOf("listKeys", apiKeySchema, item, parsed?.issues[0], path).message,
      };
    }
  }
  return {
    ...list,
    items: [...items.values()],
    ...(omitted && { omitted }),
    ...(omittedAttributes && { omittedAttributes }),
  };
}

/** A field that contains the whole secret would carry it into the list, which is cached. */
function withoutLeak(created: CreatedKey): CreatedKey {
  const { key, secret } = created;
  const isPart = secret.length >= minSearchedSecretLength && JSON.stringify(key).includes(jsonTextOf(secret));
  const isField = Object.values({ ...key.attributes, ...key }).some((field) => field === secret);
  if (!isPart && !isField) return created;
  const masked = { ...key, attributes: undefined, preview: "…", name: key.name.replaceAll(secret, "…") };
  throw new ApiKeysError("contract", {
    message: "createKey answered with key: found the secret in it, expected a masked preview.",
    existingKey: JSON.stringify(masked).includes(secret) ? undefined : masked,
  });
}

function jsonTextOf(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

/** Another key's answer would be shown, and renamed or revoked, in this key's place. */
function isAsked(method: "getKey" | "updateKey", key: ApiKey, { keyId }: { readonly keyId: string }): ApiKey {
  if (key.id !== keyId) throw mismatch(method, key, "id", "another key's", "the id of the key that was asked for");
  return key;
}

function withEachDayOnce(history: ImportHistory): ImportHistory {
  const twice = repeatedDay(history.days);
  if (twice < 0) return history;
  const path = `days.${String(twice)}.date`;
  throw mismatch("getImportHistory", history, path, "a day that is in the list already", "every day once");
}
