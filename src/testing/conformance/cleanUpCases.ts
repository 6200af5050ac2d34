import type { KeyRevocation } from "../../contract/keyRevocations.js";
import { defineCase, type CaseDefinition } from "./case.js";
import { expectEqual, expectRefusal, expectThat } from "./expect.js";
import { randomToken, type Probe } from "./probe.js";

const secondMs = 1000;
const hourMs = 3600 * secondMs;

const shifted = (instant: string, ms: number) => new Date(Date.parse(instant) + ms).toISOString();

const idsOf = (keys: readonly { readonly id: string }[]) => keys.map(({ id }) => id).sort();

async function revokeAll(probe: Probe, keyIds: readonly string[]): Promise<readonly KeyRevocation[]> {
  const { results } = await probe.call("revokeKeys", { keyIds });
  expectEqual(results.map(({ keyId }) => keyId).sort(), [...new Set(keyIds)].sort(), "The keys that are answered");
  return results;
}

const statusIn = (results: readonly KeyRevocation[], keyId: string) =>
  results.find((result) => result.keyId === keyId)?.key?.status;

const several = ["createKey", "revokeKeys"] as const;

export const cleanUpCases: readonly CaseDefinition[] = [
  defineCase(
    "usedBefore: a key that was never used counts as used when it was created",
    ["createKey", "usedBefore"],
    async (probe) => {
      const { key } = await probe.create();
      // Where use is unknown, nobody can say that a key is not used.
      const expected = (await probe.find(key.id)).lastUsedAt === undefined ? [] : [key.id];
      const before = await probe.search({ usedBefore: shifted(key.createdAt, -hourMs), status: "active" });
      expectEqual(idsOf(before.items), [], "The keys that are not used since before a new key was created");
      const after = await probe.search({ usedBefore: shifted(key.createdAt, hourMs), status: "active" });
      expectEqual(idsOf(after.items), expected, "The keys that are not used since after a new key was created");
      if (after.total !== undefined) expectEqual(after.total, expected.length, "The total");
    },
  ),
  defineCase(
    "usedBefore: a key that was used counts from its last use",
    ["createKey", "usedBefore", "authenticate"],
    async (probe) => {
      const used = await probe.create();
      const unused = await probe.create();
      await probe.passTime(2 * secondMs);
      await probe.authenticate(used.secret);
      const { lastUsedAt } = await probe.find(used.key.id);
      if (lastUsedAt === undefined) return;
      const between = shifted(unused.key.createdAt, secondMs);
      expectEqual(
        idsOf((await probe.search({ usedBefore: between })).items),
        [unused.key.id],
        "The keys that were not used since then",
      );
      const later = shifted(unused.key.createdAt, hourMs);
      const all = idsOf([used.key, unused.key]);
      expectEqual(idsOf((await probe.search({ usedBefore: later })).items), all, "The keys that were not used lately");
    },
  ),
  defineCase(
    "creatorLeft: leaves exactly the keys whose creator has left",
    ["createKey", "creatorLeft"],
    async (probe) => {
      await probe.create();
      const { workspaceId } = probe;
      const { items, nextCursor } = await probe.list({ workspaceId });
      const left = await probe.list({ workspaceId, creatorLeft: true });
      const here = left.items.filter(({ createdBy }) => createdBy?.active !== false);
      expectEqual(here.length, 0, "Keys whose creator has not left");
      const expected = items.filter(({ createdBy }) => createdBy?.active === false);
      const found = new Set(idsOf(left.items));
      expectThat(
        expected.every(({ id }) => found.has(id)),
        "A key whose creator has left is missing.",
      );
      if (nextCursor === undefined && left.total !== undefined) expectEqual(left.total, expected.length, "The total");
    },
  ),
  defineCase(
    "creatorLeft: a key is found once its creator has left, and no sooner",
    ["createKey", "creatorLeft", "asLeaver"],
    async (probe) => {
      const leaver = await probe.harness.asLeaver?.();
      expectThat(leaver !== undefined, "The harness has no hook asLeaver().");
      await probe.create();
      const { key } = await probe.call("createKey", probe.newKey(), { adapter: leaver.adapter });
      const found = async () => idsOf((await probe.search({ creatorLeft: true })).items);
      expectEqual(await found(), [], "The keys whose creator has left, before anybody leaves");
      await leaver.leave();
      expectEqual(await found(), [key.id], "The keys whose creator has left");
      const { createdBy } = await probe.find(key.id);
      if (createdBy) expectEqual(createdBy.active, false, "Whether the creator is still active");
    },
  ),

  defineCase("revoke several: each is revoked, and the others stay active", several, async (probe) => {
    const [first, second] = await probe.createTwo();
    const { key: other } = await probe.create();
    const results = await revokeAll(probe, [second.id, first.id, second.id]);
    for (const { id } of [first, second]) {
      const key = results.find(({ keyId }) => keyId === id)?.key;
      expectEqual([key?.id, key?.status], [id, "revoked"], "The answer for a key");
      expectEqual((await probe.find(id)).status, "revoked", "The status in the list");
    }
    expectEqual((await probe.find(other.id)).status, "active", "The status of a key that was not asked for");
  }),
  defineCase(
    "revoke several: one that does not exist has an error and does not stop the others",
    several,
    async (probe) => {
      const [first, second] = await probe.createTwo();
      const missing = `key_${randomToken()}`;
      const results = await revokeAll(probe, [first.id, missing, second.id]);
      const { error, key } = results.find(({ keyId }) => keyId === missing) ?? {};
      expectThat(key === undefined && error !== undefined, "A key that does not exist is answered without an error.");
      for (const { id } of [first, second]) {
        expectEqual(statusIn(results, id), "revoked", "The status in the answer");
        expectEqual((await probe.find(id)).status, "revoked", "The status in the list");
      }
    },
  ),
  defineCase("revoke several: one that is revoked already succeeds and stays as it is", several, async (probe) => {
    const [first, second] = await probe.createTwo();
    await revokeAll(probe, [first.id]);
    const { revokedAt } = await probe.find(first.id);
    await probe.passTime(5);
    const results = await revokeAll(probe, [first.id, second.id]);
    expectEqual(
      [first, second].map(({ id }) => statusIn(results, id)),
      ["revoked", "revoked"],
      "The answers",
    );
    expectEqual((await probe.find(first.id)).revokedAt, revokedAt, "When the first key was revoked");
  }),
  defineCase("revoke several: fewer than 1 and more than 100 keys are refused", several, async (probe) => {
    const { key } = await probe.create();
    const tooMany = [key.id, ...Array.from({ length: 100 }, () => `key_${randomToken()}`)];
    for (const keyIds of [[], tooMany]) {
      const what = `Revoking ${String(keyIds.length)} keys`;
      const { field } = await expectRefusal(probe.call("revokeKeys", { keyIds }), ["validation"], what);
      expectEqual(field, "keyIds", "The field that was refused");
    }
    expectEqual((await probe.find(key.id)).status, "active", "The status of a key of the refused request");
  }),
  defineCase("revoke several: none of them opens the API from then on", [...several, "authenticate"], async (probe) => {
    const created = [await probe.create(), await probe.create()];
    await revokeAll(
      probe,
      created.map(({ key }) => key.id),
    );
    for (const { secret } of created) {
      expectEqual((await probe.authenticate(secret)).allowed, false, "Whether a revoked key opens the API");
    }
  }),
  defineCase("revoke several: the history of each tells it", [...several, "getKeyEvents"], async (probe) => {
    const [first, second] = await probe.createTwo();
    await revokeAll(probe, [first.id, second.id]);
    for (const { id } of [first, second]) {
      const { items } = await probe.call("getKeyEvents", { keyId: id, limit: 10 });
      expectEqual(items[0]?.type, "revoked", "The newest event of a revoked key");
    }
  }),
  defineCase(
    "permissions: a member's request to revoke several keys is refused and they stay active",
    [...several, "asMember"],
    async (probe) => {
      const adapter = await probe.harness.asMember?.();
      expectThat(
        adapter?.revokeKeys !== undefined,
        "The adapter of asMember() has no revokeKeys: the backend cannot be asked.",
      );
      const { key } = await probe.create();
      const promise = probe.call("revokeKeys", { keyIds: [key.id] }, { adapter });
      await expectRefusal(promise, ["forbidden"], "A member's request");
      expectEqual((await probe.find(key.id)).status, "active", "The status of the key");
    },
  ),
];
