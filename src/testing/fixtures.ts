import type { KeyAttribute } from "../contract/attributes.js";
import type {
  Access,
  ApiKey,
  CompanyHistory,
  CreatedKey,
  ImportHistory,
  ImportQuota,
  KeyUsageList,
} from "../contract/types.js";
import { demoAttributes } from "../adapters/memory/demoAttributes.js";
import { fillDays } from "../contract/days.js";

/** The instant that the fixtures, the stories and the tests live in: a Monday, in milliseconds since the epoch. */
export const fixtureNow: number = Date.parse("2026-11-16T10:30:00Z");

/** A secret that opens nothing. Its checksum is right. */
export const fixtureSecret = "mk_live_AbCd000011112222333344445555664RbeeH";

/** An active key, with whatever is given in place of its own. */
export function fixtureKey(changes: Partial<ApiKey> = {}): ApiKey {
  return {
    id: "key_production",
    name: "Production",
    workspaceId: "ws_marketing",
    preview: "mk_live_AbCd…beeH",
    status: "active",
    createdAt: "2026-11-03T09:12:00Z",
    createdBy: { id: "usr_ada", name: "Ada Moreau" },
    lastUsedAt: "2026-11-16T10:28:00Z",
    ...changes,
  };
}

/** What `createKey` answers: the only fixture with a secret. */
export function fixtureCreatedKey(changes: Partial<ApiKey> = {}): CreatedKey {
  return {
    key: fixtureKey({ createdAt: "2026-11-16T10:30:00Z", lastUsedAt: null, ...changes }),
    secret: fixtureSecret,
  };
}

/** Acme with three workspaces, of which Support lacks the feature; everything is allowed. */
export function fixtureAccess(changes: Partial<Access> = {}): Access {
  return {
    company: { id: "co_acme", name: "Acme" },
    workspaces: [
      { id: "ws_marketing", name: "Marketing", developersEnabled: true },
      { id: "ws_sales", name: "Sales", developersEnabled: true },
      { id: "ws_support", name: "Support", developersEnabled: false },
    ],
    permissions: { createKeys: { allowed: true }, revokeKeys: { allowed: true }, viewUsage: { allowed: true } },
    ...changes,
  };
}

/** An attribute of each kind; the first, a choice, is required. The scenario `"attributes"` of the memory adapter has them. */
export const fixtureKeyAttributes: readonly KeyAttribute[] = demoAttributes;

/** 1,284 of 2,000 in November 2026. */
export function fixtureQuota(changes: Partial<ImportQuota> = {}): ImportQuota {
  return {
    used: 1284,
    limit: 2000,
    periodStart: "2026-11-01T00:00:00Z",
    periodEnd: "2026-12-01T00:00:00Z",
    ...changes,
  };
}

/** Thirty days up to 16 November 2026, with imports on three of them and a peak of 61 on the third. */
export function fixtureHistory(changes: Partial<ImportHistory> = {}): ImportHistory {
  const today = "2026-11-16";
  const days = [
    { date: "2026-10-29", imports: 18 },
    { date: "2026-11-03", imports: 61 },
    { date: today, imports: 7 },
  ];
  return { today, days: fillDays({ today, days, count: 30 }), ...changes };
}

/** The imports of the key "Production" on three of the last 30 days, in sum 40. */
export function fixtureKeyUsage(changes: Partial<KeyUsageList> = {}): KeyUsageList {
  const days = [
    { date: "2026-10-29", imports: 3 },
    { date: "2026-11-03", imports: 32 },
    { date: "2026-11-16", imports: 5 },
  ];
  return { today: "2026-11-16", keys: [{ keyId: "key_production", days }], ...changes };
}

/** The imports of Marketing, as its own history has them, and of Sales: 119 of both together. */
export function fixtureCompanyHistory(changes: Partial<CompanyHistory> = {}): CompanyHistory {
  const { today, days } = fixtureHistory();
  const sales = [
    { date: "2026-11-03", imports: 12 },
    { date: "2026-11-12", imports: 21 },
  ];
  return {
    today,
    workspaces: [
      { workspaceId: "ws_marketing", days },
      { workspaceId: "ws_sales", days: sales },
    ],
    ...changes,
  };
}
