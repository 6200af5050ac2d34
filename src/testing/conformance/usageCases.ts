import { addDays, lastDays } from "../../contract/days.js";
import type { DayImports, KeyUsageList } from "../../contract/types.js";
import { defineCase, type CaseDefinition } from "./case.js";
import { expectEqual, expectRefusal, expectThat } from "./expect.js";
import { randomToken, type Probe } from "./probe.js";

const mostKeys = 100;
/** A company with more keys than this is looked at in part. */
const mostPages = 20;

function usage(probe: Probe, keyIds: readonly string[], timeZone = "Etc/UTC", days = 30): Promise<KeyUsageList> {
  return probe.call("getKeyUsage", { keyIds, timeZone, days });
}

const sumOf = (days: readonly DayImports[]) => days.reduce((sum, { imports }) => sum + imports, 0);

/** What was imported with each of some keys, in their order; undefined for a key that is not in the answer. */
function totalsOf({ keys }: KeyUsageList, keyIds: readonly string[]): (number | undefined)[] {
  const totals = new Map(keys.map(({ keyId, days }) => [keyId, sumOf(days)]));
  return keyIds.map((keyId) => totals.get(keyId));
}

/** The imports of a workspace's keys together, by day. */
async function usedByKeys(probe: Probe): Promise<Map<string, number>> {
  const total = new Map<string, number>();
  let cursor: string | undefined;
  for (let page = 0; page < mostPages; page += 1) {
    const list = await probe.list({
      workspaceId: probe.workspaceId,
      limit: mostKeys,
      ...(cursor !== undefined && { cursor }),
    });
    if (list.items.length === 0) break;
    const { keys } = await usage(
      probe,
      list.items.map(({ id }) => id),
    );
    for (const { date, imports } of keys.flatMap(({ days }) => days)) total.set(date, (total.get(date) ?? 0) + imports);
    cursor = list.nextCursor;
    if (cursor === undefined) break;
  }
  return total;
}

