import { randomBytes } from "node:crypto";

/** Never the caller's own id, which would carry into our logs and headers whatever they like. */
export function newRequestId(): string {
  return `req_${randomBytes(9).toString("base64url")}`;
}
