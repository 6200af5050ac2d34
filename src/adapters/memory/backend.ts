import * as v from "valibot";

import {
  attributeChangesProblem,
  attributesProblem,
  changedAttributes,
  type AttributesProblem,
} from "../../contract/attributesProblem.js";
import type { Undefinable } from "../../contract/adapter.js";
import { ApiKeysError, type ApiKeysErrorCode, type ApiKeysErrorInit } from "../../contract/errors.js";
import { expiryProblem, keyAt, latestRevocation } from "../../contract/expiry.js";
import { listKeysIn } from "../../adapter-kit/listKeysIn.js";
import {
  createKeyInputSchema,
  getKeyInputSchema,
  revokeKeyInputSchema,
  scopesInputSchema,
  updateKeyInputSchema,
} from "../../contract/inputSchemas.js";
import { keyEventsInputSchema, type KeyEventList, type KeyEventsInput } from "../../contract/keyEvents.js";
import { revokeKeysInputSchema, type KeyRevocationList, type RevokeKeysInput } from "../../contract/keyRevocations.js";
import type { KeyScopes } from "../../contract/policies.js";
import type {
  Access,
  ApiKey,
  CreateKeyInput,
  CreatedKey,
  GetKeyInput,
  KeyList,
  ListKeysInput,
  Person,
  RevokeKeyInput,
  ScopesInput,
  UpdateKeyInput,
} from "../../contract/types.js";
import { eventsOf, noteEvent } from "./events.js";
import { resultOf, revokeAt } from "./revocations.js";
import { digestOf, holdsSecret, makeSecret, previewOf } from "./secret.js";
import { createUsage } from "./usage.js";
import { isoOf, nextKeyId, type World } from "./world.js";

/** For how long a repeated create is recognised. */
const replayMs = 24 * 3_600_000;

/** How far back imports count for the order of a list. */
const sortedMs = 30 * 24 * 3_600_000;

/** Who uses a client of the backend in memory. */
export interface MemorySession {
  /** Who creates and revokes. @default Ada Moreau */
  readonly person?: Person | undefined;
  /** What this person may do, where it differs from what the company allows everybody. */
  readonly permissions?: Partial<Access["permissions"]> | undefined;
}

