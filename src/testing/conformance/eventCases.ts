import type { KeyEvent } from "../../contract/keyEvents.js";
import { defineCase, type CaseDefinition } from "./case.js";
import { expectEqual, expectRefusal, expectThat } from "./expect.js";
import { randomToken, type Probe } from "./probe.js";

const needs = ["getKeyEvents", "createKey"] as const;

async function eventsOf(probe: Probe, keyId: string, limit = 100): Promise<readonly KeyEvent[]> {
  return (await probe.call("getKeyEvents", { keyId, limit })).items;
}

const typesOf = (events: readonly KeyEvent[]) => events.map(({ type }) => type);

export const eventCases: readonly CaseDefinition[] = [
  defineCase("history: a new key has been created, by whom and when the key itself says", needs, async (probe) => {
    const { key } = await probe.create();
    const [created, ...others] = await eventsOf(probe, key.id);
    expectEqual([created?.type, others.length], ["created", 0], "The history of a new key");
    expectEqual(created?.by?.id ?? key.createdBy?.id, key.createdBy?.id, "Who created the key");
    const apart = Math.abs(Date.parse(created?.at ?? "") - Date.parse(key.createdAt));
    expectThat(apart < 2_000, "The history has another moment of creation than the key.");
  }),
  defineCase(
    "history: a change of the name tells the name before, the newest first",
    [...needs, "updateKey"],
    async (probe) => {
      const { key } = await probe.create();
      await probe.call("updateKey", { keyId: key.id, name: `${probe.tag} second` });
      await probe.call("updateKey", { keyId: key.id, name: `${probe.tag} third` });
      const events = await eventsOf(probe, key.id);
      expectEqual(typesOf(events), ["renamed", "renamed", "created"], "The events");
      expectEqual(
        events.slice(0, 2).map(({ detail }) => detail),
        [`${probe.tag} second`, key.name],
        "The names before",
      );
    },
  ),
  defineCase("history: a change that was refused is not told", [...needs, "updateKey"], async (probe) => {
    const { key } = await probe.create();
    const promise = probe.call("updateKey", { keyId: key.id, name: " " });
    await expectRefusal(promise, ["validation"], "A name that is not allowed");
    expectEqual(typesOf(await eventsOf(probe, key.id)), ["created"], "The events");
  }),
  defineCase(
    "history: a revocation has one event, however often it is asked for",
    [...needs, "revokeKey"],
    async (probe) => {
      const { key } = await probe.create();
      await probe.revoke(key.id);
      await probe.revoke(key.id);
      expectEqual(typesOf(await eventsOf(probe, key.id)), ["revoked", "created"], "The events");
    },
  ),
  defineCase("history: the first use has one event", [...needs, "authenticate"], async (probe) => {
    const { key, secret } = await probe.create();
    await probe.authenticate(secret);
    await probe.authenticate(secret);
    expectEqual(typesOf(await eventsOf(probe, key.id)), ["first_used", "created"], "The events");
  }),
  defineCase(
    "history: refused requests after the revocation have one event an hour at most",
    [...needs, "revokeKey", "authenticate"],
    async (probe) => {
      const { key, secret } = await probe.create();
      await probe.revoke(key.id);
      for (let index = 0; index < 3; index += 1) await probe.authenticate(secret);
      expectEqual(typesOf(await eventsOf(probe, key.id)), ["refused", "revoked", "created"], "The events");
    },
  ),
  defineCase(
    "history: its pages have each event once, also when another one comes in between",
    [...needs, "updateKey"],
    async (probe) => {
      const { key } = await probe.create();
      for (const word of ["a", "b", "c"]) {
        await probe.call("updateKey", { keyId: key.id, name: `${probe.tag} ${word}` });
      }
      const whole = await eventsOf(probe, key.id);
      const found: KeyEvent[] = [];
      let cursor: string | undefined;
      do {
        const page = await probe.call("getKeyEvents", {
          keyId: key.id,
          limit: 2,
          ...(cursor !== undefined && { cursor }),
        });
        expectThat(page.items.length <= 2, "A page has more events than were asked for.");
        found.push(...page.items);
        if (cursor === undefined) await probe.call("updateKey", { keyId: key.id, name: `${probe.tag} late` });
        cursor = page.nextCursor;
      } while (cursor !== undefined && found.length <= whole.length);
      expectEqual(found, whole, "The events of all pages");
    },
  ),
  defineCase("history: it is the key's own", [...needs, "revokeKey"], async (probe) => {
    const [first, second] = await probe.createTwo();
    await probe.revoke(first.id);
    expectEqual(typesOf(await eventsOf(probe, second.id)), ["created"], "The events of the other key");
  }),
  defineCase("history: a key that does not exist has none", ["getKeyEvents"], async (probe) => {
    const promise = probe.call("getKeyEvents", { keyId: `key_${randomToken()}`, limit: 10 });
    await expectRefusal(promise, ["not_found", "forbidden", "validation"], "The history of a key that does not exist");
  }),
];
