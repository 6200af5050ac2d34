import type { KeyAttribute, KeyAttributes, KeyAttributeValue } from "../contract/attributes.js";
import { isolate } from "../utils/isolate.js";
import type { Format } from "./format.js";
import type { Messages } from "./messages.js";

interface Texts {
  readonly messages: Pick<Messages, "attributes">;
  readonly format: Format;
}

/** A value of an attribute as it is read: options by their labels, days and numbers as the language writes them. */
export function attributeText(
  { kind, options = [] }: KeyAttribute,
  value: KeyAttributeValue,
  { messages: { attributes }, format }: Texts,
): string {
  const labelOf = (one: string) => options.find((option) => option.value === one)?.label ?? one;
  if (typeof value === "boolean") return value ? attributes.yes : attributes.no;
  if (typeof value === "number") return format.number(value);
  if (typeof value !== "string") return format.list(value.map(labelOf));
  if (kind === "date" && /^\d{4}-\d{2}-\d{2}$/u.test(value) && !Number.isNaN(Date.parse(value))) {
    return format.calendarDayMedium(value);
  }
  return kind === "choice" ? labelOf(value) : value;
}

/** Whether there is anything to read. */
export function hasText(value: KeyAttributeValue | undefined): value is KeyAttributeValue {
  return (
    value !== undefined &&
    !(typeof value === "string" && value.trim() === "") &&
    !(Array.isArray(value) && value.length === 0)
  );
}

/** A label with its value, as a row says it: `Team: Growth`. */
export function attributeEntry(attribute: KeyAttribute, values: KeyAttributes, texts: Texts): string {
  const value = values[attribute.name];
  const text = value === undefined ? "" : attributeText(attribute, value, texts);
  return texts.messages.attributes.entry({ label: isolate(attribute.label), value: isolate(text) });
}
