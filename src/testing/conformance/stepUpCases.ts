import { defineCase, type CaseDefinition } from "./case.js";
import { expectEqual, expectRefusal, expectThat } from "./expect.js";
import type { Probe } from "./probe.js";

/** Takes the person's proof away. Resolves with a function that gives a new one. */
async function withoutProof(probe: Probe): Promise<() => Promise<void>> {
  const prove = await probe.harness.stepUp?.();
  expectThat(typeof prove === "function", "stepUp() returned no function that gives the proof.");
  return prove;
}

export const stepUpCases: readonly CaseDefinition[] = [
  defineCase(
    "step-up: a create without a proof makes nothing, and the same idempotency key makes one key after it",
    ["createKey", "idempotentCreate", "stepUp"],
    async (probe) => {
      const prove = await withoutProof(probe);
      const input = probe.newKey();
      await expectRefusal(probe.call("createKey", input), ["step_up_required"], "A create without a proof");
      expectEqual(await probe.countMine(), 0, "Keys from a create without a proof");
      await prove();
      await probe.call("createKey", input);
      expectEqual(await probe.countMine(), 1, "Keys after the proof");
    },
  ),
  defineCase(
    "step-up: without a proof a key is neither revoked nor renamed, and after it both work",
    ["createKey", "revokeKey", "updateKey", "stepUp"],
    async (probe) => {
      const { key } = await probe.create();
      const prove = await withoutProof(probe);
      const name = `${probe.tag} renamed`;
      const update = () => probe.call("updateKey", { keyId: key.id, name });
      await expectRefusal(probe.revoke(key.id), ["step_up_required"], "A revocation without a proof");
      await expectRefusal(update(), ["step_up_required"], "A change without a proof");
      const kept = await probe.find(key.id);
      expectEqual([kept.name, kept.status], [key.name, "active"], "The key without a proof");
      await prove();
      expectEqual((await update()).name, name, "The name after the proof");
      expectEqual((await probe.revoke(key.id)).status, "revoked", "The status after the proof");
    },
  ),
  defineCase(
    "step-up: without a proof several keys are refused as a whole, and after it each is revoked",
    ["createKey", "revokeKeys", "stepUp"],
    async (probe) => {
      const keyIds = (await probe.createTwo()).map(({ id }) => id);
      const statuses = () => Promise.all(keyIds.map(async (id) => (await probe.find(id)).status));
      const prove = await withoutProof(probe);
      const request = probe.call("revokeKeys", { keyIds });
      await expectRefusal(request, ["step_up_required"], "A request without a proof");
      expectEqual(await statuses(), ["active", "active"], "The keys without a proof");
      await prove();
      await probe.call("revokeKeys", { keyIds });
      expectEqual(await statuses(), ["revoked", "revoked"], "The keys after the proof");
    },
  ),
];
