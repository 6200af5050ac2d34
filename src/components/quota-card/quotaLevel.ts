/** How near a count is to its limit. */
export type QuotaLevel = "unlimited" | "normal" | "near" | "reached" | "over";

const nearFrom = 0.8;

/** The level of a count: `near` from 80 % on, `reached` at 100 %, `over` above it. A limit of 0 is reached from the start. */
export function quotaLevel({ used, limit }: { readonly used: number; readonly limit: number | null }): QuotaLevel {
  if (limit === null) return "unlimited";
  if (used > limit) return "over";
  if (used === limit) return "reached";
  return used / limit >= nearFrom ? "near" : "normal";
}

/** The used part of a limit, 1 being all of it; above 1 where the limit is passed. */
export function usedRatio({ used, limit }: { readonly used: number; readonly limit: number }): number {
  return limit === 0 ? 1 : used / limit;
}
