import type { AdapterMethod } from "../../contract/adapter.js";
import { checkAnswer } from "../../contract/checkAnswer.js";
import type { KeyRevocationList } from "../../contract/keyRevocations.js";
import type { KeyList } from "../../contract/types.js";
import { defineCase, type CaseDefinition } from "./case.js";
import { expectEqual, expectThat } from "./expect.js";

/** Checks the schema, and that nothing gets lost in JSON: no Date, no Map, no class. */
function expectShape(method: AdapterMethod, answer: unknown, input: unknown): void {
  const checked = checkAnswer(method, answer, input);
  const { omitted, omittedAttributes } = checked as Partial<KeyList>;
  for (const left of [omitted, omittedAttributes]) expectThat(left === undefined, left?.reason ?? "");
  const throughJson = checkAnswer(method, JSON.parse(JSON.stringify(answer)), input);
  // The texts are compared without being quoted: one of them may contain a secret.
  const same = JSON.stringify(throughJson) === JSON.stringify(checked);
  expectThat(same, `${method} answers with something that JSON cannot carry.`);
}

export const shapeCases: readonly CaseDefinition[] = [
  defineCase("shape: listKeys answers as the contract says", ["createKey"], async (probe) => {
    await probe.create();
    const input = { limit: 100, workspaceId: probe.workspaceId };
    const list = await probe.call("listKeys", input);
    expectShape("listKeys", list, input);
    expectEqual(new Set(list.items.map(({ id }) => id)).size, list.items.length, "Different ids in one page");
  }),
  defineCase("shape: getAccess answers as the contract says and knows the workspaces", ["getAccess"], async (probe) => {
    const access = await probe.call("getAccess", {});
    expectShape("getAccess", access, {});
    for (const id of probe.harness.workspaceIds) {
      const workspace = access.workspaces.find((candidate) => candidate.id === id);
      expectThat(workspace?.developersEnabled === true, "A workspace of the harness is missing or lacks the feature.");
    }
  }),
  defineCase(
    "shape: createKey answers with the key that was asked for, active and never used",
    ["createKey"],
    async (probe) => {
      const input = probe.newKey();
      const created = await probe.call("createKey", input);
      expectShape("createKey", created, input);
      const { key } = created;
      expectEqual(
        [key.name, key.workspaceId, key.status],
        [input.name, input.workspaceId, "active"],
        "The created key",
      );
      expectThat(!key.lastUsedAt && key.revokedAt === undefined, "A new key is said to be used or revoked.");
      expectThat(key.replacedBy === undefined, "A new key is said to be replaced by another one.");
    },
  ),
  defineCase("shape: revokeKey answers as the contract says", ["createKey", "revokeKey"], async (probe) => {
    const { key } = await probe.create();
    expectShape("revokeKey", await probe.revoke(key.id), { keyId: key.id });
  }),
  defineCase("shape: revokeKeys answers as the contract says", ["createKey", "revokeKeys"], async (probe) => {
    const input = { keyIds: (await probe.createTwo()).map(({ id }) => id) };
    const answer = await probe.call("revokeKeys", input);
    expectShape("revokeKeys", answer, input);
    const { results } = checkAnswer("revokeKeys", answer, input) as KeyRevocationList;
    // The page goes on without a result that does not fit: it says that it does not know.
    for (const { error } of results) expectThat(error === undefined, error?.message ?? error?.code ?? "");
  }),
  defineCase("shape: getImportQuota answers as the contract says", ["getImportQuota"], async (probe) => {
    expectShape("getImportQuota", await probe.call("getImportQuota", {}), {});
  }),
  defineCase("shape: getImportHistory answers as the contract says", ["getImportHistory"], async (probe) => {
    const input = { workspaceId: probe.workspaceId, timeZone: "Europe/Berlin", days: 30 };
    expectShape("getImportHistory", await probe.call("getImportHistory", input), input);
  }),
  defineCase("shape: getKeyUsage answers as the contract says", ["createKey", "getKeyUsage"], async (probe) => {
    const { key } = await probe.create();
    const input = { keyIds: [key.id], timeZone: "Europe/Berlin", days: 30 };
    expectShape("getKeyUsage", await probe.call("getKeyUsage", input), input);
  }),
  defineCase("shape: getCompanyHistory answers as the contract says", ["getCompanyHistory"], async (probe) => {
    const input = { timeZone: "Europe/Berlin", days: 30 };
    expectShape("getCompanyHistory", await probe.call("getCompanyHistory", input), input);
  }),
];
