"use client";
import type { QueryClient } from "@tanstack/react-query";
import type { AdapterMethod, ApiKeysAdapter } from "../../contract/adapter.js";
import { createRequiredContext } from "../../utils/createRequiredContext.js";
import type { ApiKeysEvent } from "./events.js";

/** What every hook of the data layer stands on. It changes only when the host changes what it names. */
export interface DataContext {
  readonly client: QueryClient;
  /** The tenant or account; part of every cache key. */
  readonly scope: string;
  /** The host's current workspace, where it named one. */
  readonly workspaceId: string | undefined;
  /** The zone that calendar days are counted in. */
  readonly timeZone: string;
  /** The latest adapter: hosts may pass a new object on every render. */
  readonly getAdapter: () => ApiKeysAdapter;
  /** The methods that the adapter has. */
  readonly supports: Readonly<Record<AdapterMethod, boolean>>;
  readonly emit: (event: ApiKeysEvent) => void;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

const [DataProvider, useRequiredData] = createRequiredContext<DataContext>("ApiKeysProvider");

export { DataProvider };

export const useData = useRequiredData;
