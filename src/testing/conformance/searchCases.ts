import { defineCase, type CaseDefinition } from "./case.js";
import { expectEqual, expectThat } from "./expect.js";

export const searchCases: readonly CaseDefinition[] = [
  defineCase("search: a part of the name finds the key, also in the middle of a word", ["createKey"], async (probe) => {
    const [key] = await probe.createMany(2);
    const list = await probe.search({ search: probe.tag.slice(2, -2) });
    expectThat(
      list.items.some(({ id }) => id === key?.id),
      "A search for a part of the name does not find the key.",
    );
    expectEqual(list.items.length, 2, "Keys found");
  }),
  defineCase("search: upper and lower case make no difference", ["createKey"], async (probe) => {
    const { key } = await probe.create({ name: `${probe.tag} MiXed` });
    for (const search of [`${probe.tag} MIXED`, `${probe.tag} mixed`, probe.tag.toUpperCase()]) {
      const { items } = await probe.search({ search });
      expectEqual(
        items.map(({ id }) => id),
        [key.id],
        "Keys found",
      );
    }
  }),
  defineCase("search: blanks around the text make no difference", ["createKey"], async (probe) => {
    const { key } = await probe.create();
    for (const search of [` ${key.name}`, `${key.name}  `, `\t${key.name}\n`]) {
      const { items } = await probe.search({ search });
      expectEqual(
        items.map(({ id }) => id),
        [key.id],
        "Keys found",
      );
    }
  }),
  defineCase("search: a part of the preview that is the key's own finds it", ["createKey"], async (probe) => {
    const { key } = await probe.create();
    const own = key.preview.match(/[0-9A-Za-z]{3,}$/u)?.[0];
    if (own === undefined) return;
    const { items } = await probe.list({ workspaceId: probe.workspaceId, search: own });
    expectThat(
      items.some(({ id }) => id === key.id),
      "A search for the end of the preview does not find the key.",
    );
  }),
  defineCase("search: what is in no name finds nothing", ["createKey"], async (probe) => {
    await probe.create();
    const list = await probe.search({ search: `${probe.tag}zzz` });
    expectEqual(list.items.length, 0, "Keys found");
  }),
  defineCase("search: a key created after a search is found by the same search", ["createKey"], async (probe) => {
    expectEqual((await probe.search()).items.length, 0, "Keys found before one was created");
    await probe.create();
    expectEqual((await probe.search()).items.length, 1, "Keys found after one was created");
  }),
  defineCase("search: % and _ stand for themselves", ["createKey"], async (probe) => {
    await probe.create({ name: `${probe.tag} plain` });
    const { key } = await probe.create({ name: `${probe.tag} 100%_sure` });
    for (const search of [`${probe.tag} 100%_`, `${probe.tag} %`, `${probe.tag}_`]) {
      const { items } = await probe.search({ search });
      expectEqual(
        items.map(({ id }) => id),
        search.includes("100%_") ? [key.id] : [],
        "Keys found",
      );
    }
  }),
  defineCase("search: it stays within the workspace", ["createKey", "twoWorkspaces"], async (probe) => {
    await probe.create({ workspaceId: probe.otherWorkspaceId });
    expectEqual((await probe.search()).items.length, 0, "Keys of another workspace found");
  }),
  defineCase("search: it stays within the status", ["createKey", "revokeKey"], async (probe) => {
    const [first, second] = await probe.createTwo();
    await probe.revoke(first.id);
    const { items } = await probe.search({ status: "active" });
    expectEqual(
      items.map(({ id }) => id),
      [second.id],
      "Active keys found",
    );
  }),
];
