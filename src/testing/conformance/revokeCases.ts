import { defineCase, type CaseDefinition } from "./case.js";
import { expectEqual, expectRefusal, expectThat } from "./expect.js";
import { randomToken } from "./probe.js";

const needs = ["createKey", "revokeKey"] as const;

export const revokeCases: readonly CaseDefinition[] = [
  defineCase("revoke: the answer is the key, revoked", needs, async (probe) => {
    const { key } = await probe.create();
    const revoked = await probe.revoke(key.id);
    expectEqual([revoked.id, revoked.name, revoked.status], [key.id, key.name, "revoked"], "The revoked key");
  }),
  defineCase(
    "revoke: revokedAt is the instant of the revocation, in the answer and in the list",
    needs,
    async (probe) => {
      const [key, before] = await probe.createTwo();
      const revoked = await probe.revoke(key.id);
      const after = (await probe.create()).key;
      expectThat(revoked.revokedAt !== undefined, "The answer does not say when the key was revoked.");
      expectThat((await probe.find(key.id)).revokedAt === revoked.revokedAt, "The list has another revokedAt.");
      const [from, at, until] = [before.createdAt, revoked.revokedAt, after.createdAt].map((instant) =>
        Date.parse(instant),
      );
      expectThat(
        from !== undefined && at !== undefined && until !== undefined && from <= at && at <= until,
        "revokedAt is earlier than a key that was made before the revocation, or later than one that was made after it.",
      );
    },
  ),
  defineCase("revoke: revokedBy is the person who revoked, where createdBy is given", needs, async (probe) => {
    const { key } = await probe.create();
    const revoked = await probe.revoke(key.id);
    const listed = await probe.find(key.id);
    // The same person has done both.
    for (const [place, { revokedBy }] of [
      ["answer", revoked],
      ["list", listed],
    ] as const) {
      const person = key.createdBy === undefined ? revoked.revokedBy : key.createdBy;
      expectEqual(revokedBy?.id ?? null, person?.id ?? null, `The id of revokedBy in the ${place}`);
      expectEqual(revokedBy?.name ?? null, person?.name ?? null, `The name of revokedBy in the ${place}`);
    }
  }),
  defineCase("revoke: the key stays in the list, revoked", needs, async (probe) => {
    const { key } = await probe.create();
    expectEqual((await probe.find(key.id)).status, "active", "The status in the list");
    await probe.revoke(key.id);
    expectEqual((await probe.find(key.id)).status, "revoked", "The status in the list");
  }),
  defineCase("revoke: revoking a revoked key succeeds and changes nothing", needs, async (probe) => {
    const { key } = await probe.create();
    const first = await probe.revoke(key.id);
    const second = await probe.revoke(key.id);
    expectEqual([second.status, second.revokedAt], ["revoked", first.revokedAt], "The key revoked twice");
  }),
  defineCase("revoke: two revocations at once both succeed", needs, async (probe) => {
    const { key } = await probe.create();
    const both = await Promise.all([probe.revoke(key.id), probe.revoke(key.id)]);
    expectEqual(
      both.map(({ status }) => status),
      ["revoked", "revoked"],
      "The answers",
    );
  }),
  defineCase("revoke: a revoked key stays revoked, whatever is created later", needs, async (probe) => {
    const { key } = await probe.create();
    await probe.revoke(key.id);
    const again = await probe.create({ name: key.name });
    const replacing = await probe.create({ replaces: key.id }).catch(() => undefined);
    expectThat(again.key.id !== key.id && replacing?.key.id !== key.id, "A new key has the id of a revoked one.");
    expectEqual((await probe.find(key.id)).status, "revoked", "The status of the revoked key");
  }),
  defineCase("revoke: other keys stay active", needs, async (probe) => {
    const [first, second] = await probe.createTwo();
    await probe.revoke(first.id);
    expectEqual((await probe.find(second.id)).status, "active", "The status of the other key");
  }),
  defineCase("revoke: a key that does not exist is refused", ["revokeKey"], async (probe) => {
    const promise = probe.revoke(`key_${randomToken()}`);
    await expectRefusal(promise, ["not_found", "forbidden", "validation"], "Revoking a key that does not exist");
  }),
];