/** Answers each request at once. The adapter adds the time that a request takes. */
export function createBackend(world: World, session: MemorySession) {
  const person = () => session.person ?? world.person;
  const permissions = () => ({ ...world.access.permissions, ...session.permissions });

  function listKeys(input: Undefinable<ListKeysInput>): KeyList {
    if (!world.access.workspaces.some((one) => one.developersEnabled)) throw featureDisabled();
    if (input.workspaceId !== undefined) requireWorkspace(input.workspaceId);
    const now = world.clock();
    const warnDays = world.access.keyExpiry?.warnDays;
    const importsOf = (keyId: string) => world.imports.totalOfKey(keyId, now - sortedMs);
    return listKeysIn(visibleKeys(), input, { now, warnDays, importsOf });
  }

  function getAccess(): Access {
    const workspaces = world.access.workspaces.map((workspace) => ({ ...workspace }));
    return { ...world.access, workspaces, permissions: permissions() };
  }

  function createKey(input: Undefinable<CreateKeyInput>): CreatedKey {
    requirePermission("createKeys");
    const request = validated(createKeyInputSchema, input);
    const { workspaceId, name, idempotencyKey, replaces, expiresAt, scopes, attributes, description } = request;
    refuseSecrets({ name, description });
    requireWorkspace(workspaceId);
    const now = world.clock();
    const identity = JSON.stringify({ ...request, idempotencyKey: undefined });
    refuseRepetition(idempotencyKey, identity, now);
    const old = replaces === undefined ? undefined : requireKey(replaces, "replaces");
    if (old && old.workspaceId !== workspaceId) {
      throw refused("validation", "A key is replaced within its workspace.", { field: "replaces" });
    }
    requireExpiry(expiresAt, now);
    requireScopes(scopes);
    refuseAttributes(attributesProblem(attributes, world.access.keyAttributes));
    requireRoom();
    requireProof();

    const secret = makeSecret(world.random);
    const key: ApiKey = {
      id: nextKeyId(world),
      name,
      workspaceId,
      preview: previewOf(secret),
      status: "active",
      createdAt: isoOf(now),
      createdBy: person(),
      lastUsedAt: null,
      ...(expiresAt !== undefined && { expiresAt }),
      ...(world.scopes && { scopes: scopes ?? allScopes() }),
      ...(attributes && { attributes }),
      ...(description && { description }),
    };
    world.keys.set(key.id, key);
    noteEvent(world, key.id, { type: "created", by: person() });
    world.digests.set(digestOf(secret), key.id);
    world.creates.set(idempotencyKey, { request: identity, keyId: key.id, at: now });
    if (old) world.keys.set(old.id, { ...old, replacedBy: { id: key.id, name, createdAt: key.createdAt } });
    return { key, secret };
  }

  function revokeKey(input: Undefinable<RevokeKeyInput>): ApiKey {
    requirePermission("revokeKeys");
    const { keyId, at } = validated(revokeKeyInputSchema, input);
    const now = world.clock();
    requireSchedule(at, now);
    const key = requireKey(keyId, "keyId");
    requireProof();
    return revokeAt(world, key, { at, by: person(), now });
  }

  function revokeKeys(input: Undefinable<RevokeKeysInput>): KeyRevocationList {
    requirePermission("revokeKeys");
    const { keyIds } = validated(revokeKeysInputSchema, input);
    requireProof();
    return { results: Array.from(new Set(keyIds), (keyId) => resultOf(keyId, () => revokeKey({ keyId }))) };
  }

  function requireSchedule(at: string | null | undefined, now: number): void {
    if (typeof at !== "string") return;
    const { scheduledRevoke } = world.access;
    const time = Date.parse(at);
    if (scheduledRevoke !== undefined && time > now && time <= latestRevocation(scheduledRevoke, now)) return;
    throw refused("validation", "The revocation cannot be scheduled for this instant.", { field: "at" });
  }

  function getKey(input: GetKeyInput): ApiKey {
    const key = requireKey(validated(getKeyInputSchema, input).keyId, "keyId");
    if ([...visibleKeys()].some(({ id }) => id === key.id)) return key;
    throw refused("not_found", "There is no such key.", { field: "keyId" });
  }

  function updateKey(input: Undefinable<UpdateKeyInput>): ApiKey {
    requirePermission("createKeys");
    const { keyId, name, description, attributes } = validated(updateKeyInputSchema, input);
    refuseSecrets({ name, description });
    const { description: before = "", attributes: carried, ...key } = getKey({ keyId });
    refuseAttributes(attributeChangesProblem(attributes, world.access.keyAttributes));
    requireProof();
    const now = description ?? before;
    const carries = changedAttributes(carried, attributes);
    const updated: ApiKey = {
      ...key,
      name: name ?? key.name,
      ...(now !== "" && { description: now }),
      ...(carries && { attributes: carries }),
    };
    world.keys.set(keyId, updated);
    const by = person();
    if (JSON.stringify(carries) !== JSON.stringify(carried)) noteEvent(world, keyId, { type: "edited", by });
    if (updated.name !== key.name) noteEvent(world, keyId, { type: "renamed", by, detail: key.name });
    if (now !== before) noteEvent(world, keyId, { type: "described", by, ...(before !== "" && { detail: before }) });
    return updated;
  }

  function getKeyEvents(input: Undefinable<KeyEventsInput>): KeyEventList {
    const request = validated(keyEventsInputSchema, input) as KeyEventsInput;
    return eventsOf(world, getKey(request), request);
  }

  /** Everybody sees these texts. */
  function refuseSecrets(texts: Readonly<Record<string, string | undefined>>): void {
    for (const [field, text] of Object.entries(texts)) {
      if (text !== undefined && holdsSecret(text)) {
        throw refused("validation", `The ${field} must have no key in it.`, { field });
      }
    }
  }

  function* visibleKeys(): Iterable<ApiKey> {
    const enabled = new Set(world.access.workspaces.filter((one) => one.developersEnabled).map(({ id }) => id));
    const now = world.clock();
    for (const key of world.keys.values()) if (enabled.has(key.workspaceId)) yield keyAt(key, now);
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

  function requireExpiry(expiresAt: string | undefined, now: number): void {
    const problem = expiryProblem(expiresAt, world.access.keyExpiry, now);
    if (problem === undefined) return;
    throw refused("validation", `The expiry date cannot be accepted: ${problem}.`, { field: "expiresAt" });
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

  function getScopes(input: ScopesInput): KeyScopes {
    requireWorkspace(validated(scopesInputSchema, input).workspaceId);
    return world.scopes ?? { presets: [], groups: [] };
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

  function requireKey(id: string, field: string): ApiKey {
    const key = world.keys.get(id);
    if (key) return keyAt(key, world.clock());
    throw refused("not_found", "There is no such key.", { field });
  }

  function requireWorkspace(id: string): void {
    const workspace = world.access.workspaces.find((candidate) => candidate.id === id);
    if (!workspace) throw refused("not_found", "There is no such workspace.", { field: "workspaceId" });
    if (!workspace.developersEnabled) throw featureDisabled();
  }

  function requirePermission(name: keyof Access["permissions"]): void {
    const permission = permissions()[name];
    if (!permission.allowed) throw refused("forbidden", permission.reason ?? "You may not do this.");
  }

  function requireProof(): void {
    if (!world.isProven()) throw refused("step_up_required", "Confirm your identity, then send the request again.");
  }

  function featureDisabled(): ApiKeysError {
    return refused("feature_disabled", "The Developers feature is not enabled for this workspace.");
  }

  function validated<S extends v.GenericSchema>(schema: S, input: unknown): v.InferOutput<S> {
    const parsed = v.safeParse(schema, input, { abortEarly: true });
    if (parsed.success) return parsed.output;
    const path = (parsed.issues[0].path ?? []).map(({ key }) => String(key));
    const field = path.slice(0, path[0] === "attributes" ? 2 : 1).join(".");
    throw refused("validation", `The request has a ${field} that cannot be accepted.`, { field });
  }

  function refused(code: ApiKeysErrorCode, message: string, init: ApiKeysErrorInit = {}): ApiKeysError {
    world.lastRequest += 1;
    const requestId = `req_${String(world.lastRequest).padStart(6, "0")}`;
    return new ApiKeysError(code, { message, requestId, ...init });
  }

  return {
    listKeys,
    getAccess,
    createKey,
    revokeKey,
    revokeKeys,
    getKey,
    updateKey,
    getKeyEvents,
    getScopes,
    ...createUsage(world, { requirePermission, requireWorkspace, validated, visibleKeys }),
  };
}

export type MemoryBackend = ReturnType<typeof createBackend>;
