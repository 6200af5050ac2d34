import { defineCase, type CaseDefinition } from "./case.js";
import { expectEqual, expectRefusal, expectThat } from "./expect.js";
import { randomToken } from "./probe.js";

const needs = ["createKey", "revokeKey"] as const;

export const revokeCases: readonly CaseDefinition[] = [
  defineCase("revoke: the key says that it is revoked, and when", needs, async (probe) => {
    const { key } = await probe.create();
    const revoked = await probe.revoke(key.id);
    expectEqual([revoked.id, revoked.status], [key.id, "revoked"], "The revoked key");
    expectThat(revoked.revokedAt !== undefined, "A revoked key does not say when it was revoked.");
  }),
  defineCase("revoke: the key stays in the list, revoked", needs, async (probe) => {
    const { key } = await probe.create();
    expectEqual((await probe.find(key.id)).status, "active", "The status in the list");
    await probe.revoke(key.id);
    expectEqual((await probe.find(key.id)).status, "revoked", "The status in the list");
  }),
  defineCase("revoke: a revoked key can be revoked again, and nothing changes", needs, async (probe) => {
    const { key } = await probe.create();
    const first = await probe.revoke(key.id);
    const second = await probe.revoke(key.id);
    expectEqual([second.status, second.revokedAt], ["revoked", first.revokedAt], "The key revoked twice");
  }),
  defineCase("revoke: two at once both succeed", needs, async (probe) => {
    const { key } = await probe.create();
    const both = await Promise.all([probe.revoke(key.id), probe.revoke(key.id)]);
    expectEqual(
      both.map(({ status }) => status),
      ["revoked", "revoked"],
      "The answers",
    );
  }),
  defineCase("revoke: it is for good, whatever is created after", needs, async (probe) => {
    const { key } = await probe.create();
    await probe.revoke(key.id);
    const again = await probe.create({ name: key.name });
    const replacing = await probe.create({ replaces: key.id }).catch(() => undefined);
    expectThat(again.key.id !== key.id && replacing?.key.id !== key.id, "A new key has the id of a revoked one.");
    expectEqual((await probe.find(key.id)).status, "revoked", "The status of the revoked key");
  }),
  defineCase("revoke: no other key is touched", needs, async (probe) => {
    const [first, second] = await probe.createMany(2);
    expectThat(first !== undefined && second !== undefined, "No keys were created.");
    await probe.revoke(first.id);
    expectEqual((await probe.find(second.id)).status, "active", "The status of the other key");
  }),
  defineCase("revoke: a key that does not exist is refused", ["revokeKey"], async (probe) => {
    const promise = probe.revoke(`key_${randomToken()}`);
    await expectRefusal(promise, ["not_found", "forbidden", "validation"], "Revoking a key that does not exist");
  }),
];
