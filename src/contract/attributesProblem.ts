import type { KeyAttribute, KeyAttributes, KeyAttributeValue } from "./attributes.js";

/** Why attributes cannot be accepted, and which one is the reason. */
export interface AttributesProblem {
  /** What to refuse it with: `attributes.<name>`. */
  readonly field: string;
  /**
   * `unknown`: none of that name is declared. `kind`: the value is of another kind, or none of its options. `required`: it
   * has no value and needs one. `too-long`: the text has more characters than `maxLength`.
   */
  readonly problem: "unknown" | "kind" | "required" | "too-long";
}

const isDay = (value: unknown) =>
  typeof value === "string" &&
  /^\d{4}-\d{2}-\d{2}$/u.test(value) &&
  !Number.isNaN(Date.parse(value)) &&
  new Date(value).toISOString().startsWith(value);

/** Whether a value is of the kind that was declared. */
function isOfKind({ kind, options = [] }: KeyAttribute, value: KeyAttributeValue): boolean {
  const isOption = (one: unknown) => options.some((option) => option.value === one);
  switch (kind) {
    case "text":
      return typeof value === "string";
    case "choice":
      return isOption(value);
    case "choices":
      return Array.isArray(value) && value.every(isOption);
    case "switch":
      return typeof value === "boolean";
    case "date":
      return isDay(value);
  }
}

const isEmpty = (value: KeyAttributeValue | undefined) =>
  value === undefined ||
  (typeof value === "string" && value.trim() === "") ||
  (Array.isArray(value) && value.length === 0);

/** What is wrong with one value that was given for a declared attribute. */
function problemOf(own: KeyAttribute, value: KeyAttributeValue): AttributesProblem["problem"] | undefined {
  if (!isOfKind(own, value)) return isEmpty(value) && own.required === true ? "required" : "kind";
  return own.kind === "text" && String(value).length > (own.maxLength ?? Infinity) ? "too-long" : undefined;
}

const fieldOf = (name: string) => `attributes.${name}`;

/**
 * What is wrong with the attributes of a new key, by what `Access.keyAttributes` declares: for backends, to refuse them
 * with its `field`. Undefined: nothing.
 */
export function attributesProblem(
  attributes: KeyAttributes | undefined,
  declared: readonly KeyAttribute[] | undefined,
): AttributesProblem | undefined {
  const known = new Map(declared?.map((one) => [one.name, one]));
  const given = new Map(Object.entries(attributes ?? {}));
  for (const [name, value] of given) {
    const own = known.get(name);
    const problem = own === undefined ? "unknown" : problemOf(own, value);
    if (problem !== undefined) return { field: fieldOf(name), problem };
  }
  for (const { name, kind, required, on } of known.values()) {
    if (required === true && kind !== "switch" && on.includes("create") && isEmpty(given.get(name))) {
      return { field: fieldOf(name), problem: "required" };
    }
  }
  return undefined;
}

/**
 * What is wrong with a change of a key's attributes, by what `Access.keyAttributes` declares: for backends, to refuse it
 * with its `field`. Only attributes that are declared with `on: ["edit"]` can be changed; an empty value takes one away
 * that is not required. Undefined: nothing.
 */
export function attributeChangesProblem(
  changes: KeyAttributes | undefined,
  declared: readonly KeyAttribute[] | undefined,
): AttributesProblem | undefined {
  const known = new Map(declared?.filter(({ on }) => on.includes("edit")).map((one) => [one.name, one]));
  for (const [name, value] of Object.entries(changes ?? {})) {
    const own = known.get(name);
    const isTaken = own !== undefined && own.kind !== "switch" && isEmpty(value);
    const problem =
      own === undefined ? "unknown" : !isTaken ? problemOf(own, value) : own.required === true ? "required" : undefined;
    if (problem !== undefined) return { field: fieldOf(name), problem };
  }
  return undefined;
}

/** The attributes of a key after a change: what is not named stays, and an empty value takes an attribute away. */
export function changedAttributes(
  before: KeyAttributes | undefined,
  changes: KeyAttributes | undefined,
): KeyAttributes | undefined {
  const after = Object.entries({ ...before, ...changes }).filter(
    ([name, value]) => !(Object.hasOwn(changes ?? {}, name) && isEmpty(value)),
  );
  return after.length === 0 ? undefined : Object.fromEntries(after);
}
