import { commonKeySorts } from "../../contract/inputSchemas.js";
import type { KeySort } from "../../contract/types.js";
import type { ApiKey } from "../../contract/types.js";
import { defineCase, type CaseDefinition } from "./case.js";
import { expectEqual, expectRefusal, expectThat } from "./expect.js";
import type { Probe } from "./probe.js";

const idsOf = (keys: readonly ApiKey[]) => keys.map(({ id }) => id);
const sorted = (texts: readonly string[]) => [...texts].sort();

/** Keys whose names begin a word with each letter. */
async function createNamed(probe: Probe, letters: string): Promise<string[]> {
  const ids: string[] = [];
  for (const letter of letters) ids.push((await probe.create({ name: `${probe.tag} ${letter}` })).key.id);
  return ids;
}

async function expectNothingSkipped(probe: Probe, sort: KeySort): Promise<void> {
  const ids = await createNamed(probe, "dcfeb");
  const filter = { status: "active", sort } as const;
  const first = await probe.search({ ...filter, limit: 2 });
  const onFirst = idsOf(first.items);
  // Revoked keys leave the filter: whatever counts rows now starts its next page too late.
  for (const id of onFirst) await probe.revoke(id);
  const rest = await probe.search({ ...filter, limit: 100, cursor: first.nextCursor });
  const expected = ids.filter((id) => !onFirst.includes(id));
  expectEqual(sorted(idsOf(rest.items)), sorted(expected), "The keys after the first page");
}

async function expectNothingRepeated(probe: Probe, sort: KeySort): Promise<void> {
  const before = await createNamed(probe, "dcfeb");
  const seen = await probe.pages({ sort, limit: 2 }, async (page) => {
    if (page === 1) await createNamed(probe, "az");
  });
  expectEqual(new Set(idsOf(seen)).size, seen.length, "Different keys on the pages");
  const missing = before.filter((id) => !idsOf(seen).includes(id));
  expectEqual(missing.length, 0, "Keys that were there from the start and are on no page");
}

async function expectOnlyTheRenamedMoves(probe: Probe, sort: KeySort, name: string): Promise<void> {
  const ids = await createNamed(probe, "dcfeb");
  const first = await probe.search({ sort, limit: 2 });
  expectEqual(first.items.length, 2, "Keys on the first page");
  const last = first.items[1] as ApiKey;
  await probe.call("updateKey", { keyId: last.id, name: `${probe.tag} ${name}` });
  const rest = await probe.search({ sort, limit: 100, cursor: first.nextCursor });
  const onFirst = idsOf(first.items);
  const others = idsOf(rest.items).filter((id) => id !== last.id);
  expectEqual(sorted(others), sorted(ids.filter((id) => !onFirst.includes(id))), "The keys after the first page");
}

export const pageCases: readonly CaseDefinition[] = [
  defineCase(
    "pages: together they have every key once, in the order of the whole list",
    ["createKey"],
    async (probe) => {
      const created = await probe.createMany(5);
      for (const sort of commonKeySorts) {
        const whole = await probe.pages({ sort, limit: 100 });
        const paged = await probe.pages({ sort, limit: 2 });
        expectEqual(idsOf(paged), idsOf(whole), `The keys by ${sort}, page after page`);
        expectEqual(sorted(idsOf(paged)), sorted(idsOf(created)), "The keys of all pages");
      }
    },
  ),
  defineCase("pages: none has more than the limit, and only the last has no cursor", ["createKey"], async (probe) => {
    await probe.createMany(3);
    const first = await probe.search({ limit: 2 });
    expectEqual(first.items.length, 2, "Keys on the first page");
    expectThat(first.nextCursor !== undefined, "The first page of two has no cursor.");
    const last = await probe.search({ limit: 2, cursor: first.nextCursor });
    expectEqual([last.items.length, last.nextCursor ?? null], [1, null], "Keys and cursor of the last page");
  }),
  ...commonKeySorts.map((sort) =>
    defineCase(`pages: ordered by ${sort}, keys created in between repeat and hide none`, ["createKey"], (probe) =>
      expectNothingRepeated(probe, sort),
    ),
  ),
  ...commonKeySorts.map((sort) =>
    defineCase(
      `pages: ordered by ${sort}, keys that leave the filter make no other be skipped`,
      ["createKey", "revokeKey"],
      (probe) => expectNothingSkipped(probe, sort),
    ),
  ),
  ...(
    [
      ["name:asc", "z"],
      ["name:desc", "a"],
    ] as const
  ).map(([sort, name]) =>
    defineCase(
      `pages: ordered by ${sort}, a key that is renamed in between hides no other`,
      ["createKey", "updateKey"],
      (probe) => expectOnlyTheRenamedMoves(probe, sort, name),
    ),
  ),
  defineCase("pages: keys revoked in between are still listed", ["createKey", "revokeKey"], async (probe) => {
    const before = await probe.createMany(5);
    const seen = await probe.pages({ limit: 2 }, async (page) => {
      const key = before[page];
      if (key) await probe.revoke(key.id);
    });
    expectEqual(sorted(idsOf(seen)), sorted(idsOf(before)), "The keys of all pages");
  }),
  defineCase("pages: an invalid cursor is refused", [], async (probe) => {
    for (const cursor of ["garbage", "eyJhIjoxfQ", "%00%FF", "W10", "a".repeat(1000)]) {
      await expectRefusal(probe.list({ cursor }), ["validation"], "An invalid cursor");
    }
  }),
];
