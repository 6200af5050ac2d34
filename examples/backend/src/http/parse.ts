import * as v from "valibot";
import { describeIssue } from "./describeIssue.js";
import { Problem } from "./Problem.js";

/** A part of the input that is checked later and apart, so that it can be refused alone. */
export class Unchecked {
  constructor(readonly value: unknown) {}
}

/** The action of a schema that leaves its value {@link Unchecked}. */
export const leaveUnchecked = v.transform((value: unknown) => new Unchecked(value));

/**
 * Checks what came in against a schema. Throws a `validation` problem that names the field and what is right, and never
 * repeats the input: it may hold a secret.
 */
export function parse<const Schema extends v.GenericSchema>(schema: Schema, input: unknown): v.InferOutput<Schema> {
  const result = v.safeParse(schema, input, { abortEarly: true });
  if (!result.success) {
    const [issue] = result.issues;
    const field = v.getDotPath(issue) ?? undefined;
    throw new Problem("validation", { detail: describeIssue(field, issue), field });
  }
  // What the schema let through is no deeper than the schema.
  refuseUnstorable(result.output, "");
  return result.output;
}

/** PostgreSQL holds no NUL, and text that is no Unicode (a lone surrogate) would come back as something else. */
function refuseUnstorable(value: unknown, field: string): void {
  if (typeof value === "string") {
    if (value.includes("\0") || /\p{Surrogate}/u.test(value)) {
      throw new Problem("validation", { detail: `\`${field}\` holds characters that cannot be stored.`, field });
    }
  } else if (typeof value === "object" && value !== null && !(value instanceof Unchecked)) {
    for (const [key, inner] of Object.entries(value)) refuseUnstorable(inner, field === "" ? key : `${field}.${key}`);
  }
}
