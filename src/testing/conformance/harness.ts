import type { AdapterMethod, ApiKeysAdapter } from "../../contract/adapter.js";

/** A backend to run one case on, and how to reach what an adapter cannot. */
export interface ConformanceHarness {
  /** Signed in as somebody who may create and revoke keys and see the usage. */
  readonly adapter: ApiKeysAdapter;
  /** Workspaces that have the feature, at least one; two for the cases about isolation. */
  readonly workspaceIds: readonly string[];
  /** Called at the end of the case, whether it passed or not. */
  dispose?: (() => Promise<void>) | undefined;
  /** Makes exactly `n` documents count as imported, now, in one of `workspaceIds`. The quota has to have room for 20. */
  spendQuota?: ((n: number) => Promise<void>) | undefined;
  /** An adapter for the same company over another process of the same backend. */
  newProcess?: (() => Promise<ApiKeysAdapter>) | undefined;
}

export type MakeConformanceHarness = () => Promise<ConformanceHarness>;

/** What a case may need beyond `listKeys` and one workspace. */
export type ConformanceNeed =
  Exclude<AdapterMethod, "listKeys"> | "idempotentCreate" | "twoWorkspaces" | "spendQuota" | "newProcess";

/** What of it a harness has. */
export function hasNeed(
  { adapter, workspaceIds, spendQuota, newProcess }: ConformanceHarness,
  need: ConformanceNeed,
): boolean {
  switch (need) {
    case "idempotentCreate":
      return adapter.idempotentCreate === true;
    case "twoWorkspaces":
      return workspaceIds.length >= 2;
    case "spendQuota":
      return spendQuota !== undefined;
    case "newProcess":
      return newProcess !== undefined;
    default:
      return adapter[need] !== undefined;
  }
}
