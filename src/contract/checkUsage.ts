import { checkShape, mismatch, mismatchOf, parse } from "./checkShape.js";
import { companyHistorySchema, keyUsageSchema, listedUsageSchema } from "./schemas.js";
import type { CompanyHistory, DayImports, KeyUsage, KeyUsageInput, KeyUsageList, OmittedKeys } from "./types.js";

/** The index of the first day that is in a list twice; -1 where each is there once. */
export function repeatedDay(days: readonly DayImports[]): number {
  const dates = new Set<string>();
  return days.findIndex(({ date }) => dates.size === dates.add(date).size);
}

const eachDayOnce = ["a day that is in the list already", "every day once"] as const;

/**
 * One key that does not fit must not take the usage of all others away: it is left out and counted in `omitted`, as are
 * keys that were not asked for.
 */
export function checkKeyUsage(answer: unknown, { keyIds }: KeyUsageInput): KeyUsageList {
  const method = "getKeyUsage";
  const { today, keys: listed, omitted: omittedBefore } = checkShape(method, listedUsageSchema, answer);
  const asked = new Set(keyIds);
  const keys: KeyUsage[] = [];
  let omitted: OmittedKeys | undefined = omittedBefore;
  for (const [index, item] of listed.entries()) {
    const path = `keys.${String(index)}`;
    const parsed = parse(keyUsageSchema, item);
    const problem = (): string | undefined => {
      if (!parsed?.success) return mismatchOf(method, keyUsageSchema, item, parsed?.issues[0], path).message;
      const twice = repeatedDay(parsed.output.days);
      if (twice >= 0) return mismatch(method, answer, `${path}.days.${String(twice)}.date`, ...eachDayOnce).message;
      if (asked.delete(parsed.output.keyId)) return undefined;
      return mismatch(method, answer, `${path}.keyId`, "another key's", "each key that was asked for, once").message;
    };
    const reason = problem();
    if (reason === undefined && parsed?.success) keys.push(parsed.output);
    else omitted = { count: (omitted?.count ?? 0) + 1, reason: omitted?.reason ?? reason ?? "" };
  }
  return { today, keys, ...(omitted && { omitted }) };
}

/** A workspace that is there twice, or a day, could be counted twice: the answer is refused as a whole. */
export function checkCompanyHistory(answer: unknown): CompanyHistory {
  const method = "getCompanyHistory";
  const history = checkShape(method, companyHistorySchema, answer);
  const ids = new Set<string>();
  for (const [index, { workspaceId, days }] of history.workspaces.entries()) {
    const path = `workspaces.${String(index)}`;
    if (ids.size === ids.add(workspaceId).size) {
      throw mismatch(method, history, `${path}.workspaceId`, "a workspace that is in the list already", "each once");
    }
    const twice = repeatedDay(days);
    if (twice >= 0) throw mismatch(method, history, `${path}.days.${String(twice)}.date`, ...eachDayOnce);
  }
  return history;
}
