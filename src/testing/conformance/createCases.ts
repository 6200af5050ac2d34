import { defineCase, type CaseDefinition } from "./case.js";
import { expectEqual, expectRefusal, expectThat } from "./expect.js";
import { randomToken, type Probe } from "./probe.js";

async function expectNoKeyFor(probe: Probe, name: string): Promise<void> {
  const error = await expectRefusal(probe.create({ name }), ["validation"], "A key with a name that is not allowed");
  expectEqual(error.field, "name", "The field that was refused");
}

/** A key made in a workspace that there is not, or that belongs to somebody else, must not look different. */
const unknownWorkspaceCodes = ["not_found", "forbidden", "validation", "feature_disabled"] as const;

export const createCases: readonly CaseDefinition[] = [
  defineCase("create: the key is in the list at once, as the newest", ["createKey"], async (probe) => {
    // A list that was asked for before must not be the answer.
    await probe.newest();
    const { key } = await probe.create();
    const listed = await probe.find(key.id);
    expectEqual([listed.name, listed.status], [key.name, "active"], "The key in the list");
    expectThat(listed.preview === key.preview, "The list has another preview than create's answer.");
    const items = await probe.newest();
    const newest = Math.max(...items.map(({ createdAt }) => Date.parse(createdAt)));
    expectEqual(Date.parse(key.createdAt), newest, "The creation date of the newest key");
  }),
  defineCase("create: a name loses the blanks around it", ["createKey"], async (probe) => {
    const { key } = await probe.create({ name: `  ${probe.tag}\t` });
    expectEqual(key.name, probe.tag, "The name");
  }),
  defineCase("create: an empty name is refused", ["createKey"], (probe) => expectNoKeyFor(probe, "")),
  defineCase("create: a blank name is refused", ["createKey"], (probe) => expectNoKeyFor(probe, " \t\u00a0 ")),
  defineCase("create: a name of 256 characters is refused", ["createKey"], (probe) =>
    expectNoKeyFor(probe, probe.tag.padEnd(256, "n")),
  ),
  defineCase("create: a name of 255 characters is kept whole", ["createKey"], async (probe) => {
    const name = probe.tag.padEnd(255, "n");
    const { key } = await probe.create({ name });
    expectEqual((await probe.find(key.id)).name, name, "The name in the list");
  }),
  defineCase("create: any script, emoji, markup and quotes come back as they were", ["createKey"], async (probe) => {
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
  defineCase(
    "create: a replacement is named by the key that it replaces, which stays active",
    ["createKey"],
    async (probe) => {
      const old = (await probe.create()).key;
      const { key } = await probe.create({ replaces: old.id });
      const listed = await probe.find(old.id);
      expectEqual(listed.replacedBy?.id, key.id, "The replacement");
      expectEqual(listed.status, "active", "The status of the replaced key");
    },
  ),
  defineCase("create: a key that does not exist cannot be replaced", ["createKey"], async (probe) => {
    const promise = probe.create({ replaces: `key_${randomToken()}` });
    await expectRefusal(promise, ["not_found", "forbidden", "validation"], "Replacing a key that does not exist");
    expectEqual(probe.mine(await probe.newest()).length, 0, "Keys made by a request that was refused");
  }),
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
        // Keys that this person cannot see may count too, so it may come earlier.
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
