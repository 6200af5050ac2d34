import { createHmac, timingSafeEqual } from "node:crypto";
import * as v from "valibot";
import type { KeySort } from "@mark-ai/api-keys/contract";
import { Problem } from "../http/Problem.js";

/** Where a page ended: the key, and what it was sorted by at that time. Keys may be renamed and used meanwhile. */
export interface Position {
  readonly id: string;
  /** An instant to the microsecond, a number of imports, or `=` and the name as it is sorted. */
  readonly at: string;
}

const place = /^(?:\d{1,15}|-?infinity|\d{4,6}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z|=.*)$/su;
const schema = v.strictTuple([v.string(), v.string(), v.pipe(v.string(), v.regex(place)), v.string()]);

/** Signs a position, so that it can neither be made up nor be used by another company or in another order. */
export function encodeCursor(secret: string, companyId: string, sort: KeySort, position: Position): string {
  const payload = Buffer.from(JSON.stringify([companyId, sort, position.at, position.id])).toString("base64url");
  return `${payload}.${sign(secret, payload)}`;
}

/** Throws a `validation` problem for anything that {@link encodeCursor} did not make for this company and order. */
export function decodeCursor(secret: string, companyId: string, sort: KeySort, cursor: string): Position {
  const [payload = "", signature = "", ...rest] = cursor.split(".");
  if (rest.length === 0 && isEqual(signature, sign(secret, payload))) {
    const parsed = v.safeParse(schema, JSON.parse(Buffer.from(payload, "base64url").toString("utf8")));
    if (parsed.success && parsed.output[0] === companyId && parsed.output[1] === sort) {
      return { at: parsed.output[2], id: parsed.output[3] };
    }
  }
  throw new Problem("validation", {
    field: "cursor",
    detail: "`cursor` does not belong to this list. Start again from its first page.",
  });
}

function sign(secret: string, payload: string): string {
  return createHmac("sha256", secret).update(`cursor:${payload}`).digest("base64url");
}

function isEqual(a: string, b: string): boolean {
  const left = Buffer.from(a);
  const right = Buffer.from(b);
  return left.length === right.length && timingSafeEqual(left, right);
}
