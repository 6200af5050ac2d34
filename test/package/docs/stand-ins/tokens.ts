import type { ApiKey } from "@mark-ai/api-keys/contract";

/** What the backend answers. */
export interface Token {
  uuid: string;
  label: string;
  project: string;
  masked: string;
  created: string;
  lastSeen: string | null;
  deleted: string | null;
  successor: { uuid: string; label: string } | null;
}

export function keyOf(token: Token): ApiKey {
  return {
    id: token.uuid,
    name: token.label,
    workspaceId: token.project,
    preview: token.masked,
    status: token.deleted === null ? "active" : "revoked",
    createdAt: token.created,
    // null = never used. Leave the field out if your backend does not know.
    lastUsedAt: token.lastSeen,
    ...(token.deleted !== null && { revokedAt: token.deleted }),
    ...(token.successor !== null && { replacedBy: { id: token.successor.uuid, name: token.successor.label } }),
  };
}
