"use client";
import { useData } from "../context/context.js";
import { useAccess } from "./useAccess.js";

/** What the table can do with the expiry of keys. */
export interface ExpiryView {
  /** The policy's time of warning, in days. Undefined: no key is marked. */
  readonly warnDays: number | undefined;
  /** The keys that expire soon can be asked for. */
  readonly canFilter: boolean;
  /** The list can be sorted by expiry. */
  readonly canSort: boolean;
}

/** What policy and adapter allow: without a policy nothing is said of expiry. */
export function useExpiry(): ExpiryView {
  const { listFeatures } = useData("useExpiry()");
  const policy = useAccess().data?.keyExpiry;
  const warnDays = policy?.warnDays;
  return {
    warnDays,
    canFilter: warnDays !== undefined && listFeatures.includes("expiresBefore"),
    canSort: policy !== undefined && listFeatures.includes("sort:expiresAt"),
  };
}
