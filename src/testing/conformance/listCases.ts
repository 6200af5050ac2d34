import type { ApiKey } from "../../contract/types.js";
import { defineCase, type CaseDefinition } from "./case.js";
import { expectEqual, expectRefusal, expectThat } from "./expect.js";
import { randomToken } from "./probe.js";

const idsOf = (keys: readonly ApiKey[]) => keys.map(({ id }) => id);
const sorted = (texts: readonly string[]) => [...texts].sort();

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
  defineCase("workspace: without one, the list has the keys of all", ["createKey", "twoWorkspaces"], async (probe) => {
    await probe.create();
    await probe.create({ workspaceId: probe.otherWorkspaceId });
    expectEqual(probe.mine((await probe.list()).items).length, 2, "Keys of this case in the whole list");
  }),
  defineCase("workspace: the list of one that does not exist has no keys", [], async (probe) => {
    const promise = probe.list({ workspaceId: `ws_${randomToken()}` });
    const list = await promise.catch(() => undefined);
    if (list) expectEqual(idsOf(list.items), [], "Keys of a workspace that does not exist");
    else await expectRefusal(promise, ["not_found", "forbidden", "feature_disabled", "validation"], "The list");
  }),

  defineCase(
    "pages: together they have every key once, in the order of the whole list",
    ["createKey"],
    async (probe) => {
      const created = await probe.createMany(5);
      const whole = await probe.pages({ workspaceId: probe.workspaceId, limit: 100 });
      const paged = await probe.pages({ workspaceId: probe.workspaceId, limit: 2 });
      expectEqual(idsOf(paged), idsOf(whole), "The keys, page after page");
      expectEqual(sorted(idsOf(paged)), sorted(idsOf(created)), "The keys of all pages");
    },
  ),
  defineCase("pages: none has more than the limit, and only the last has no cursor", ["createKey"], async (probe) => {
    await probe.createMany(3);
    const first = await probe.list({ workspaceId: probe.workspaceId, search: probe.tag, limit: 2 });
    expectEqual(first.items.length, 2, "Keys on the first page");
    expectThat(first.nextCursor !== undefined, "The first page of two has no cursor.");
    const last = await probe.list({
      workspaceId: probe.workspaceId,
      search: probe.tag,
      limit: 2,
      cursor: first.nextCursor,
    });
    expectEqual([last.items.length, last.nextCursor ?? null], [1, null], "Keys and cursor of the last page");
  }),
  defineCase("pages: keys created in between neither repeat nor displace any", ["createKey"], async (probe) => {
    const before = await probe.createMany(5);
    const seen = await probe.pages({ workspaceId: probe.workspaceId, limit: 2 }, async (page) => {
      if (page <= 2) await probe.create();
    });
    expectEqual(new Set(idsOf(seen)).size, seen.length, "Different keys on the pages");
    const missing = before.filter(({ id }) => !idsOf(seen).includes(id));
    expectEqual(missing.length, 0, "Keys that were there from the start and are on no page");
  }),
  defineCase("pages: keys revoked in between are still there", ["createKey", "revokeKey"], async (probe) => {
    const before = await probe.createMany(5);
    const seen = await probe.pages({ workspaceId: probe.workspaceId, limit: 2 }, async (page) => {
      const key = before[page];
      if (key) await probe.revoke(key.id);
    });
    expectEqual(sorted(idsOf(seen)), sorted(idsOf(before)), "The keys of all pages");
  }),
  defineCase(
    "pages: a key that leaves the filter makes no other be skipped",
    ["createKey", "revokeKey"],
    async (probe) => {
      const before = await probe.createMany(5);
      const first = await probe.list({ workspaceId: probe.workspaceId, search: probe.tag, status: "active", limit: 2 });
      const onFirst = idsOf(probe.mine(first.items));
      for (const id of onFirst) await probe.revoke(id);
      const rest = await probe.list({
        workspaceId: probe.workspaceId,
        search: probe.tag,
        status: "active",
        limit: 100,
        cursor: first.nextCursor,
      });
      const expected = idsOf(before).filter((id) => !onFirst.includes(id));
      expectEqual(sorted(idsOf(probe.mine(rest.items))), sorted(expected), "The keys after the first page");
    },
  ),
  defineCase("pages: a cursor that is none is refused", [], async (probe) => {
    for (const cursor of ["garbage", "eyJhIjoxfQ", "%00%FF", "W10", "a".repeat(1000)]) {
      await expectRefusal(probe.list({ cursor }), ["validation"], "A cursor that is none");
    }
  }),
  defineCase("total: where it is told, it counts what the filters leave", ["createKey"], async (probe) => {
    await probe.createMany(3);
    const list = await probe.list({ workspaceId: probe.workspaceId, search: probe.tag, limit: 2 });
    if (list.total !== undefined) expectEqual(list.total, 3, "The total");
  }),

  defineCase("search: a part of the name finds the key, upper case or lower", ["createKey"], async (probe) => {
    const [key] = await probe.createMany(2);
    for (const search of [probe.tag.slice(2, -2), probe.tag.toUpperCase(), probe.tag.toLowerCase()]) {
      const list = await probe.list({ workspaceId: probe.workspaceId, search });
      expectThat(idsOf(list.items).includes(key?.id ?? ""), "A search for a part of the name does not find the key.");
      expectEqual(list.items.length, 2, "Keys found");
    }
  }),
  defineCase("search: what is in no name finds nothing", ["createKey"], async (probe) => {
    await probe.create();
    const list = await probe.list({ workspaceId: probe.workspaceId, search: `${probe.tag}zzz` });
    expectEqual(idsOf(list.items), [], "Keys found");
  }),
  defineCase("search: % and _ stand for themselves", ["createKey"], async (probe) => {
    await probe.create({ name: `${probe.tag} plain` });
    const { key } = await probe.create({ name: `${probe.tag} 100%_sure` });
    for (const search of [`${probe.tag} 100%_`, `${probe.tag} %`, `${probe.tag}_`]) {
      const found = idsOf((await probe.list({ workspaceId: probe.workspaceId, search })).items);
      expectEqual(found, search.includes("100%_") ? [key.id] : [], "Keys found");
    }
  }),
  defineCase("filter: a status leaves the keys that have it", ["createKey", "revokeKey"], async (probe) => {
    const [first, second] = await probe.createMany(2);
    expectThat(first !== undefined && second !== undefined, "No keys were created.");
    await probe.revoke(first.id);
    for (const [status, key] of [
      ["revoked", first],
      ["active", second],
    ] as const) {
      const { items } = await probe.list({ workspaceId: probe.workspaceId, status });
      expectEqual(idsOf(probe.mine(items)), [key.id], `The keys that are ${status}`);
      expectThat(
        items.every((item) => item.status === status),
        `A list of ${status} keys has others.`,
      );
    }
  }),

  defineCase("sort: by date, newest first unless told otherwise", ["createKey"], async (probe) => {
    await probe.createMany(3);
    const dates = (keys: readonly ApiKey[]) => keys.map(({ createdAt }) => Date.parse(createdAt));
    const inOrder = (times: readonly number[]) => times.every((time, index) => time >= (times[index - 1] ?? 0));
    const { items } = await probe.list({ workspaceId: probe.workspaceId });
    expectThat(inOrder(dates(items).reverse()), "The list is not ordered from the newest to the oldest.");
    const oldest = await probe.list({ workspaceId: probe.workspaceId, sort: "createdAt:asc" });
    expectThat(inOrder(dates(oldest.items)), "createdAt:asc is not ordered from the oldest to the newest.");
  }),
  defineCase("sort: by name, both ways", ["createKey"], async (probe) => {
    for (const letter of ["b", "a", "c"]) await probe.create({ name: `${probe.tag} ${letter}` });
    for (const [sort, letters] of [
      ["name:asc", "abc"],
      ["name:desc", "cba"],
    ] as const) {
      const keys = await probe.pages({ workspaceId: probe.workspaceId, sort, limit: 2 });
      expectEqual(keys.map(({ name }) => name.slice(-1)).join(""), letters, `The names by ${sort}`);
    }
  }),
  defineCase("sort: by last use, never used last when the latest comes first", ["createKey"], async (probe) => {
    await probe.create();
    const { items } = await probe.list({ sort: "lastUsedAt:desc" });
    const times = items.map(({ lastUsedAt }) => (lastUsedAt ? Date.parse(lastUsedAt) : -Infinity));
    const inOrder = times.every((time, index) => index === 0 || time <= (times[index - 1] ?? Infinity));
    expectThat(inOrder, "lastUsedAt:desc is not ordered from the latest use to none.");
  }),
];
