import type * as v from "valibot";

/** What is wrong with a field, as a sentence for people. It never repeats the input, which may hold a secret. */
export function describeIssue(field: string | undefined, issue: v.BaseIssue<unknown>): string {
  const subject = field === undefined ? "The request" : `\`${field}\``;
  return `${subject} ${issue.input === undefined ? "is missing" : ruleOf(issue)}.`;
}

const kindsOfValue: Readonly<Record<string, string>> = {
  array: "must be a list",
  boolean: "must be true or false",
  number: "must be a number",
  object: "must be an object",
  record: "must be an object",
  strict_object: "must be an object",
  string: "must be a text",
};

/** Messages that name a part of the value, not the whole. */
const saysContent = /^(?:no|exactly one of|a character) /u;

function ruleOf(issue: v.BaseIssue<unknown>): string {
  const things = Array.isArray(issue.input) ? "entries" : "characters";
  const bound = String(issue.requirement);
  switch (issue.type) {
    case "min_length":
      return issue.requirement === 1 ? "must not be empty" : `must have at least ${bound} ${things}`;
    case "max_length":
      return `must have at most ${bound} ${things}`;
    case "min_value":
      return `must be at least ${bound}`;
    case "max_value":
      return `must be at most ${bound}`;
    case "safe_integer":
      return "must be a whole number";
    case "picklist":
    case "literal":
    case "union":
      return `must be one of ${(issue.expected ?? "").replaceAll(/[()"]/gu, "").replaceAll(" | ", ", ")}`;
  }
  // A check's own message says what is right; valibot's default ones begin with "Invalid" and repeat the input.
  if (!issue.message.startsWith("Invalid "))
    return `must ${saysContent.test(issue.message) ? "have" : "be"} ${issue.message}`;
  return kindsOfValue[issue.type] ?? "is not valid";
}