export const usageCases: readonly CaseDefinition[] = [
  defineCase(
    "usage: it has the keys that were asked for and no others, new ones with nothing",
    ["getKeyUsage", "createKey"],
    async (probe) => {
      const [first, second] = await probe.createTwo();
      const { keys } = await usage(probe, [second.id]);
      expectEqual(
        keys.map(({ keyId, days }) => [keyId, sumOf(days)]),
        [[second.id, 0]],
        "The usage of one of two new keys",
      );
      const both = await usage(probe, [first.id, second.id]);
      expectEqual(totalsOf(both, [first.id, second.id]), [0, 0], "The usage of two new keys");
    },
  ),
  defineCase(
    "usage: imports show on the key that made them, today, and on no other",
    ["getKeyUsage", "createKey", "importWithKey"],
    async (probe) => {
      const { key, secret } = await probe.create();
      const { key: other } = await probe.create();
      const before = (await usage(probe, [key.id])).today;
      await probe.harness.importWithKey?.(secret, 3);
      const after = await usage(probe, [key.id, other.id]);
      expectEqual(totalsOf(after, [key.id, other.id]), [3, 0], "The usage after three imports with the first key");
      const dates = after.keys.flatMap(({ days }) => days.filter(({ imports }) => imports > 0).map(({ date }) => date));
      // Midnight may pass between the requests.
      expectThat(
        dates.length === 1 && [before, after.today].includes(dates[0] ?? ""),
        "Three imports of this moment are not on today's date.",
      );
    },
  ),
  defineCase(
    "usage: a revoked key keeps what it has imported",
    ["getKeyUsage", "createKey", "revokeKey", "importWithKey"],
    async (probe) => {
      const { key, secret } = await probe.create();
      await probe.harness.importWithKey?.(secret, 2);
      await probe.revoke(key.id);
      expectEqual(totalsOf(await usage(probe, [key.id]), [key.id]), [2], "The usage of the revoked key");
    },
  ),
  defineCase(
    "usage: on no day do the keys of a workspace add up to more than the workspace",
    ["getKeyUsage", "getImportHistory", "createKey", "importWithKey"],
    async (probe) => {
      await probe.harness.importWithKey?.((await probe.create()).secret, 2);
      // The keys first: what is imported meanwhile is then in the workspace's numbers alone.
      const used = await usedByKeys(probe);
      const input = { workspaceId: probe.workspaceId, timeZone: "Etc/UTC", days: 30 };
      const { days } = await probe.call("getImportHistory", input);
      const more = days.filter(({ date, imports }) => (used.get(date) ?? 0) > imports).map(({ date }) => date);
      expectEqual(more, [], "Days on which the keys have imported more than their workspace");
      expectThat(sumOf(days) > 0 && used.size > 0, "Two imports with a key are in no day's numbers.");
    },
  ),
  defineCase("usage: its days are those of the time zone", ["getKeyUsage", "createKey"], async (probe) => {
    const { key } = await probe.create();
    const todayOf = async (timeZone: string) => (await usage(probe, [key.id], timeZone, 1)).today;
    // The two are exactly 24 hours apart. Asked twice, since midnight may pass between the two requests.
    const days = [await todayOf("Pacific/Honolulu")];
    const kiritimati = await todayOf("Pacific/Kiritimati");
    days.push(await todayOf("Pacific/Honolulu"));
    expectThat(
      days.some((day) => addDays(day, 1) === kiritimati),
      "The time zone does not move the day.",
    );
  }),
  defineCase(
    "usage: it has days up to today, as many as are asked for at most",
    ["getKeyUsage", "createKey", "importWithKey"],
    async (probe) => {
      const { key, secret } = await probe.create();
      await probe.harness.importWithKey?.(secret, 1);
      for (const count of [1, 90]) {
        const { today, keys } = await usage(probe, [key.id], "Europe/Berlin", count);
        const allowed = lastDays(today, count);
        const others = keys.flatMap(({ days }) => days.filter(({ date }) => !allowed.includes(date)));
        expectEqual(others, [], `Days that are not among the last ${String(count)}`);
      }
    },
  ),
  defineCase("usage: a key that does not exist is left out", ["getKeyUsage", "createKey"], async (probe) => {
    const { key } = await probe.create();
    const { keys } = await usage(probe, [`key_${randomToken()}`, key.id]);
    expectEqual(
      keys.map(({ keyId }) => keyId),
      [key.id],
      "The keys of the answer",
    );
  }),
  defineCase(
    "usage: no keys, more than 100 keys, wrong days and a zone that does not exist are refused",
    ["getKeyUsage", "createKey"],
    async (probe) => {
      const { id } = (await probe.create()).key;
      const many = Array.from({ length: mostKeys + 1 }, (_, index) => `${id}${String(index)}`);
      const refused = (what: string, promise: Promise<unknown>) => expectRefusal(promise, ["validation"], what);
      await refused("The usage of no keys", usage(probe, []));
      await refused("The usage of 101 keys", usage(probe, many));
      for (const days of [0, 91, 1.5])
        await refused(`Usage of ${String(days)} days`, usage(probe, [id], "Etc/UTC", days));
      await refused("A zone that does not exist", usage(probe, [id], "Mars/Olympus"));
    },
  ),
  defineCase(
    "sorting: by imports, the key that imported most first",
    ["sort:imports", "createKey", "importWithKey"],
    async (probe) => {
      const idle = (await probe.create()).key;
      const most = await probe.create();
      const some = await probe.create();
      await probe.harness.importWithKey?.(most.secret, 3);
      await probe.harness.importWithKey?.(some.secret, 1);
      const expected = [most.key.id, some.key.id, idle.id];
      for (const sort of ["imports:desc", "imports:asc"] as const) {
        for (const limit of [1, 100]) {
          const found = (await probe.pages({ sort, limit })).map(({ id }) => id);
          const wanted = sort === "imports:desc" ? expected : [...expected].reverse();
          expectEqual(found, wanted, `The keys by ${sort}, ${String(limit)} a page`);
        }
      }
    },
  ),
];
