import type { Access, Permission } from "@mark-ai/api-keys/contract";
import { Problem } from "../http/Problem.js";
import type { Caller } from "../sessions/Caller.js";

const readers: ReadonlySet<string> = new Set(["administrator", "member"]);

/** What a person may do. The page is told, and every route checks it again. */
export function permissionsOf(caller: Caller): Access["permissions"] {
  const write: Permission =
    caller.person.role === "administrator"
      ? { allowed: true }
      : { allowed: false, reason: `Only an administrator of ${caller.company.name} can do this.` };
  // A role that is not known here may nothing, until somebody has thought about it.
  const read: Permission = readers.has(caller.person.role)
    ? { allowed: true }
    : { allowed: false, reason: `Your role in ${caller.company.name} does not see the usage.` };
  return { createKeys: write, revokeKeys: write, viewUsage: read };
}

/** Throws `forbidden` with the reason for a caller who may not. */
export function requirePermission(name: keyof Access["permissions"]) {
  return (caller: Caller): void => {
    const permission = permissionsOf(caller)[name];
    if (permission.allowed) return;
    throw new Problem("forbidden", { detail: permission.reason ?? "You are not permitted to do this." });
  };
}
