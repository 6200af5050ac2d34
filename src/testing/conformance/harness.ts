import type { ListFeature } from "../../contract/types.js";
import type { AdapterMethod, ApiKeysAdapter } from "../../contract/adapter.js";

/** What the public API did with a secret. */
export interface Authentication {
  /** Whether the secret opened the API. */
  readonly allowed: boolean;
  /** The workspace that it opened. */
  readonly workspaceId?: string | undefined;
}

/** A person who is about to leave the company. */
export interface Leaver {
  /** Signed in as this person, who may create keys. */
  readonly adapter: ApiKeysAdapter;
  /** Makes the person leave. Their keys stay. */
  readonly leave: () => Promise<void>;
}

/**
 * A backend to run one case on. The adapter and one workspace are required. Each hook reaches something that an
 * adapter cannot reach; the cases that need a missing hook are left out.
 */
export interface ConformanceHarness {
  /** Signed in as somebody who may create and revoke keys and see the usage. */
  readonly adapter: ApiKeysAdapter;
  /** Workspaces that have the feature, at least one; two for the cases about isolation. */
  readonly workspaceIds: readonly string[];
  /** Called at the end of the case, whether it passed or not. Removes what `seed` made. */
  dispose?: (() => Promise<void>) | undefined;
  /** Makes exactly `count` documents count as imported, now, in one of `workspaceIds`. The quota must have room for 30. */
  spendQuota?: ((count: number) => Promise<void>) | undefined;
  /**
   * Makes exactly `count` documents count as imported in a workspace at an instant in the past (ISO 8601), also in the
   * quota if the instant is in the current period. The quota must have room for 30.
   */
  importAt?: ((instant: string, count: number, workspaceId: string) => Promise<void>) | undefined;
  /** Imports exactly `count` documents, now, with this secret: in the key's own workspace. The quota must have room for 30. */
  importWithKey?: ((secret: string, count: number) => Promise<void>) | undefined;
  /** Sets the number of imports that the company's plan allows in a period; `null` is unlimited. */
  setImportLimit?: ((limit: number | null) => Promise<void>) | undefined;
  /** Sends a request with this secret to the API that the keys are for. */
  authenticate?: ((secret: string) => Promise<Authentication>) | undefined;
  /**
   * Sends a request with this secret to the API that the keys are for: one that needs the permission with this id.
   * Resolves with whether it was allowed.
   */
  assertScopeEnforced?: ((secret: string, scope: string) => Promise<boolean>) | undefined;
  /** An adapter for a person of the same company who may neither create nor revoke keys. It has all the methods. */
  asMember?: (() => Promise<ApiKeysAdapter>) | undefined;
  /**
   * An adapter for a person of the same company who may create keys, and a function that makes this person leave the
   * company.
   */
  asLeaver?: (() => Promise<Leaver>) | undefined;
  /**
   * Adds `count` active keys to the first workspace, whatever the limit of active keys is. The name of each is
   * `nameOf(index)`, with an index from 0.
   */
  seed?: ((count: number, nameOf: (index: number) => string) => Promise<void>) | undefined;
  /** Moves the backend's clock forward by so many milliseconds, at most a day. */
  passTime?: ((ms: number) => Promise<void>) | undefined;
  /** An adapter for the same person over another process of the same backend. */
  newProcess?: (() => Promise<ApiKeysAdapter>) | undefined;
  /**
   * Makes the backend ask the person for a fresh proof of their identity before the next write (`step_up_required`).
   * Resolves with a function that gives the proof.
   */
  stepUp?: (() => Promise<() => Promise<void>>) | undefined;
}

/** Makes a harness for one case. */
export type MakeConformanceHarness = () => Promise<ConformanceHarness>;

/** The optional hooks of a harness. */
export type ConformanceHook = Exclude<keyof ConformanceHarness, "adapter" | "workspaceIds" | "dispose">;

/** What a case may need beyond `listKeys` and one workspace. */
export type ConformanceNeed =
  Exclude<AdapterMethod, "listKeys"> | "idempotentCreate" | "twoWorkspaces" | ListFeature | ConformanceHook;

const listFeatures: readonly string[] = [
  "expiresBefore",
  "usedBefore",
  "creatorLeft",
  "sort:expiresAt",
  "sort:imports",
] satisfies readonly ListFeature[];

const kindOf: Readonly<Record<ConformanceNeed, "method" | "hook" | "setting">> = {
  getAccess: "method",
  createKey: "method",
  revokeKey: "method",
  revokeKeys: "method",
  getKey: "method",
  updateKey: "method",
  getScopes: "method",
  getKeyEvents: "method",
  getImportQuota: "method",
  getImportHistory: "method",
  getKeyUsage: "method",
  getCompanyHistory: "method",
  idempotentCreate: "setting",
  twoWorkspaces: "setting",
  expiresBefore: "setting",
  usedBefore: "setting",
  creatorLeft: "setting",
  "sort:expiresAt": "setting",
  "sort:imports": "setting",
  spendQuota: "hook",
  importAt: "hook",
  importWithKey: "hook",
  setImportLimit: "hook",
  authenticate: "hook",
  assertScopeEnforced: "hook",
  asMember: "hook",
  asLeaver: "hook",
  seed: "hook",
  passTime: "hook",
  newProcess: "hook",
  stepUp: "hook",
};

/** Every need that a case can have. */
export const conformanceNeeds = Object.keys(kindOf) as readonly ConformanceNeed[];

/**
 * Makes one harness, looks what it has and disposes of it. Pass the answer to `adapterConformance` as `provides`, and
 * every case knows before it runs whether it is left out.
 */
export async function providedBy(makeHarness: MakeConformanceHarness): Promise<ConformanceNeed[]> {
  const harness = await makeHarness();
  try {
    return conformanceNeeds.filter((need) => hasNeed(harness, need));
  } finally {
    await harness.dispose?.();
  }
}

export function hasNeed(harness: ConformanceHarness, need: ConformanceNeed): boolean {
  if (need === "idempotentCreate") return harness.adapter.idempotentCreate === true;
  if (need === "twoWorkspaces") return harness.workspaceIds.length >= 2;
  if (isListFeature(need)) return harness.adapter.listFeatures?.includes(need) === true;
  const { [need]: found }: Partial<Record<typeof need, unknown>> = kindOf[need] === "hook" ? harness : harness.adapter;
  return found !== undefined;
}

function isListFeature(need: ConformanceNeed): need is ListFeature {
  return listFeatures.includes(need);
}

/** The needs as the end of a sentence says them: "the hook seed() and a second workspace". */
export function describeNeeds(needs: readonly ConformanceNeed[]): string {
  return needs.map(describeNeed).join(" and ");
}

function describeNeed(need: ConformanceNeed): string {
  if (need === "idempotentCreate") return "idempotentCreate: true";
  if (need === "twoWorkspaces") return "a second workspace";
  if (isListFeature(need)) return `listFeatures with "${need}"`;
  return kindOf[need] === "hook" ? `the hook ${need}()` : `${need}()`;
}
