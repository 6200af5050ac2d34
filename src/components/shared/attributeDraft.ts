import { maxAttributeTextLength } from "../../contract/attributeLimits.js";
import type { KeyAttribute, KeyAttributeValue } from "../../contract/attributes.js";
import type { ApiKeysError } from "../../contract/errors.js";
import type { Format } from "../../i18n/format.js";
import type { Messages } from "../../i18n/messages.js";

/** What is wrong with the value of a declared attribute. */
export type AttributeProblem = "required" | "tooLong";

/** The longest text that a declared attribute takes. */
export function maxLengthOf({ maxLength = maxAttributeTextLength }: KeyAttribute): number {
  return Math.min(maxLength, maxAttributeTextLength);
}

/** A value as its control can show it: of another kind, or none of the options, it counts as none. */
export function usableValue({ kind, options = [] }: KeyAttribute, value: KeyAttributeValue | undefined) {
  const isOption = (one: unknown) => options.some((option) => option.value === one);
  if (kind === "switch") return value === true;
  if (kind === "choices") return Array.isArray(value) ? value.filter(isOption) : undefined;
  if (kind === "choice") return isOption(value) ? value : undefined;
  return typeof value === "string" ? value : undefined;
}

/** Whether nothing is filled in. */
export function isEmptyValue(value: KeyAttributeValue | undefined): boolean {
  return (
    value === undefined ||
    (typeof value === "string" && value.trim() === "") ||
    (Array.isArray(value) && value.length === 0)
  );
}

export function attributeProblem(
  attribute: KeyAttribute,
  value: KeyAttributeValue | undefined,
): AttributeProblem | undefined {
  const { kind, required = false } = attribute;
  if (kind === "text" && typeof value === "string" && value.trim().length > maxLengthOf(attribute)) return "tooLong";
  return required && kind !== "switch" && isEmptyValue(value) ? "required" : undefined;
}

/** The sentence for a problem. A missing value is said to be missing only after the person tried to send it. */
export function problemText(
  problem: AttributeProblem | undefined,
  attribute: KeyAttribute,
  value: KeyAttributeValue | undefined,
  { messages, format, tried }: { readonly messages: Messages; readonly format: Format; readonly tried: boolean },
): string | undefined {
  const { attributes } = messages;
  if (problem === "required") return tried ? attributes.required : undefined;
  if (problem === undefined) return undefined;
  const { length } = String(value).trim();
  return attributes.tooLong({ length: format.amount(length), max: format.amount(maxLengthOf(attribute)) });
}

const fieldPrefix = "attributes.";

/** The attribute that a refusal is about; one of a list's values is named behind its name. */
export function refusedAttribute(refusal: ApiKeysError | undefined, names: readonly string[]): string | undefined {
  if (refusal?.field?.startsWith(fieldPrefix) !== true) return undefined;
  const field = refusal.field.slice(fieldPrefix.length);
  return names.find((name) => name === field) ?? names.find((name) => field.startsWith(`${name}.`)) ?? field;
}
