import type { KeyAttribute, KeyAttributeValue } from "../../contract/attributes.js";

/** A value that a declared attribute accepts. */
export function valueFor({ kind, options = [] }: KeyAttribute): KeyAttributeValue {
  switch (kind) {
    case "text":
      return "t";
    case "choice":
      return options[0]?.value ?? "";
    case "choices":
      return options.slice(0, 2).map(({ value }) => value);
    case "switch":
      return true;
    case "date":
      return "2030-02-28";
  }
}

/** The attributes that every created key needs. */
export function requiredOf(declared: readonly KeyAttribute[]): readonly KeyAttribute[] {
  return declared.filter(({ required, kind, on }) => required === true && kind !== "switch" && on.includes("create"));
}
