import * as v from "valibot";
import type { KeyAttribute, KeyAttributes } from "./attributes.js";
import { maxAttributeTextLength } from "./attributeLimits.js";
import { count, text } from "./values.js";

// The attributes of attributes.ts, checked at run time.

const mostAttributes = 50;
const mostTexts = 50;

/** Whether a text has something in it with the shape of a key: a prefix, then 32 characters or more of base62. */
export function looksLikeKey(value: string): boolean {
  return /(?:^|[^A-Za-z0-9])[A-Za-z][A-Za-z0-9]*[_-](?=[A-Za-z0-9]{0,64}[a-z])(?=[A-Za-z0-9]{0,64}[A-Z])(?=[A-Za-z0-9]{0,64}[0-9])[A-Za-z0-9]{32}/u.test(
    value,
  );
}

const attributeText = v.pipe(
  v.string(),
  v.maxLength(maxAttributeTextLength, `at most ${String(maxAttributeTextLength)} characters`),
  v.check((value) => !looksLikeKey(value), "no key in it"),
);

const attributeName = v.pipe(
  text,
  v.maxLength(64),
  v.check((name) => !looksLikeKey(name), "no key in it"),
  // `toString` would be found in every object, and `__proto__` would change it.
  v.check((name) => !(name in {}), "a name that objects do not have by themselves"),
);

/** A value of an attribute. */
const attributeValue = v.union([
  attributeText,
  v.pipe(v.number(), v.finite("a finite number")),
  v.boolean(),
  v.pipe(v.array(attributeText), v.maxLength(mostTexts, `at most ${String(mostTexts)} texts`)),
]);

/** All of a key's attributes. */
export const keyAttributesSchema = v.pipe(
  v.record(attributeName, attributeValue),
  // v.maxEntries() is younger than the oldest valibot that the package works with.
  v.check((given) => Object.keys(given).length <= mostAttributes, `at most ${String(mostAttributes)} attributes`),
);

/** The declaration of an attribute. */
export const keyAttributeSchema = v.object({
  name: attributeName,
  label: v.string(),
  kind: v.picklist(["text", "choice", "choices", "switch", "date"]),
  options: v.optional(v.array(v.object({ value: text, label: v.string() }))),
  required: v.optional(v.boolean()),
  maxLength: v.optional(count),
  on: v.array(v.picklist(["create", "edit", "row", "details"])),
  help: v.optional(v.string()),
});

export const omittedAttributesSchema = v.object({ count: v.pipe(count, v.minValue(1)), reason: text });

/** What fits, and why the rest was left out. */
export interface Fitting<T> {
  readonly fits: T;
  /** How many were left out. */
  readonly omitted: number;
  /** What was wrong with the first of them. */
  readonly reason: string | undefined;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const kindOf = (value: unknown) => (Array.isArray(value) ? "a list" : isObject(value) ? "an object" : typeof value);

/** The attributes of a key that fit the contract. Null stands for an absent one. */
export function fitAttributes(value: unknown): Fitting<KeyAttributes | undefined> {
  if (value === undefined || value === null) return { fits: undefined, omitted: 0, reason: undefined };
  if (!isObject(value)) {
    return { fits: undefined, omitted: 1, reason: `attributes: found ${kindOf(value)}, expected an object.` };
  }
  const entries = Object.entries(value).filter(([, own]) => own !== undefined && own !== null);
  const fitting = entries.filter(([name, own]) => v.is(attributeName, name) && v.is(attributeValue, own));
  const fits = fitting.slice(0, mostAttributes);
  const bad = entries.find((entry) => !fits.includes(entry));
  return {
    fits: Object.fromEntries(fits) as KeyAttributes,
    omitted: entries.length - fits.length,
    reason: bad && describeAttribute(...bad),
  };
}

/** Names the attribute only where its name can be none of a secret. */
function describeAttribute(name: string, value: unknown): string {
  const place = /^[\w.-]{1,24}$/u.test(name) ? `attributes.${name}` : "attributes";
  const result = v.safeParse(attributeValue, value);
  const known = v.is(attributeName, name);
  const [issue] = result.issues ?? [];
  const own = issue?.kind === "validation" ? issue.message : undefined;
  const found = typeof value === "string" ? `a string of ${String(value.length)} characters` : kindOf(value);
  const expected = !known ? "another name, of 1 to 64 characters" : result.success ? "at most 50 attributes" : own;
  return `${place}: found ${found}, expected ${expected ?? "a text, a number, true or false, or a list of texts"}.`;
}

/** The declarations of attributes that fit the contract, each name once. */
export function fitDeclarations(value: unknown): Fitting<readonly KeyAttribute[] | undefined> {
  if (value === undefined || value === null) return { fits: undefined, omitted: 0, reason: undefined };
  if (!Array.isArray(value)) {
    return { fits: undefined, omitted: 1, reason: `keyAttributes: found ${kindOf(value)}, expected a list.` };
  }
  const fits = new Map<string, KeyAttribute>();
  let reason: string | undefined;
  for (const [index, own] of (value as readonly unknown[]).entries()) {
    const parsed = v.safeParse(keyAttributeSchema, withoutNulls(own), { abortEarly: true });
    const isNew = parsed.success && !fits.has(parsed.output.name);
    if (isNew) fits.set(parsed.output.name, parsed.output);
    else reason ??= describeDeclaration(index, parsed);
  }
  return { fits: [...fits.values()], omitted: value.length - fits.size, reason };
}

function describeDeclaration(index: number, parsed: v.SafeParseResult<typeof keyAttributeSchema>): string {
  const place = ["keyAttributes", index, ...(parsed.issues?.[0].path ?? []).map(({ key }) => String(key))].join(".");
  return parsed.success
    ? `${place}: found the name of an earlier attribute, expected another.`
    : `${place}: found what does not fit, expected ${parsed.issues[0].expected ?? parsed.issues[0].message}.`;
}

function withoutNulls(value: unknown): unknown {
  return isObject(value) ? Object.fromEntries(Object.entries(value).filter(([, own]) => own !== null)) : value;
}
