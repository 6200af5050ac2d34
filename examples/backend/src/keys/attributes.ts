import type { AttributesProblem } from "@mark-ai/api-keys/contract";
import { Problem } from "../http/Problem.js";

const attributeRefusals = {
  unknown: "is not an attribute of your company's keys",
  kind: "has a value of another kind",
  required: "is required",
  "too-long": "is too long",
} as const;

/** Throws for attributes that the company does not declare, or not like this. */
export function refuseAttributes(refusal: AttributesProblem | undefined): void {
  if (refusal === undefined) return;
  throw new Problem("validation", {
    field: refusal.field,
    detail: `\`${refusal.field}\` ${attributeRefusals[refusal.problem]}.`,
  });
}
