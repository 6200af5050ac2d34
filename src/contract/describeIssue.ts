import type * as v from "valibot";

/** How much of what was found may be told: `"nothing"` where any value might be a secret. */
export type Disclosure = "short-values" | "nothing";

const longestShownValue = 24;

const expectedWords: Readonly<Record<string, string>> = {
  Object: "an object",
  Array: "a list",
  string: "a string",
  number: "a number",
  boolean: "true or false",
};

/** The place of an issue as `items.3.status`; empty for the whole answer. Only names that the schema knows can be in it. */
export function issuePath(issue: v.BaseIssue<unknown>): string {
  return (issue.path ?? []).map((item) => String(item.key)).join(".");
}

export function describeExpected(issue: v.BaseIssue<unknown>, schema: v.GenericSchema): string {
  // An absent entry reports its own key as what was expected.
  const absent = issue.kind === "schema" && issue.received === "undefined" && issue.type === "object";
  const expected = absent ? expectedAt(schema, issue.path ?? []) : issue.expected;
  if (issue.kind === "validation" && !issue.message.startsWith("Invalid ")) return issue.message;
  if (issue.type === "min_length") return "at least one character";
  if (issue.type === "max_length") return `at most ${String(issue.requirement)} characters`;
  if (expected === null) return "another value";
  const bare = expected.replaceAll(/[()]/gu, "");
  return expectedWords[bare] ?? bare;
}

export function describeFound(issue: v.BaseIssue<unknown>, disclosure: Disclosure): string {
  const { input } = issue;
  if (input === undefined) return "nothing";
  if (input === null) return "null";
  if (Array.isArray(input)) return `a list of ${String(input.length)}`;
  if (typeof input === "object") return "an object";
  const tells = disclosure === "short-values";
  if (typeof input === "number" || typeof input === "boolean") return tells ? String(input) : `a ${typeof input}`;
  if (typeof input === "string") {
    const choice = issue.type === "picklist" || issue.type === "literal" || issue.type === "variant";
    if (tells && choice && input.length <= longestShownValue) return JSON.stringify(input);
    return `a string of ${String(input.length)} characters`;
  }
  return `a ${typeof input}`;
}

/** What the schema expects at a path: valibot does not say it of an entry that is absent. */
function expectedAt(schema: v.GenericSchema, path: readonly { readonly key: unknown }[]): string | null {
  let at: unknown = schema;
  for (const { key } of path) {
    if (typeof at !== "object" || at === null) return null;
    if ("wrapped" in at) at = at.wrapped;
    const { entries, item } = at as { entries?: Record<string, unknown>; item?: unknown };
    at = item ?? entries?.[String(key)];
  }
  const expects = (at as { expects?: unknown } | undefined)?.expects;
  return typeof expects === "string" ? expects : null;
}
