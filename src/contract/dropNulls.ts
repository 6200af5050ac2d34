import type * as v from "valibot";

/** The parts of valibot's schemas that say where a field may be absent and where null has a meaning of its own. */
interface SchemaNode {
  readonly type: string;
  readonly wrapped?: SchemaNode;
  readonly item?: SchemaNode;
  readonly entries?: Readonly<Record<string, SchemaNode>>;
  readonly options?: readonly SchemaNode[];
}

/**
 * Takes the nulls out of an answer in which null stands for an absent field, as in GraphQL's answers. A null that the
 * schema allows stays, and so does a null in a required field, for the check to report.
 */
export function dropNulls(schema: v.GenericSchema, answer: unknown, fit: Fit = asTheyAre): unknown {
  return dropNullsAt(schema, answer, fit);
}

/** What takes the place of a part of an answer, by its schema: for parts of which only some may fit. */
export type Fit = (schema: unknown, value: unknown) => unknown;

const asTheyAre: Fit = (_, value) => value;

function dropNullsAt(schema: SchemaNode, given: unknown, fit: Fit): unknown {
  if (schema.wrapped) return dropNullsAt(schema.wrapped, given, fit);
  const value = fit(schema, given);
  if (schema.item) {
    const { item } = schema;
    return Array.isArray(value) ? value.map((each) => dropNullsAt(item, each, fit)) : value;
  }
  const entries = schema.type === "variant" ? entriesOfVariant(schema) : schema.entries;
  if (!entries || typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const fields = value as Readonly<Record<string, unknown>>;
  const known = Object.entries(entries)
    .filter(([name, entry]) => name in fields && !(fields[name] === null && isAbsentAsNull(entry)))
    .map(([name, entry]) => [name, dropNullsAt(entry, fields[name], fit)] as const);
  const unknown = Object.entries(fields).filter(([name]) => !(name in entries));
  return Object.fromEntries([...known, ...unknown]);
}

function isAbsentAsNull({ type, wrapped }: SchemaNode): boolean {
  return type === "optional" && wrapped?.type !== "nullable";
}

/** The fields of all variants together: no field is optional in one variant and required in another. */
function entriesOfVariant({ options = [] }: SchemaNode): Readonly<Record<string, SchemaNode>> {
  return Object.assign({}, ...options.map(({ entries }) => entries)) as Record<string, SchemaNode>;
}
