import { keyAt } from "../../contract/expiry.js";
import { ApiKeysError } from "../../contract/errors.js";
import type { Access, ApiKey, Permission } from "../../contract/types.js";
import { noteEvent, noteRefusal } from "./events.js";
import { periodAt } from "./imports.js";
import { digestOf, isWellFormed } from "./secret.js";
import { addKey } from "./seedKeys.js";
import { isoOf, type World } from "./world.js";

/** How many documents of an import were accepted and refused. */
export interface ImportOutcome {
  /** How many documents were imported and counted. */
  readonly accepted: number;
  /** Refused because the plan's limit is reached. They are not counted. */
  readonly refused: number;
}

/** Changes the backend from outside of the page: imports, other people, settings. */
export interface MemoryControls {
  /** Imports documents into a workspace, as far as the plan's limit allows, now or at another time (milliseconds). */
  importDocuments(workspaceId: string, count: number, epochMs?: number): ImportOutcome;
  /** Imports documents into the workspace of the key that has this secret, now, as the public API does. */
  importWithKey(secret: string, count: number): ImportOutcome;
  /** Imports documents into the first workspace that has the feature. */
  spendQuota(count: number): ImportOutcome;
  /** Returns the active key that has this secret, as the public API finds it, and counts that as a use of the key. */
  authenticate(secret: string): ApiKey | undefined;
  /** Whether the key that has this secret works and may do what a permission is for, as the public API decides it. */
  isPermitted(secret: string, scope: string): boolean;
  /** Allows a person something, or takes it away, with the reason that the page shows. */
  setPermission(name: keyof Access["permissions"], permission: Permission): void;
  /** Switches the Developers feature of a workspace on or off. */
  setDevelopersEnabled(workspaceId: string, enabled: boolean): void;
  /** Sets how many imports the plan allows in a period. Null: unlimited. */
  setImportLimit(limit: number | null): void;
  /** Adds active keys to a workspace, whatever the limit of active keys is. Nobody has their secrets. */
  addKeys(workspaceId: string, count: number, nameOf: (index: number) => string): void;
  /** Makes a person leave the company: the keys that they created stay, and say that their creator is not active. */
  leave(personId: string): void;
  /** Everything that the backend keeps, as JSON, so that a test can see that it has no secret. */
  dump(): string;
}

export function createControls(world: World): MemoryControls {
  function requireWorkspace(id: string): void {
    if (world.access.workspaces.some((workspace) => workspace.id === id)) return;
    throw new ApiKeysError("not_found", { message: "There is no such workspace.", field: "workspaceId" });
  }

  function importInto(workspaceId: string, count: number, epochMs = world.clock(), keyId?: string): ImportOutcome {
    requireWorkspace(workspaceId);
    const period = periodAt(epochMs, world.billingDay);
    const room = world.importLimit === null ? count : world.importLimit - world.imports.total(period.start, period.end);
    const accepted = Math.min(count, Math.max(0, room));
    if (accepted > 0) world.imports.count(workspaceId, epochMs, accepted, keyId);
    return { accepted, refused: count - accepted };
  }

  function authenticate(secret: string): ApiKey | undefined {
    const key = isWellFormed(secret) ? world.keys.get(world.digests.get(digestOf(secret)) ?? "") : undefined;
    const now = world.clock();
    if (key && keyAt(key, now).status === "revoked") noteRefusal(world, key.id);
    if (!key || keyAt(key, now).status !== "active") return undefined;
    if (key.lastUsedAt === null) noteEvent(world, key.id, { type: "first_used" });
    const used = { ...key, lastUsedAt: isoOf(now) };
    world.keys.set(key.id, used);
    return used;
  }

  return {
    importDocuments: (workspaceId, count, epochMs) => importInto(workspaceId, count, epochMs),
    spendQuota(count) {
      const workspace = world.access.workspaces.find((one) => one.developersEnabled);
      return workspace ? importInto(workspace.id, count) : { accepted: 0, refused: count };
    },
    importWithKey(secret, count) {
      const key = authenticate(secret);
      return key ? importInto(key.workspaceId, count, undefined, key.id) : { accepted: 0, refused: count };
    },
    authenticate,
    isPermitted(secret, scope) {
      const id = isWellFormed(secret) ? world.digests.get(digestOf(secret)) : undefined;
      const key = id === undefined ? undefined : world.keys.get(id);
      if (key === undefined || keyAt(key, world.clock()).status !== "active") return false;
      return key.scopes?.includes(scope) ?? true;
    },
    setPermission(name, permission) {
      world.access.permissions = { ...world.access.permissions, [name]: permission };
    },
    setDevelopersEnabled(workspaceId, enabled) {
      requireWorkspace(workspaceId);
      world.access.workspaces = world.access.workspaces.map((workspace) =>
        workspace.id === workspaceId ? { ...workspace, developersEnabled: enabled } : workspace,
      );
    },
    setImportLimit(limit) {
      world.importLimit = limit;
    },
    addKeys(workspaceId, count, nameOf) {
      requireWorkspace(workspaceId);
      for (let index = 0; index < count; index += 1) {
        addKey(world, { name: nameOf(index), workspaceId, created: 0, used: null, by: world.person }, world.clock());
      }
    },
    leave(personId) {
      for (const key of world.keys.values()) {
        if (key.createdBy?.id !== personId) continue;
        world.keys.set(key.id, { ...key, createdBy: { ...key.createdBy, active: false } });
      }
    },
    dump() {
      const { access, person, keys, digests, creates } = world;
      return JSON.stringify({ access, person, keys: [...keys], digests: [...digests], creates: [...creates] });
    },
  };
}
