import * as v from "valibot";

import type { AttributesProblem } from "../../contract/attributesProblem.js";
import { ApiKeysError, type ApiKeysErrorCode, type ApiKeysErrorInit } from "../../contract/errors.js";
import { expiryProblem, keyAt, latestRevocation } from "../../contract/expiry.js";
import type { Access, ApiKey } from "../../contract/types.js";
import { holdsSecret } from "./secret.js";
import type { World } from "./world.js";

/** For how long a repeated create is recognised. */
const replayMs = 24 * 3_600_000;

/** What the backend in memory refuses, and what it refuses with. */
export function createRules(world: World, permissions: () => Access["permissions"]) {
  function validated<S extends v.GenericSchema>(schema: S, input: unknown): v.InferOutput<S> {
    const parsed = v.safeParse(schema, input, { abortEarly: true });
    if (parsed.success) return parsed.output;
    const path = (parsed.issues[0].path ?? []).map(({ key }) => String(key));
    const field = path.slice(0, path[0] === "attributes" ? 2 : 1).join(".");
    throw refused("validation", `The field ${field} cannot be accepted.`, { field });
  }

  function refused(code: ApiKeysErrorCode, message: string, init: ApiKeysErrorInit = {}): ApiKeysError {
    world.lastRequest += 1;
    const requestId = `req_${String(world.lastRequest).padStart(6, "0")}`;
    return new ApiKeysError(code, { message, requestId, ...init });
  }

  function requirePermission(name: keyof Access["permissions"]): void {
    const permission = permissions()[name];
    if (!permission.allowed) throw refused("forbidden", permission.reason ?? "You may not do this.");
  }

  function requireProof(): void {
    if (!world.isProven()) throw refused("step_up_required", "Confirm your identity, then send the request again.");
  }

  function requireWorkspace(id: string): void {
    const workspace = world.access.workspaces.find((candidate) => candidate.id === id);
    if (!workspace) throw refused("not_found", "There is no such workspace.", { field: "workspaceId" });
    if (!workspace.developersEnabled) throw featureDisabled();
  }

  function requireKey(id: string, field: string): ApiKey {
    const key = world.keys.get(id);
    if (key) return keyAt(key, world.clock());
    throw refused("not_found", "There is no such key.", { field });
  }

  function refuseRepetition(idempotencyKey: string, request: string, now: number): void {
    const answered = world.creates.get(idempotencyKey);
    if (!answered || now - answered.at >= replayMs) return;
    if (answered.request !== request) {
      throw refused("idempotency_mismatch", "This idempotency key belongs to another request.");
    }
    throw refused(
      "secret_already_shown",
      "The key was created before. Its secret is not kept and cannot be shown again.",
      {
        existingKey: requireKey(answered.keyId, "idempotencyKey"),
      },
    );
  }

  /** Everybody sees these texts. */
  function refuseSecrets(texts: Readonly<Record<string, string | undefined>>): void {
    for (const [field, text] of Object.entries(texts)) {
      if (text !== undefined && holdsSecret(text)) {
        throw refused("validation", `The ${field} must have no key in it.`, { field });
      }
    }
  }

  function requireExpiry(expiresAt: string | undefined, now: number): void {
    const problem = expiryProblem(expiresAt, world.access.keyExpiry, now);
    if (problem === undefined) return;
    throw refused("validation", `The expiry date cannot be accepted: ${problem}.`, { field: "expiresAt" });
  }

  function requireSchedule(at: string | null | undefined, now: number): void {
    if (typeof at !== "string") return;
    const { scheduledRevoke } = world.access;
    const time = Date.parse(at);
    if (scheduledRevoke !== undefined && time > now && time <= latestRevocation(scheduledRevoke, now)) return;
    throw refused("validation", "The revocation cannot be scheduled for this instant.", { field: "at" });
  }

  function allScopes(): string[] {
    return world.scopes?.groups.flatMap((group) => group.scopes.map(({ id }) => id)) ?? [];
  }

  function requireScopes(scopes: readonly string[] | undefined): void {
    const known = allScopes();
    if (scopes?.every((id) => known.includes(id)) !== false) return;
    throw refused("validation", "There is no such permission.", { field: "scopes" });
  }

  function refuseAttributes(refusal: AttributesProblem | undefined): void {
    if (refusal === undefined) return;
    const { field, problem } = refusal;
    throw refused("validation", `The attribute cannot be accepted: ${problem}.`, { field });
  }

  function requireRoom(): void {
    const { maxActiveKeys } = world.access;
    if (maxActiveKeys === undefined) return;
    const now = world.clock();
    let active = 0;
    for (const key of world.keys.values()) if (keyAt(key, now).status === "active") active += 1;
    if (active < maxActiveKeys) return;
    throw refused(
      "limit_reached",
      `The company has all of its ${String(maxActiveKeys)} active keys. Revoke one first.`,
    );
  }

  function featureDisabled(): ApiKeysError {
    return refused("feature_disabled", "The Developers feature is not enabled for this workspace.");
  }

  return {
    validated,
    requirePermission,
    requireProof,
    requireWorkspace,
    requireKey,
    refuseRepetition,
    refuseSecrets,
    requireExpiry,
    requireSchedule,
    allScopes,
    requireScopes,
    refuseAttributes,
    requireRoom,
    featureDisabled,
    refused,
  };
}

export type Rules = ReturnType<typeof createRules>;
