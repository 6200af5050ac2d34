import * as v from "valibot";

import type { AdapterMethod } from "./adapter.js";
import { describeExpected, describeFound, issuePath, type Disclosure } from "./describeIssue.js";
import { dropNulls, type Fit } from "./dropNulls.js";
import { ApiKeysError } from "./errors.js";
import { fitAttributes, fitDeclarations, keyAttributesSchema } from "./attributeSchemas.js";
import { accessSchema, apiKeySchema, checkedAccessSchema } from "./schemas.js";
import type { Access, ApiKey } from "./types.js";

/** Returns the answer as its schema describes it. Throws an `ApiKeysError` with code `contract` where it does not fit. */
export function checkShape<const S extends v.GenericSchema>(
  method: AdapterMethod,
  schema: S,
  answer: unknown,
): v.InferOutput<S> {
  const parsed = parse(schema, answer);
  if (parsed?.success) return parsed.output;
  throw mismatchOf(method, schema, answer, parsed?.issues[0]);
}

/** The check of `getAccess`, which a host's navigation needs without those of the other methods. */
export function checkAccess(answer: unknown): Access {
  const access = checkShape("getAccess", checkedAccessSchema, answer);
  const { omitted, reason } = fitDeclarations((answer as { keyAttributes?: unknown }).keyAttributes);
  return reason === undefined ? access : { ...access, omittedAttributes: { count: omitted, reason } };
}

/** Attributes, and their declarations, that do not fit must not take the rest of an answer away. */
const fitting: Fit = (schema, value) => {
  if (schema === keyAttributesSchema) return fitAttributes(value).fits;
  return schema === accessSchema.entries.keyAttributes.wrapped ? fitDeclarations(value).fits : value;
};

/** The key in a broken answer of `createKey`: it exists, so somebody has to be able to revoke it. */
export function existingKeyIn(answer: unknown): ApiKey | undefined {
  const parsed = parse(v.object({ key: apiKeySchema }), answer);
  return parsed?.success ? parsed.output.key : undefined;
}

/** The result of the check, or `undefined` for an answer that throws when it is read. */
export function parse<const S extends v.GenericSchema>(schema: S, answer: unknown): v.SafeParseResult<S> | undefined {
  try {
    return v.safeParse(schema, dropNulls(schema, answer, fitting), { abortEarly: true });
  } catch {
    // A getter or a proxy threw. What it threw may quote the answer, so it is not passed on.
    return undefined;
  }
}

export function mismatchOf(
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

export function mismatch(
  method: AdapterMethod,
  answer: unknown,
  path: string,
  found: string,
  expected: string,
): ApiKeysError {
  const place = path === "" ? `${method} answered: ` : `${method} answered with ${path}: `;
  return new ApiKeysError("contract", {
    message: `${place}found ${found}, expected ${expected}.`,
    existingKey: method === "createKey" ? existingKeyIn(answer) : undefined,
  });
}
