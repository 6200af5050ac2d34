import { ApiKeysError } from "../../contract/errors.js";
import type { Access, ApiKey, Permission } from "../../contract/types.js";
import { periodAt } from "./imports.js";
import { digestOf, isWellFormed } from "./secret.js";
import { isoOf, keyAt, type World } from "./world.js";

/** What happened to a number of documents. */
export interface ImportOutcome {
  readonly accepted: number;
  /** Refused because the plan's limit is reached: these count nowhere. */
  readonly refused: number;
}

/** What happens beside the page: imports, other people, other settings. */
export interface MemoryControls {
  /** Imports documents into a workspace, now, as far as the plan's limit allows. */
  importDocuments(workspaceId: string, count: number): ImportOutcome;
  /** Imports documents into the first workspace that has the feature. */
  spendQuota(count: number): ImportOutcome;
  /** Asks as the public API does: the key that a secret opens, or nothing. It counts as a use of the key. */
  authenticate(secret: string): ApiKey | undefined;
  setPermission(name: keyof Access["permissions"], permission: Permission): void;
  setDevelopersEnabled(workspaceId: string, enabled: boolean): void;
  /** @param limit - `null` = unlimited */
  setImportLimit(limit: number | null): void;
  /** Everything that is kept, as JSON: to see that no secret is in it. */
  dump(): string;
}

export function createControls(world: World): MemoryControls {
  function requireWorkspace(id: string): void {
    if (world.access.workspaces.some((workspace) => workspace.id === id)) return;
    throw new ApiKeysError("not_found", { message: "There is no such workspace.", field: "workspaceId" });
  }

  function importDocuments(workspaceId: string, count: number): ImportOutcome {
    requireWorkspace(workspaceId);
    const now = world.clock();
    const period = periodAt(now, world.billingDay);
    const room = world.importLimit === null ? count : world.importLimit - world.imports.total(period.start, period.end);
    const accepted = Math.min(count, Math.max(0, room));
    if (accepted > 0) world.imports.count(workspaceId, now, accepted);
    return { accepted, refused: count - accepted };
  }

  return {
    importDocuments,
    spendQuota(count) {
      const workspace = world.access.workspaces.find((one) => one.developersEnabled);
      return workspace ? importDocuments(workspace.id, count) : { accepted: 0, refused: count };
    },
    authenticate(secret) {
      const key = isWellFormed(secret) ? world.keys.get(world.digests.get(digestOf(secret)) ?? "") : undefined;
      const now = world.clock();
      if (!key || keyAt(key, now).status !== "active") return undefined;
      const used = { ...key, lastUsedAt: isoOf(now) };
      world.keys.set(key.id, used);
      return used;
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
    dump() {
      const { access, person, keys, digests, creates } = world;
      return JSON.stringify({ access, person, keys: [...keys], digests: [...digests], creates: [...creates] });
    },
  };
}
