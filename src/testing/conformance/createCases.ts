import { defineCase, type CaseDefinition } from "./case.js";
import { expectEqual, expectRefusal, expectThat } from "./expect.js";
import { randomToken, type Probe } from "./probe.js";

async function expectNameRefused(probe: Probe, name: string): Promise<void> {
  const error = await expectRefusal(probe.create({ name }), ["validation"], "A key with a name that is not allowed");
  expectEqual(error.field, "name", "The field that was refused");
}

/** A workspace that does not exist and one of another company must look the same. */
const unknownWorkspaceCodes = ["not_found", "forbidden", "validation", "feature_disabled"] as const;

export const createCases: readonly CaseDefinition[] = [
  defineCase("create: the key is in the list at once, as the newest", ["createKey"], async (probe) => {
    // An adapter that caches its list would answer from before.
    await probe.newest();
    const { key } = await probe.create();
    const listed = await probe.find(key.id);
    expectEqual([listed.name, listed.status], [key.name, "active"], "The key in the list");
    expectThat(listed.preview === key.preview, "The list has another preview than create's answer.");
    const items = await probe.newest();
    const newest = Math.max(...items.map(({ createdAt }) => Date.parse(createdAt)));
    expectEqual(Date.parse(key.createdAt), newest, "The creation date of the newest key");
  }),
  defineCase("create: blanks around a name are removed", ["createKey"], async (probe) => {
    const { key } = await probe.create({ name: `  ${probe.tag}\t` });
    expectEqual(key.name, probe.tag, "The name");
  }),
  defineCase("create: an empty name is refused", ["createKey"], (probe) => expectNameRefused(probe, "")),
  defineCase("create: a blank name is refused", ["createKey"], (probe) => expectNameRefused(probe, " \t\u00a0 ")),
  defineCase("create: a name of 256 characters is refused", ["createKey"], (probe) =>
    expectNameRefused(probe, probe.tag.padEnd(256, "n")),
  ),
  defineCase("create: a name of 255 characters is kept whole", ["createKey"], async (probe) => {
    const name = probe.tag.padEnd(255, "n");
    const { key } = await probe.create({ name });
    expectEqual((await probe.find(key.id)).name, name, "The name in the list");
  }),
  defineCase("create: any script, emoji, markup and quotes come back unchanged", ["createKey"], async (probe) => {
    const names = [
      "مفتاح الإنتاج",
      "מפתח",
      "鍵 🔑👩‍💻",
      "e\u0301te\u0301",
      `<script>alert("1")</script>`,
      `'; drop table keys; -- \\ %_`,
    ];
    for (const text of names) {
      const name = `${probe.tag} ${text}`;
      const { key } = await probe.create({ name });
      expectEqual((await probe.find(key.id)).name, name, "The name in the list");
    }
  }),
  defineCase("create: two keys may have the same name", ["createKey"], async (probe) => {
    const [first, second] = [await probe.create({ name: probe.tag }), await probe.create({ name: probe.tag })];
    expectThat(first.key.id !== second.key.id, "The second key of a name is the first one.");
  }),
  defineCase("create: a workspace that does not exist is refused", ["createKey"], async (probe) => {
    const promise = probe.create({ workspaceId: `ws_${randomToken()}` });
    await expectRefusal(promise, unknownWorkspaceCodes, "A key in a workspace that does not exist");
  }),

  defineCase("replaces: the old key names the new one and stays active", ["createKey"], async (probe) => {
    const [old, bystander] = await probe.createTwo();
    const { key } = await probe.create({ replaces: old.id });
    const listed = await probe.find(old.id);
    expectEqual(
      [listed.replacedBy?.id, listed.replacedBy?.name],
      [key.id, key.name],
      "The replacement that the replaced key names",
    );
    expectEqual(listed.status, "active", "The status of the replaced key");
    for (const id of [key.id, bystander.id]) {
      expectThat((await probe.find(id)).replacedBy === undefined, "A key that was not replaced names a replacement.");
    }
  }),
  defineCase("replaces: a key that does not exist is refused", ["createKey"], async (probe) => {
    const promise = probe.create({ replaces: `key_${randomToken()}` });
    await expectRefusal(promise, ["not_found", "forbidden", "validation"], "Replacing a key that does not exist");
    expectEqual(await probe.countMine(), 0, "Keys made by a request that was refused");
  }),
  defineCase(
    "replaces: a key of another workspace is refused as validation of the field replaces",
    ["createKey", "twoWorkspaces"],
    async (probe) => {
      const old = (await probe.create({ workspaceId: probe.otherWorkspaceId })).key;
      const promise = probe.create({ replaces: old.id });
      const error = await expectRefusal(promise, ["validation"], "Replacing a key of another workspace");
      expectEqual(error.field, "replaces", "The field that was refused");
      expectEqual(await probe.countMine(), 0, "Keys made by a request that was refused");
      const [listed] = probe.mine(await probe.newest(probe.otherWorkspaceId));
      expectEqual(listed?.replacedBy ?? null, null, "The replacement of the key in the other workspace");
    },
  ),

  defineCase(
    "limit: one active key more than allowed is refused, and revoking makes room",
    ["createKey", "revokeKey", "getAccess"],
    async (probe) => {
      const { maxActiveKeys } = await probe.call("getAccess", {});
      if (maxActiveKeys === undefined || maxActiveKeys > 25) return;
      const active = (await probe.list({ status: "active" })).items.length;
      const created: string[] = [];
      let refused = false;
      while (!refused && active + created.length < maxActiveKeys) {
        // Keys that this person cannot see may count too, so the limit may be reached earlier.
        const next = probe.create();
        const made = await next.catch(() => undefined);
        if (made) created.push(made.key.id);
        else await expectRefusal(next, ["limit_reached"], "A key over the limit");
        refused = !made;
      }
      await expectRefusal(probe.create(), ["limit_reached"], "A key over the limit");
      const [first] = created;
      if (first === undefined) return;
      await probe.revoke(first);
      await probe.create();
    },
  ),
];
