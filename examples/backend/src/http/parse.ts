import * as v from "valibot";
import { Problem } from "./Problem.js";

/**
 * Checks what came in against a schema. Throws a `validation` problem that names the field and what was expected,
 * and never repeats the input: it may hold a secret.
 */
export function parse<const Schema extends v.GenericSchema>(schema: Schema, input: unknown): v.InferOutput<Schema> {
  const result = v.safeParse(schema, input, { abortEarly: true });
  if (!result.success) {
    const [issue] = result.issues;
    const field = v.getDotPath(issue) ?? undefined;
    throw new Problem("validation", { detail: describe(field, issue), field });
  }
  refuseUnstorable(result.output, []);
  return result.output;
}

function describe(field: string | undefined, issue: v.BaseIssue<unknown>): string {
  const subject = field === undefined ? "The request" : `\`${field}\``;
  // A schema's own messages are ours and say what is expected; valibot's default ones hold what was received.
  const expected = issue.message.startsWith("Invalid ") ? issue.expected : issue.message;
  return issue.input === undefined
    ? `${subject} is missing.`
    : `${subject} is not valid${expected === null ? "" : `: expected ${expected}`}.`;
}

/** PostgreSQL holds no NUL, and text that is no Unicode (a lone surrogate) would come back as something else. */
function refuseUnstorable(value: unknown, path: readonly string[]): void {
  if (typeof value === "string") {
    if (value.includes("\0") || hasLoneSurrogate(value)) {
      const field = path.join(".");
      throw new Problem("validation", { detail: `\`${field}\` holds characters that cannot be stored.`, field });
    }
  } else if (typeof value === "object" && value !== null) {
    for (const [key, inner] of Object.entries(value)) refuseUnstorable(inner, [...path, key]);
  }
}

function hasLoneSurrogate(text: string): boolean {
  return /\p{Surrogate}/u.test(text);
}
