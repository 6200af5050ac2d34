import type { KeySort } from "../../contract/types.js";
import type { ApiKey } from "../../contract/types.js";
import { defineCase, type CaseDefinition } from "./case.js";
import { expectEqual, expectThat } from "./expect.js";

type Rank = number | string;

/**
 * A key that was never used, or of which that is unknown, counts as used before all others; one that never expires as
 * expiring after all others.
 */
const rankOf: Readonly<Record<string, (key: ApiKey) => Rank>> = {
  createdAt: ({ createdAt }) => Date.parse(createdAt),
  lastUsedAt: ({ lastUsedAt }) => (lastUsedAt ? Date.parse(lastUsedAt) : -Infinity),
  name: ({ name }) => name.toLowerCase(),
  expiresAt: ({ expiresAt }) => (expiresAt ? Date.parse(expiresAt) : Infinity),
};

/** Names must have ASCII letters, digits and blanks only: beyond these the order is the backend's own. */
export function expectOrder(keys: readonly ApiKey[], sort: KeySort): void {
  const [field = "", direction] = sort.split(":");
  const ranks = keys.map((key) => rankOf[field]?.(key) ?? 0);
  if (direction === "desc") ranks.reverse();
  const inOrder = ranks.every((rank, index) => index === 0 || rank >= (ranks[index - 1] ?? rank));
  expectThat(inOrder, `A list that was asked for by ${sort} is in another order.`);
}

export const sortCases: readonly CaseDefinition[] = [
  defineCase("sort: without sort, the newest key comes first", ["createKey"], async (probe) => {
    await probe.createMany(3);
    expectOrder((await probe.list({ workspaceId: probe.workspaceId })).items, "createdAt:desc");
    expectOrder(await probe.pages({ limit: 2 }), "createdAt:desc");
  }),
  defineCase("sort: by creation date, both ways", ["createKey"], async (probe) => {
    await probe.createMany(3);
    for (const sort of ["createdAt:desc", "createdAt:asc"] as const) {
      expectOrder((await probe.list({ workspaceId: probe.workspaceId, sort })).items, sort);
      expectOrder(await probe.pages({ sort, limit: 2 }), sort);
    }
  }),
  defineCase("sort: by name, both ways", ["createKey"], async (probe) => {
    for (const letter of "bac") await probe.create({ name: `${probe.tag} ${letter}` });
    for (const sort of ["name:asc", "name:desc"] as const) {
      expectOrder(await probe.pages({ sort, limit: 2 }), sort);
    }
  }),
  defineCase("sort: by name, upper and lower case make no difference", ["createKey"], async (probe) => {
    for (const letter of "bAdC") await probe.create({ name: `${probe.tag} ${letter}` });
    for (const [sort, expected] of [
      ["name:asc", "AbCd"],
      ["name:desc", "dCbA"],
    ] as const) {
      const keys = await probe.pages({ sort, limit: 100 });
      expectEqual(keys.map(({ name }) => name.slice(-1)).join(""), expected, `The names by ${sort}`);
    }
  }),
  defineCase(
    "sort: by last use, both ways, a key that was never used counts as the oldest",
    ["createKey"],
    async (probe) => {
      await probe.create();
      const used = await probe.create();
      if (probe.harness.authenticate) await probe.authenticate(used.secret);
      for (const sort of ["lastUsedAt:desc", "lastUsedAt:asc"] as const) {
        expectOrder((await probe.list({ sort })).items, sort);
        expectOrder(await probe.pages({ sort, limit: 1 }), sort);
      }
    },
  ),
];
