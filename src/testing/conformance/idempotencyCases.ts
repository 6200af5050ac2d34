import type { AdapterInput } from "../../contract/adapter.js";
import { isApiKeysError } from "../../contract/errors.js";
import { defineCase, type CaseDefinition } from "./case.js";
import { expectEqual, expectRefusal, expectThat } from "./expect.js";
import type { Probe } from "./probe.js";

type CreateInput = AdapterInput<"createKey">;

const needs = ["createKey", "idempotentCreate"] as const;

/** Repeats a create with one field changed, which must be refused and make nothing. */
async function expectMismatch(probe: Probe, input: CreateInput, changes: Partial<CreateInput>): Promise<void> {
  await probe.call("createKey", input);
  const before = probe.mine((await probe.list()).items).length;
  const promise = probe.call("createKey", { ...input, ...changes });
  await expectRefusal(promise, ["idempotency_mismatch"], "Another request under the same idempotency key");
  expectEqual(probe.mine((await probe.list()).items).length, before, "Keys after a mismatch");
}

async function expectRemembered(probe: Probe, ms: number): Promise<void> {
  const input = probe.newKey();
  const { key } = await probe.call("createKey", input);
  await probe.passTime(ms);
  const error = await expectRefusal(probe.call("createKey", input), ["secret_already_shown"], "A late repetition");
  expectEqual(error.existingKey?.id, key.id, "The key that exists");
  expectEqual(await probe.countMine(), 1, "Keys from one create and its late repetition");
}

export const idempotencyCases: readonly CaseDefinition[] = [
  defineCase("idempotency: a repeated create makes no second key and names the first", needs, async (probe) => {
    const input = probe.newKey();
    const { key } = await probe.call("createKey", input);
    const error = await expectRefusal(probe.call("createKey", input), ["secret_already_shown"], "A repeated create");
    expectEqual(error.existingKey?.id, key.id, "The key that exists");
    expectEqual(await probe.countMine(), 1, "Keys from one create and its repetition");
  }),
  defineCase("idempotency: a create repeated some seconds later makes no second key", needs, (probe) =>
    expectRemembered(probe, 3500),
  ),
  defineCase("idempotency: a create repeated twenty hours later makes no second key", [...needs, "passTime"], (probe) =>
    expectRemembered(probe, 20 * 3_600_000),
  ),
  defineCase("idempotency: the same key with another name is refused and makes nothing", needs, async (probe) => {
    const input = probe.newKey();
    await expectMismatch(probe, input, { name: `${input.name} other` });
  }),
  defineCase(
    "idempotency: the same key in another workspace is refused and makes nothing",
    [...needs, "twoWorkspaces"],
    (probe) => expectMismatch(probe, probe.newKey(), { workspaceId: probe.otherWorkspaceId }),
  ),
  defineCase("idempotency: the same key with another replaces is refused and makes nothing", needs, async (probe) => {
    const [first, second] = await probe.createTwo();
    await expectMismatch(probe, probe.newKey(), { replaces: first.id });
    await expectMismatch(probe, probe.newKey({ replaces: first.id }), { replaces: second.id });
    await expectMismatch(probe, probe.newKey({ replaces: first.id }), { replaces: undefined });
  }),
  defineCase("idempotency: five at once make one key, and the others are told so", needs, async (probe) => {
    const input = probe.newKey();
    const results = await Promise.allSettled(Array.from({ length: 5 }, () => probe.call("createKey", input)));
    const made = results.filter(({ status }) => status === "fulfilled");
    expectEqual(made.length, 1, "Creates that answered with a secret");
    for (const result of results) {
      if (result.status === "fulfilled") continue;
      const known =
        isApiKeysError(result.reason) && ["secret_already_shown", "in_progress"].includes(result.reason.code);
      expectThat(known, "A concurrent create was not refused as secret_already_shown or in_progress.");
    }
    expectEqual(await probe.countMine(), 1, "Keys from five creates with one idempotency key");
  }),
  defineCase(
    "idempotency: two idempotency keys make two keys, though the requests are the same",
    needs,
    async (probe) => {
      const [first, second] = [await probe.create({ name: probe.tag }), await probe.create({ name: probe.tag })];
      expectThat(first.key.id !== second.key.id, "Two idempotency keys made one key.");
    },
  ),
  defineCase(
    "idempotency: a create repeated after its key was revoked makes no second key",
    [...needs, "revokeKey"],
    async (probe) => {
      const input = probe.newKey();
      const { key } = await probe.call("createKey", input);
      await probe.revoke(key.id);
      const error = await expectRefusal(probe.call("createKey", input), ["secret_already_shown"], "A repeated create");
      expectEqual(error.existingKey?.status, "revoked", "The status of the key that exists");
    },
  ),
  defineCase("idempotency: a create that was refused may be corrected under the same key", needs, async (probe) => {
    const input = probe.newKey();
    await expectRefusal(probe.call("createKey", { ...input, name: "" }), ["validation"], "An empty name");
    const { key } = await probe.call("createKey", input);
    expectEqual(key.name, input.name, "The name");
  }),
];
