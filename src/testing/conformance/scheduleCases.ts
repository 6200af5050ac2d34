import { latestRevocation } from "../../contract/expiry.js";
import type { ScheduledRevokePolicy } from "../../contract/policies.js";
import type { ApiKey } from "../../contract/types.js";
import { defineCase, type CaseDefinition } from "./case.js";
import { expectEqual, expectRefusal } from "./expect.js";
import type { Probe } from "./probe.js";

const needs = ["createKey", "revokeKey", "getAccess"] as const;
const hourMs = 3_600_000;

/** Runs a case where the backend can schedule a revocation. Elsewhere keys are revoked at once only. */
function withPolicy(run: (probe: Probe, policy: ScheduledRevokePolicy) => Promise<void>) {
  return async (probe: Probe) => {
    const { scheduledRevoke } = await probe.call("getAccess", {});
    if (scheduledRevoke !== undefined) await run(probe, scheduledRevoke);
  };
}

/** Whole seconds after the key was created, which is the backend's own time. */
function after(key: ApiKey, ms: number): string {
  return new Date(Math.floor((Date.parse(key.createdAt) + ms) / 1000) * 1000).toISOString();
}

const schedule = (probe: Probe, keyId: string, at: string | null) => probe.call("revokeKey", { keyId, at });

async function expectScheduleRefused(probe: Probe, key: ApiKey, at: string, what: string): Promise<void> {
  const error = await expectRefusal(schedule(probe, key.id, at), ["validation"], what);
  expectEqual(error.field, "at", "The field that was refused");
  expectEqual((await probe.find(key.id)).revokesAt ?? null, null, "The schedule of the key");
}

export const scheduleCases: readonly CaseDefinition[] = [
  defineCase(
    "schedule: the key stays active and says when it will be revoked, in the answer and in the list",
    needs,
    withPolicy(async (probe) => {
      const { key } = await probe.create();
      const at = after(key, hourMs);
      for (const found of [await schedule(probe, key.id, at), await probe.find(key.id)]) {
        expectEqual(found.status, "active", "The status of a key whose revocation is scheduled");
        expectEqual(Date.parse(found.revokesAt ?? ""), Date.parse(at), "The instant of the revocation");
      }
    }),
  ),
  defineCase(
    "schedule: an instant in the past, or beyond the policy, is refused with the field at",
    needs,
    withPolicy(async (probe, policy) => {
      const { key } = await probe.create();
      await expectScheduleRefused(probe, key, after(key, -hourMs), "A revocation in the past");
      const tooLate = latestRevocation(policy, Date.parse(key.createdAt)) + hourMs;
      await expectScheduleRefused(probe, key, new Date(tooLate).toISOString(), "A revocation that is too far ahead");
    }),
  ),
  defineCase(
    "schedule: until its instant the key opens the API, and from then on it is revoked and opens nothing",
    [...needs, "authenticate", "passTime"],
    withPolicy(async (probe) => {
      const { key, secret } = await probe.create();
      const at = after(key, hourMs);
      await schedule(probe, key.id, at);
      expectEqual((await probe.authenticate(secret)).allowed, true, "Whether the key opens the API before");
      await probe.passTime(hourMs);
      expectEqual((await probe.authenticate(secret)).allowed, false, "Whether the key opens the API after");
      const { items } = await probe.search({ status: "revoked" });
      const found = items.find(({ id }) => id === key.id);
      expectEqual(found?.status, "revoked", "The status in the list of revoked keys");
      expectEqual(Date.parse(found?.revokedAt ?? ""), Date.parse(at), "The instant at which it was revoked");
      const active = (await probe.search({ status: "active" })).items.some(({ id }) => id === key.id);
      expectEqual(active, false, "Whether it is in the list of active keys");
    }),
  ),
  defineCase(
    "schedule: null takes it back, and the key keeps working",
    [...needs, "authenticate", "passTime"],
    withPolicy(async (probe) => {
      const { key, secret } = await probe.create();
      await schedule(probe, key.id, after(key, hourMs));
      for (const found of [await schedule(probe, key.id, null), await probe.find(key.id)]) {
        expectEqual([found.status, found.revokesAt ?? null], ["active", null], "The key that is kept");
      }
      await probe.passTime(2 * hourMs);
      expectEqual((await probe.authenticate(secret)).allowed, true, "Whether the key opens the API later");
    }),
  ),
  defineCase(
    "schedule: once its instant has passed, nothing brings the key back",
    [...needs, "authenticate", "passTime"],
    withPolicy(async (probe) => {
      const { key, secret } = await probe.create();
      await schedule(probe, key.id, after(key, hourMs));
      await probe.passTime(hourMs);
      const later = after(key, 2 * hourMs);
      for (const at of [null, later]) await schedule(probe, key.id, at).catch(() => undefined);
      expectEqual((await probe.find(key.id)).status, "revoked", "The status of the key");
      expectEqual((await probe.authenticate(secret)).allowed, false, "Whether the key opens the API");
    }),
  ),
  defineCase(
    "schedule: revoking now wins, and no schedule changes a revoked key",
    needs,
    withPolicy(async (probe) => {
      const { key } = await probe.create();
      await schedule(probe, key.id, after(key, hourMs));
      const revoked = await probe.revoke(key.id);
      expectEqual([revoked.status, revoked.revokesAt ?? null], ["revoked", null], "The key revoked now");
      for (const at of [null, after(key, hourMs)]) {
        await schedule(probe, key.id, at).catch(() => undefined);
        const found = await probe.find(key.id);
        expectEqual([found.status, found.revokedAt], ["revoked", revoked.revokedAt], "The revoked key");
      }
    }),
  ),
  defineCase(
    "schedule: the history tells it, taking it back, and the revocation once it has happened",
    [...needs, "getKeyEvents", "passTime"],
    withPolicy(async (probe) => {
      const { key } = await probe.create();
      const at = after(key, hourMs);
      const types = async () =>
        (await probe.call("getKeyEvents", { keyId: key.id, limit: 100 })).items.map(({ type }) => type);
      await schedule(probe, key.id, at);
      await schedule(probe, key.id, null);
      await schedule(probe, key.id, at);
      const told = ["scheduled", "schedule_cancelled", "scheduled", "created"];
      expectEqual(await types(), told, "The events before the instant");
      await probe.passTime(hourMs);
      expectEqual(await types(), ["revoked", ...told], "The events after the instant");
    }),
  ),
];
