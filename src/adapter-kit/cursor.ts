import * as v from "valibot";

import { ApiKeysError } from "../contract/errors.js";
import type { KeySort } from "../contract/types.js";

/** Where a key stands in an order: what it is sorted by, and its id. */
export interface KeyPosition {
  readonly value: string | number;
  readonly id: string;
}

const cursorSchema = v.tuple([v.string(), v.union([v.string(), v.number()]), v.string()]);

/** An opaque text (base64url of JSON) from which the page after a position can be found again. */
export function encodeCursor(sort: KeySort, { value, id }: KeyPosition): string {
  // By way of percent-encoding, and not of TextEncoder, which Jest's jsdom does not have.
  const utf8 = encodeURIComponent(JSON.stringify([sort, value, id]));
  const binary = utf8.replace(/%(..)/gu, (_, byte: string) => String.fromCharCode(parseInt(byte, 16)));
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/u, "");
}

/** Throws an `ApiKeysError` with code `validation` and field `cursor` for a cursor that is none, or of another sort. */
export function decodeCursor(cursor: string, sort: KeySort): KeyPosition {
  const parsed = v.safeParse(cursorSchema, parseJson(cursor));
  if (parsed.success) {
    const [cursorSort, value, id] = parsed.output;
    const fits = sort.startsWith("name:") ? typeof value === "string" : typeof value === "number";
    if (cursorSort === sort && fits) return { value, id };
  }
  throw new ApiKeysError("validation", {
    message: "This cursor belongs to no list in this order. Start again from the first page.",
    field: "cursor",
  });
}

function parseJson(cursor: string): unknown {
  try {
    const binary = atob(cursor.replaceAll("-", "+").replaceAll("_", "/"));
    const utf8 = Array.from(binary, (byte) => `%${byte.charCodeAt(0).toString(16).padStart(2, "0")}`).join("");
    return JSON.parse(decodeURIComponent(utf8));
  } catch {
    return undefined;
  }
}
