import { defineCase, type CaseDefinition } from "./case.js";
import { expectThat } from "./expect.js";
import type { Probe } from "./probe.js";

/** Names, and other ways to write them that people expect to be the same. */
const alike: readonly (readonly [name: string, ...searches: string[]])[] = [
  ["Straße", "STRASSE", "strasse"],
  ["Ünïcødé", "ünïcødé", "UNICØDE"],
  ["ΟΔΟΣ", "οδος", "οδός"],
  ["Ёлка", "ЕЛКА", "ёлка"],
  ["İstanbul", "istanbul", "ISTANBUL"],
  ["ᲗᲑᲘᲚᲘᲡᲘ", "თბილისი"],
  ["שָׁלוֹם", "שלום"],
  ["مُحَمَّد", "محمد"],
  ["𐐔𐐯𐑅", "𐐼𐐯𐑅"],
  ["ｶﾞｲﾄﾞ", "ガイド"],
  ["ﬁle ①", "FILE 1"],
  ["हिन्दी", "हिन्दी"],
];

/** Names, and searches that differ from them in a mark which is a letter of its own. */
const different: readonly (readonly [name: string, search: string])[] = [
  ["हन्द", "हिन्दी"],
  ["カイト", "ガイド"],
  ["ทนน", "ที่นั่น"],
  ["কল", "কলি"],
];

async function found(probe: Probe, keyId: string, search: string): Promise<boolean> {
  const { items } = await probe.list({ workspaceId: probe.workspaceId, search });
  return items.some(({ id }) => id === keyId);
}

export const scriptCases: readonly CaseDefinition[] = [
  defineCase("search: case and accents make no difference in any script", ["createKey"], async (probe) => {
    const { key } = await probe.create({ name: [probe.tag, ...alike.map(([name]) => name)].join(" | ") });
    for (const [name, ...searches] of alike) {
      for (const search of [name, ...searches]) {
        expectThat(
          await found(probe, key.id, search),
          `A search for "${search}" does not find a key with "${name}" in its name.`,
        );
      }
    }
  }),
  defineCase("search: a mark that is a letter makes a difference", ["createKey"], async (probe) => {
    const { key } = await probe.create({ name: [probe.tag, ...different.map(([name]) => name)].join(" | ") });
    for (const [name, search] of different) {
      expectThat(
        !(await found(probe, key.id, search)),
        `A search for "${search}" finds a key with "${name}" in its name.`,
      );
    }
  }),
  defineCase("search: the part that all previews begin with finds no key", ["createKey"], async (probe) => {
    const { key } = await probe.create();
    const [constant = ""] = /^(?:[a-z0-9]+[_-])+/u.exec(key.preview) ?? [];
    if (constant === "") return;
    for (const search of [constant, constant.slice(1), constant.slice(0, -1)]) {
      // The tag has hexadecimal digits, which a short prefix may consist of.
      if (key.name.includes(search)) continue;
      expectThat(
        !(await found(probe, key.id, search)),
        `A search for "${search}", which all previews begin with, finds keys.`,
      );
    }
    const own = key.preview[constant.length] ?? "";
    if (/[0-9A-Za-z]/u.test(own)) {
      expectThat(
        await found(probe, key.id, constant + own),
        "A search for the beginning of a preview, with a character of the key's own, does not find the key.",
      );
    }
  }),
];
