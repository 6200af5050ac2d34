import { attributeChangesProblem, attributesProblem, changedAttributes } from "../../contract/attributesProblem.js";
import type { Undefinable } from "../../contract/adapter.js";
import { keyAt } from "../../contract/expiry.js";
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
import { digestOf, makeSecret, previewOf } from "./secret.js";
import { createRules } from "./rules.js";
import { createUsage } from "./usage.js";
import { isoOf, nextKeyId, type World } from "./world.js";

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
  const rules = createRules(world, permissions);
  const {
    allScopes,
    refuseAttributes,
    refused,
    requireKey,
    requirePermission,
    requireProof,
    requireWorkspace,
    validated,
  } = rules;

  function listKeys(input: Undefinable<ListKeysInput>): KeyList {
    if (!world.access.workspaces.some((one) => one.developersEnabled)) throw rules.featureDisabled();
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
    rules.refuseSecrets({ name, description });
    requireWorkspace(workspaceId);
    const now = world.clock();
    const identity = JSON.stringify({ ...request, idempotencyKey: undefined });
    rules.refuseRepetition(idempotencyKey, identity, now);
    const old = replaces === undefined ? undefined : requireKey(replaces, "replaces");
    if (old && old.workspaceId !== workspaceId) {
      throw refused("validation", "A key is replaced within its workspace.", { field: "replaces" });
    }
    rules.requireExpiry(expiresAt, now);
    rules.requireScopes(scopes);
    refuseAttributes(attributesProblem(attributes, world.access.keyAttributes));
    rules.requireRoom();
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
    rules.requireSchedule(at, now);
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

  function getKey(input: GetKeyInput): ApiKey {
    const key = requireKey(validated(getKeyInputSchema, input).keyId, "keyId");
    if ([...visibleKeys()].some(({ id }) => id === key.id)) return key;
    throw refused("not_found", "There is no such key.", { field: "keyId" });
  }

  function updateKey(input: Undefinable<UpdateKeyInput>): ApiKey {
    requirePermission("createKeys");
    const { keyId, name, description, attributes } = validated(updateKeyInputSchema, input);
    rules.refuseSecrets({ name, description });
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

  function* visibleKeys(): Iterable<ApiKey> {
    const enabled = new Set(world.access.workspaces.filter((one) => one.developersEnabled).map(({ id }) => id));
    const now = world.clock();
    for (const key of world.keys.values()) if (enabled.has(key.workspaceId)) yield keyAt(key, now);
  }

  function getScopes(input: ScopesInput): KeyScopes {
    requireWorkspace(validated(scopesInputSchema, input).workspaceId);
    return world.scopes ?? { presets: [], groups: [] };
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
    ...createUsage(world, rules, visibleKeys),
  };
}

export type MemoryBackend = ReturnType<typeof createBackend>;
