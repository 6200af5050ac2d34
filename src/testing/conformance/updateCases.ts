import type { ApiKey } from "../../contract/types.js";
import { defineCase, type CaseDefinition } from "./case.js";
import { expectEqual, expectRefusal, expectThat } from "./expect.js";
import { randomToken, type Probe } from "./probe.js";

const unknownKeyCodes = ["not_found", "forbidden", "validation"] as const;

/** What a key may do, and for how long. */
const reachOf = ({ workspaceId, status, scopes, expiresAt }: ApiKey) =>
  JSON.stringify([workspaceId, status, [...(scopes ?? [])].sort(), expiresAt ?? null]);

async function foundBy(probe: Probe, search: string): Promise<string[]> {
  return (await probe.search({ search })).items.map(({ id }) => id);
}

const needs = ["updateKey", "createKey"] as const;

export const updateCases: readonly CaseDefinition[] = [
  defineCase("get: one key is answered as the list has it", ["getKey", "createKey"], async (probe) => {
    const { key } = await probe.create();
    const found = await probe.call("getKey", { keyId: key.id });
    const listed = await probe.find(key.id);
    const facts = ({ id, name, preview, status, createdAt }: ApiKey) => [id, name, preview, status, createdAt];
    expectEqual(facts(found), facts(listed), "The key that getKey answers");
    expectEqual(reachOf(found), reachOf(listed), "Workspace, status, permissions and expiry of the key");
  }),
  defineCase("get: a revoked key is answered, revoked", ["getKey", "createKey", "revokeKey"], async (probe) => {
    const { key } = await probe.create();
    await probe.revoke(key.id);
    expectEqual((await probe.call("getKey", { keyId: key.id })).status, "revoked", "The status of the key");
  }),
  defineCase("get: a key that does not exist is refused", ["getKey"], async (probe) => {
    const promise = probe.call("getKey", { keyId: `key_${randomToken()}` });
    await expectRefusal(promise, unknownKeyCodes, "Reading a key that does not exist");
  }),
  defineCase("update: the key has exactly the name and the description that were asked for", needs, async (probe) => {
    const { key } = await probe.create();
    const [name, description] = [`${probe.tag} renamed`, "Sends invoices; ask Ada. 請求書"];
    const updated = await probe.call("updateKey", { keyId: key.id, name, description });
    for (const found of [updated, await probe.find(key.id)]) {
      expectEqual([found.id, found.name, found.description], [key.id, name, description], "The key after the change");
    }
  }),
  defineCase(
    "update: what is not given stays as it is, and an empty description takes it away",
    needs,
    async (probe) => {
      const { key } = await probe.create();
      await probe.call("updateKey", { keyId: key.id, description: "First" });
      const renamed = await probe.call("updateKey", { keyId: key.id, name: `${probe.tag} second` });
      expectEqual(renamed.description, "First", "The description after a change of the name");
      const described = await probe.call("updateKey", { keyId: key.id, description: "" });
      expectEqual(
        [described.name, described.description ?? null],
        [`${probe.tag} second`, null],
        "The key without one",
      );
    },
  ),
  defineCase("update: it changes neither what a key may do nor for how long", needs, async (probe) => {
    const { key } = await probe.create();
    const change = { name: `${probe.tag} same`, description: "Same reach" };
    // A backend that takes over whatever it is sent would let anybody who may rename a key widen it.
    const wider = { scopes: [], expiresAt: new Date(Date.now() + 9e10).toISOString(), status: "active" };
    await probe.call("updateKey", { keyId: key.id, ...change, ...wider }).catch(() => undefined);
    await probe.call("updateKey", { keyId: key.id, ...change });
    expectEqual(
      reachOf(await probe.find(key.id)),
      reachOf(key),
      "Workspace, status, permissions and expiry of the key",
    );
  }),
  defineCase("update: a revoked key stays revoked", [...needs, "revokeKey"], async (probe) => {
    const { key } = await probe.create();
    await probe.revoke(key.id);
    await probe.call("updateKey", { keyId: key.id, name: `${probe.tag} late` }).catch(() => undefined);
    expectEqual((await probe.find(key.id)).status, "revoked", "The status of the key");
  }),
  defineCase("update: other keys stay as they are", needs, async (probe) => {
    const [first, second] = await probe.createTwo();
    await probe.call("updateKey", { keyId: first.id, name: `${probe.tag} alone` });
    expectEqual((await probe.find(second.id)).name, second.name, "The name of the other key");
  }),
  defineCase("update: a name that is empty, blank or too long is refused with its field", needs, async (probe) => {
    const { key } = await probe.create();
    for (const name of ["", " \t ", probe.tag.padEnd(256, "n")]) {
      const promise = probe.call("updateKey", { keyId: key.id, name });
      const error = await expectRefusal(promise, ["validation"], "A name that is not allowed");
      expectEqual(error.field, "name", "The field that was refused");
    }
    expectEqual((await probe.find(key.id)).name, key.name, "The name after the refusals");
  }),
  defineCase("update: a description of 501 characters or two lines is refused with its field", needs, async (probe) => {
    const { key } = await probe.create();
    for (const description of ["d".repeat(501), "one\ntwo"]) {
      const promise = probe.call("updateKey", { keyId: key.id, description });
      const error = await expectRefusal(promise, ["validation"], "A description that is not allowed");
      expectEqual(error.field, "description", "The field that was refused");
    }
    expectEqual((await probe.find(key.id)).description ?? null, null, "The description after the refusals");
  }),
  defineCase("update: a key that does not exist is refused", ["updateKey"], async (probe) => {
    const promise = probe.call("updateKey", { keyId: `key_${randomToken()}`, name: "Nobody" });
    await expectRefusal(promise, unknownKeyCodes, "Renaming a key that does not exist");
  }),
  defineCase("update: the new name is found, and the old one is not", needs, async (probe) => {
    const { key } = await probe.create({ name: `${probe.tag} before` });
    await probe.call("updateKey", { keyId: key.id, name: `${probe.tag} after` });
    expectEqual(await foundBy(probe, `${probe.tag} after`), [key.id], "Keys found by the new name");
    expectEqual(await foundBy(probe, `${probe.tag} before`), [], "Keys found by the old name");
  }),
  defineCase("create: the key has the description that was asked for", needs, async (probe) => {
    const { key } = await probe.create({ description: "  For the shop  " });
    expectEqual([key.description, (await probe.find(key.id)).description], ["For the shop", "For the shop"], "It");
  }),
  defineCase("search: the description is searched, whatever its case and accents", needs, async (probe) => {
    const word = `d${randomToken()}`;
    const { key } = await probe.create({ description: `Café ${word}` });
    await probe.create();
    for (const search of [word, `CAFE ${word.toUpperCase()}`]) {
      expectEqual(await foundBy(probe, search), [key.id], "Keys found by the description");
    }
    await probe.call("updateKey", { keyId: key.id, description: "" });
    expectEqual(await foundBy(probe, word.slice(1)), [], "Keys found by a description that is gone");
  }),
  defineCase(
    "permissions: a member who may not create keys may not rename them",
    [...needs, "asMember"],
    async (probe) => {
      const adapter = await probe.harness.asMember?.();
      expectThat(adapter?.updateKey !== undefined, "The adapter of asMember() has no updateKey.");
      const { key } = await probe.create();
      const promise = probe.call("updateKey", { keyId: key.id, name: `${probe.tag} taken` }, { adapter });
      await expectRefusal(promise, ["forbidden"], "A member's change of a name");
      expectEqual((await probe.find(key.id)).name, key.name, "The name of the key");
    },
  ),
];
