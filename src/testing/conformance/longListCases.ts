import { commonKeySorts } from "../../contract/inputSchemas.js";
import type { ApiKey } from "../../contract/types.js";
import { defineCase, type CaseDefinition } from "./case.js";
import { expectEqual, expectThat } from "./expect.js";
import type { Probe } from "./probe.js";
import { expectOrder } from "./sortCases.js";

/** More than the two limits that backends are most often built with, 100 a page and 200 in all. */
const seeded = 230;
/** Has no factor in common with `seeded`, so that every number comes once, in no order. */
const step = 97;

const idsOf = (keys: readonly ApiKey[]) => keys.map(({ id }) => id);

async function seed(probe: Probe): Promise<void> {
  const nameOf = (index: number) => `${probe.tag} ${String((index * step) % seeded).padStart(3, "0")}`;
  await probe.harness.seed?.(seeded, nameOf);
}

export const longListCases: readonly CaseDefinition[] = [
  defineCase("long lists: all of 230 keys can be reached, page after page", ["seed"], async (probe) => {
    await seed(probe);
    for (const limit of [100, 60]) {
      const keys = await probe.pages({ limit });
      expectEqual(new Set(idsOf(keys)).size, seeded, `Different keys on pages of ${String(limit)}`);
      expectEqual(keys.length, seeded, `Keys on pages of ${String(limit)}`);
    }
  }),
  defineCase("long lists: a page of 100 is in the same order as pages of 40", ["seed"], async (probe) => {
    await seed(probe);
    for (const sort of commonKeySorts) {
      const byHundred = await probe.pages({ sort, limit: 100 });
      const byForty = await probe.pages({ sort, limit: 40 });
      expectThat(idsOf(byHundred).join() === idsOf(byForty).join(), `The order by ${sort} depends on the limit.`);
    }
  }),
  ...commonKeySorts
    // Nobody has used a seeded key.
    .filter((sort) => !sort.startsWith("lastUsedAt"))
    .map((sort) =>
      defineCase(`long lists: pages of 100 are ordered by ${sort}`, ["seed"], async (probe) => {
        await seed(probe);
        expectOrder(await probe.pages({ sort, limit: 100 }), sort);
      }),
    ),
  defineCase("long lists: where the total is given, it counts all of 230 keys", ["seed"], async (probe) => {
    await seed(probe);
    const { total = seeded } = await probe.search({ limit: 1 });
    expectEqual(total, seeded, "The total");
  }),
  defineCase("long lists: a search finds a key that is on no first page", ["seed"], async (probe) => {
    await seed(probe);
    for (const number of ["000", "115", "229"]) {
      const name = `${probe.tag} ${number}`;
      const { items } = await probe.list({ search: name });
      expectEqual(
        items.map((key) => key.name),
        [name],
        "The keys found",
      );
    }
  }),
];
