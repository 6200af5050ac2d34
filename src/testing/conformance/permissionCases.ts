import type { ApiKeysAdapter } from "../../contract/adapter.js";
import { defineCase, type CaseDefinition } from "./case.js";
import { expectEqual, expectRefusal, expectThat } from "./expect.js";
import type { Probe } from "./probe.js";

/** A member whose adapter lacks the method would prove nothing: the backend was never asked. */
async function memberWith(probe: Probe, method: "createKey" | "revokeKey" | "getAccess"): Promise<ApiKeysAdapter> {
  const adapter = await probe.harness.asMember?.();
  expectThat(
    adapter?.[method] !== undefined,
    `The adapter of asMember() has no ${method}: the backend cannot be asked.`,
  );
  return adapter;
}

export const permissionCases: readonly CaseDefinition[] = [
  defineCase(
    "permissions: getAccess tells a member that they may not create or revoke",
    ["asMember", "getAccess"],
    async (probe) => {
      const { permissions } = await probe.call("getAccess", {}, { adapter: await memberWith(probe, "getAccess") });
      expectEqual(
        [permissions.createKeys.allowed, permissions.revokeKeys.allowed],
        [false, false],
        "What a member is told about creating and revoking",
      );
    },
  ),
  defineCase(
    "permissions: a member's create is refused and makes nothing",
    ["asMember", "createKey"],
    async (probe) => {
      const adapter = await memberWith(probe, "createKey");
      await expectRefusal(probe.call("createKey", probe.newKey(), { adapter }), ["forbidden"], "A member's create");
      expectEqual(await probe.countMine(), 0, "Keys made by a member");
    },
  ),
  defineCase(
    "permissions: a member's revoke is refused and the key stays active",
    ["asMember", "createKey", "revokeKey"],
    async (probe) => {
      const adapter = await memberWith(probe, "revokeKey");
      const { key } = await probe.create();
      await expectRefusal(probe.call("revokeKey", { keyId: key.id }, { adapter }), ["forbidden"], "A member's revoke");
      expectEqual((await probe.find(key.id)).status, "active", "The status of the key");
    },
  ),
  defineCase(
    "permissions: a member sees the usage only where getAccess says so",
    ["asMember", "getAccess"],
    async (probe) => {
      const adapter = await memberWith(probe, "getAccess");
      const { permissions } = await probe.call("getAccess", {}, { adapter });
      const { workspaceId } = probe;
      const zone = { timeZone: "Etc/UTC", days: 7 };
      const input = { ...zone, workspaceId };
      const reads = [
        adapter.getImportQuota && (() => probe.call("getImportQuota", {}, { adapter })),
        adapter.getImportHistory && (() => probe.call("getImportHistory", input, { adapter })),
        adapter.getKeyUsage && (() => probe.call("getKeyUsage", { ...zone, keyIds: ["key_1"] }, { adapter })),
        adapter.getCompanyHistory && (() => probe.call("getCompanyHistory", zone, { adapter })),
      ];
      for (const read of reads) {
        if (read === undefined) continue;
        if (permissions.viewUsage.allowed) await read();
        else await expectRefusal(read(), ["forbidden"], "The usage, for a member who may not see it");
      }
    },
  ),
];
