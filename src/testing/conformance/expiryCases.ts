import { isExpiring, latestExpiry } from "../../contract/expiry.js";
import type { KeyExpiryPolicy } from "../../contract/policies.js";
import { defineCase, type CaseDefinition } from "./case.js";
import { expectEqual, expectRefusal, expectThat } from "./expect.js";
import type { Probe } from "./probe.js";
import { expectOrder } from "./sortCases.js";

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** Whole seconds, as the page sends them. */
const instantAt = (epochMs: number) => new Date(Math.floor(epochMs / 1000) * 1000).toISOString();

/** The backend's own time: the creation date of a new key. */
async function backendNow(probe: Probe): Promise<number> {
  return Date.parse((await probe.create()).key.createdAt);
}

/** Runs a case where the backend has a policy. Elsewhere keys never expire, and there is nothing to promise. */
function withPolicy(run: (probe: Probe, policy: KeyExpiryPolicy) => Promise<void>) {
  return async (probe: Probe) => {
    const { keyExpiry } = await probe.call("getAccess", {});
    if (keyExpiry !== undefined) await run(probe, keyExpiry);
  };
}

async function expectExpiryRefused(probe: Probe, expiresAt: string | undefined, what: string): Promise<void> {
  const error = await expectRefusal(probe.create({ expiresAt }), ["validation"], what);
  expectEqual(error.field, "expiresAt", "The field that was refused");
}

export const expiryCases: readonly CaseDefinition[] = [
  defineCase(
    "expiry: the created key expires at the instant that was asked for",
    ["createKey", "getAccess"],
    withPolicy(async (probe) => {
      const expiresAt = instantAt((await backendNow(probe)) + 20 * hourMs);
      const { key } = await probe.create({ expiresAt });
      for (const found of [key, await probe.find(key.id)]) {
        expectEqual(Date.parse(found.expiresAt ?? ""), Date.parse(expiresAt), "The instant at which the key expires");
      }
    }),
  ),
  defineCase(
    "expiry: an instant in the past is refused with the field expiresAt",
    ["createKey", "getAccess"],
    withPolicy(async (probe) => {
      const past = instantAt((await backendNow(probe)) - hourMs);
      await expectExpiryRefused(probe, past, "A key that expires in the past");
    }),
  ),
  defineCase(
    "expiry: the policy's longest lifetime is accepted to the end of its day, and a longer one is refused",
    ["createKey", "getAccess"],
    withPolicy(async (probe, policy) => {
      const { maxDays } = policy;
      if (maxDays === undefined) return;
      const now = await backendNow(probe);
      await probe.create({ expiresAt: instantAt(now + (maxDays + 1) * dayMs) });
      await expectExpiryRefused(probe, instantAt(latestExpiry(policy, now) + 2 * dayMs), "A key that lives too long");
    }),
  ),
  defineCase(
    "expiry: a key without an expiry never expires, or is refused where the policy says so",
    ["createKey", "getAccess"],
    withPolicy(async (probe, { allowNever }) => {
      if (!allowNever) return expectExpiryRefused(probe, undefined, "A key that never expires");
      const { key } = await probe.create({ expiresAt: undefined });
      expectEqual(key.expiresAt ?? null, null, "The expiry of a key that was created without one");
    }),
  ),
  defineCase(
    "expiry: from its instant on the key opens nothing and is expired in the list",
    ["createKey", "getAccess", "authenticate", "passTime"],
    withPolicy(async (probe) => {
      const now = await backendNow(probe);
      const { key, secret } = await probe.create({ expiresAt: instantAt(now + hourMs) });
      expectEqual((await probe.authenticate(secret)).allowed, true, "Whether a key opens the API before it expires");
      await probe.passTime(hourMs);
      expectEqual((await probe.authenticate(secret)).allowed, false, "Whether a key opens the API after it expired");
      for (const [status, expected] of [
        ["active", false],
        ["expired", true],
      ] as const) {
        const { items } = await probe.list({ workspaceId: probe.workspaceId, status });
        const listed = items.some(({ id }) => id === key.id);
        expectEqual(listed, expected, `Whether an expired key is in the list of ${status} keys`);
      }
    }),
  ),
  defineCase("expiry: no active key has an expiry in the past", ["createKey"], async (probe) => {
    const now = await backendNow(probe);
    const { items } = await probe.list({ status: "active" });
    const past = items.filter(({ expiresAt }) => expiresAt !== undefined && Date.parse(expiresAt) <= now);
    expectEqual(past.length, 0, "Active keys whose expiry has passed");
  }),
  defineCase(
    "counts: where they are given, they count the keys of each status that search and workspace leave",
    ["createKey", "revokeKey"],
    async (probe) => {
      const [first] = await probe.createTwo();
      await probe.create();
      await probe.revoke(first.id);
      for (const status of [undefined, "revoked"] as const) {
        const { counts } = await probe.search({ limit: 1, status });
        if (counts === undefined) return;
        expectEqual([counts.active, counts.expired, counts.revoked], [2, 0, 1], "The numbers of the case's keys");
      }
    },
  ),
  defineCase(
    "expiresBefore: leaves only the keys that expire before it",
    ["createKey", "getAccess", "expiresBefore"],
    withPolicy(async (probe, { warnDays }) => {
      const now = await backendNow(probe);
      const soon = await probe.create({ expiresAt: instantAt(now + 2 * hourMs) });
      await probe.create({ expiresAt: instantAt(now + 23 * hourMs) });
      const { items, counts } = await probe.search({ expiresBefore: instantAt(now + 3 * hourMs) });
      expectEqual(
        items.map(({ id }) => id),
        [soon.key.id],
        "The keys that expire within three hours",
      );
      if (warnDays === undefined || counts?.expiring === undefined) return;
      const all = (await probe.search()).items.filter((key) => isExpiring(key, now, warnDays));
      expectEqual(counts.expiring, all.length, "The number of the keys that expire soon");
    }),
  ),
  defineCase(
    "sort: by expiry, both ways, a key that never expires counts as the last",
    ["createKey", "getAccess", "sort:expiresAt"],
    withPolicy(async (probe, { allowNever }) => {
      const now = await backendNow(probe);
      for (const hours of [5, 2, 9]) await probe.create({ expiresAt: instantAt(now + hours * hourMs) });
      if (allowNever) await probe.create();
      for (const sort of ["expiresAt:asc", "expiresAt:desc"] as const) {
        expectOrder((await probe.list({ workspaceId: probe.workspaceId, sort })).items, sort);
        const keys = await probe.pages({ sort, limit: 2 });
        expectOrder(keys, sort);
        expectThat(keys.length >= 4, "A page by page list in order of expiry has lost keys.");
      }
    }),
  ),
];
