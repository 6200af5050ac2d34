"use client";
import { useKeyRevocation, type RevokeKey } from "../data/revocation/useKeyRevocation.js";

/** Revokes keys. Nothing is shown as revoked before the backend has said so, and nothing is sent twice by itself. */
export function useRevokeKey(): RevokeKey {
  return useKeyRevocation();
}
