import { isApiKeysError } from "../../contract/errors.js";
import { defineCase, type CaseDefinition } from "./case.js";
import { expectEqual, expectRefusal, expectThat } from "./expect.js";

const needs = ["createKey", "idempotentCreate"] as const;

export const idempotencyCases: readonly CaseDefinition[] = [
  defineCase("idempotency: a repeated create makes no second key and names the first", needs, async (probe) => {
    const input = probe.newKey();
    const { key } = await probe.call("createKey", input);
    const error = await expectRefusal(probe.call("createKey", input), ["secret_already_shown"], "A repeated create");
    expectEqual(error.existingKey?.id, key.id, "The key that exists");
    expectEqual(probe.mine(await probe.newest()).length, 1, "Keys from one create and its repetition");
  }),
  defineCase("idempotency: the same key with another body is refused and makes nothing", needs, async (probe) => {
    const input = probe.newKey();
    await probe.call("createKey", input);
    const promise = probe.call("createKey", { ...input, name: `${input.name} other` });
    await expectRefusal(promise, ["idempotency_mismatch"], "Another body under the same idempotency key");
    expectEqual(probe.mine(await probe.newest()).length, 1, "Keys from one create and a mismatch");
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
    expectEqual(probe.mine(await probe.newest()).length, 1, "Keys from five creates with one idempotency key");
  }),
  defineCase("idempotency: other keys make other keys, though the bodies are the same", needs, async (probe) => {
    const [first, second] = [await probe.create({ name: probe.tag }), await probe.create({ name: probe.tag })];
    expectThat(first.key.id !== second.key.id, "Two idempotency keys gave one key.");
  }),
  defineCase(
    "idempotency: a create repeated after its key was revoked stays answered",
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
