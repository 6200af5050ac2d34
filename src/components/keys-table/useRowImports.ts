"use client";
import { useMemo } from "react";
import { ApiKeysError } from "../../contract/errors.js";
import type { ApiKey } from "../../contract/types.js";
import { useReportError } from "../../data/failures/useReportError.js";
import { useAccess } from "../../data/queries/useAccess.js";
import { useData } from "../../data/context/context.js";
import type { QueryState } from "../../data/queries/queryState.js";
import { totalOf, useKeyUsage, type UsageOfKeys } from "../../data/queries/useKeyUsage.js";

/** The imports of a page of keys in the last 30 days. */
export interface RowImports {
  /** `loading`: nothing is known yet. `failed`: nothing is known of any key. */
  readonly status: "loading" | "ready" | "failed";
  /** In sum, by the key's id. A key that is not in it is unknown to the backend. */
  readonly totals: ReadonlyMap<string, number>;
  /** The largest of them. */
  readonly largest: number;
}

export interface UsageOfPage {
  /** Undefined: rows say nothing of imports. */
  readonly imports: RowImports | undefined;
  readonly usage: QueryState<UsageOfKeys>;
  /** The list can be sorted by imports. */
  readonly canSort: boolean;
}

const none: readonly string[] = [];

/** Reads the imports of the keys that the table shows, once they are there, and reports what is wrong with them. */
export function useRowImports(items: readonly ApiKey[] | undefined, isPlaceholder: boolean): UsageOfPage {
  const { supports, listFeatures } = useData("<KeysTable>");
  const permissions = useAccess().data?.permissions;
  const shown = supports.getKeyUsage && permissions?.viewUsage.allowed === true;
  const keyIds = useMemo(
    () => (items === undefined || isPlaceholder ? none : items.map(({ id }) => id).sort()),
    [items, isPlaceholder],
  );
  const usage = useKeyUsage(keyIds);
  useReportError("usage", usage.error);
  const reason = usage.data?.omitted?.reason;
  const omitted = useMemo(
    () => (reason === undefined ? undefined : new ApiKeysError("contract", { message: reason })),
    [reason],
  );
  useReportError("usage", omitted);

  const { data, status } = usage;
  const imports = useMemo<RowImports | undefined>(() => {
    if (!shown) return undefined;
    const totals = new Map(Array.from(data?.days ?? [], ([id, days]) => [id, totalOf(days)]));
    const known = data !== undefined ? "ready" : status === "failed" ? "failed" : "loading";
    return { status: known, totals, largest: Math.max(0, ...totals.values()) };
  }, [shown, data, status]);
  return { imports, usage, canSort: shown && listFeatures.includes("sort:imports") };
}
