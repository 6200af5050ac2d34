import { maxKeyNameLength } from "../../contract/schemas.js";

/** What is wrong with a key's name. It is measured as it is sent: trimmed, in UTF-16 code units. */
export type NameProblem = "empty" | "tooLong" | undefined;

export function nameLength(name: string): number {
  return name.trim().length;
}

export function problemOfName(name: string): NameProblem {
  const length = nameLength(name);
  if (length === 0) return "empty";
  return length > maxKeyNameLength ? "tooLong" : undefined;
}
