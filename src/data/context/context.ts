"use client";
import type { AdapterMethod } from "../../contract/adapter.js";
import type { ListFeature } from "../../contract/types.js";
import { createRequiredContext } from "../../utils/createRequiredContext.js";
import type { Tenant } from "./tenant.js";

/** What every hook of the data layer works with. It changes only when the host changes what it names. */
export interface DataContext extends Tenant {
  /** The host's current workspace, where it named one. */
  readonly workspaceId: string | undefined;
  /** The zone that calendar days are counted in. */
  readonly timeZone: string;
  /** For so many days a key is not used until it counts as one to clean up. */
  readonly unusedAfterDays: number;
  /** The methods that the adapter has. */
  readonly supports: Readonly<Record<AdapterMethod, boolean>>;
  /** What the adapter's list can do beyond what every list can. */
  readonly listFeatures: readonly ListFeature[];
}

const [DataProvider, useData] = createRequiredContext<DataContext>("ApiKeysProvider");

export { DataProvider, useData };
