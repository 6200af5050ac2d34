import type { ApiKeysAdapter } from "../../contract/adapter.js";
import { defineCase, type CaseDefinition } from "./case.js";
import { expectEqual, expectRefusal, expectThat } from "./expect.js";
import type { Probe } from "./probe.js";

async function secondProcess(probe: Probe): Promise<ApiKeysAdapter> {
  const adapter = await probe.harness.newProcess?.();
  expectThat(adapter !== undefined, "newProcess() returned no adapter.");
  return adapter;
}

export const processCases: readonly CaseDefinition[] = [
  defineCase("processes: a key made by one is listed by the other", ["createKey", "newProcess"], async (probe) => {
    const adapter = await secondProcess(probe);
    const { key } = await probe.create();
    const { items } = await probe.call("listKeys", { workspaceId: probe.workspaceId, limit: 100 }, { adapter });
    expectThat(
      items.some(({ id }) => id === key.id),
      "A key made by one process is not listed by the other.",
    );
  }),
  defineCase(
    "processes: a key revoked by one is revoked for the other",
    ["createKey", "revokeKey", "newProcess"],
    async (probe) => {
      const adapter = await secondProcess(probe);
      const { key } = await probe.create();
      await probe.call("listKeys", { workspaceId: probe.workspaceId, limit: 100 });
      await probe.call("revokeKey", { keyId: key.id }, { adapter });
      expectEqual((await probe.find(key.id)).status, "revoked", "The status in the first process");
    },
  ),
  defineCase(
    "processes: a create repeated on the other makes no second key",
    ["createKey", "idempotentCreate", "newProcess"],
    async (probe) => {
      const adapter = await secondProcess(probe);
      const input = probe.newKey();
      await probe.call("createKey", input);
      await expectRefusal(probe.call("createKey", input, { adapter }), ["secret_already_shown"], "A repeated create");
      expectEqual(probe.mine(await probe.newest()).length, 1, "Keys from one create and its repetition");
    },
  ),
];
