import { defineCase, type CaseDefinition } from "./case.js";
import { expectEqual, expectRefusal, expectThat } from "./expect.js";
import { randomToken } from "./probe.js";

export const listCases: readonly CaseDefinition[] = [
  defineCase("workspace: a workspace's list has its own keys only", ["createKey", "twoWorkspaces"], async (probe) => {
    await probe.create();
    await probe.create({ workspaceId: probe.otherWorkspaceId });
    for (const workspaceId of [probe.workspaceId, probe.otherWorkspaceId]) {
      const items = await probe.newest(workspaceId);
      expectEqual(probe.mine(items).length, 1, "Keys of this case in the workspace");
      expectThat(
        items.every((key) => key.workspaceId === workspaceId),
        "A list has a key of another workspace.",
      );
    }
  }),
  defineCase("workspace: a list without one has the keys of all", ["createKey", "twoWorkspaces"], async (probe) => {
    await probe.create();
    await probe.create({ workspaceId: probe.otherWorkspaceId });
    expectEqual(probe.mine((await probe.list()).items).length, 2, "Keys of this case in the whole list");
  }),
  defineCase("workspace: the list of one that does not exist has no keys", [], async (probe) => {
    const promise = probe.list({ workspaceId: `ws_${randomToken()}` });
    const list = await promise.catch(() => undefined);
    if (list) expectEqual(list.items.length, 0, "Keys of a workspace that does not exist");
    else await expectRefusal(promise, ["not_found", "forbidden", "feature_disabled", "validation"], "The list");
  }),
  defineCase("filter: a status leaves only the keys that have it", ["createKey", "revokeKey"], async (probe) => {
    const [first, second] = await probe.createTwo();
    await probe.revoke(first.id);
    for (const [status, key] of [
      ["revoked", first],
      ["active", second],
    ] as const) {
      const { items } = await probe.list({ workspaceId: probe.workspaceId, status });
      expectEqual(
        probe.mine(items).map(({ id }) => id),
        [key.id],
        `The keys that are ${status}`,
      );
      expectThat(
        items.every((item) => item.status === status),
        `A list of ${status} keys has others.`,
      );
    }
  }),

  defineCase("total: where it is given, it counts what the search leaves", ["createKey"], async (probe) => {
    await probe.createMany(3);
    const { total = 3 } = await probe.search({ limit: 2 });
    expectEqual(total, 3, "The total of a search");
  }),
  defineCase(
    "total: where it is given, it counts what the status leaves",
    ["createKey", "revokeKey"],
    async (probe) => {
      const [first] = await probe.createTwo();
      await probe.create();
      await probe.revoke(first.id);
      for (const [status, expected] of [
        ["active", 2],
        ["revoked", 1],
      ] as const) {
        const { total = expected } = await probe.search({ limit: 1, status });
        expectEqual(total, expected, `The total of the ${status} keys`);
      }
    },
  ),
  defineCase(
    "total: where it is given, it counts what the workspace leaves",
    ["createKey", "twoWorkspaces"],
    async (probe) => {
      await probe.createMany(2);
      await probe.create({ workspaceId: probe.otherWorkspaceId });
      for (const [workspaceId, expected] of [
        [probe.workspaceId, 2],
        [probe.otherWorkspaceId, 1],
        [undefined, 3],
      ] as const) {
        const { total = expected } = await probe.search({ limit: 1, workspaceId });
        expectEqual(total, expected, "The total of a workspace's keys");
      }
    },
  ),
  defineCase("total: where it is given, it is the same on every page", ["createKey"], async (probe) => {
    await probe.createMany(3);
    let cursor: string | undefined;
    for (let page = 1; page <= 3; page += 1) {
      const { total = 3, nextCursor } = await probe.search({ limit: 1, cursor });
      expectEqual(total, 3, `The total on page ${String(page)}`);
      cursor = nextCursor;
    }
  }),
];
