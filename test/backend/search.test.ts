import { expect, test } from "vitest";
import { listKeysIn, normalizeForSearch, type ApiKey } from "@mark-ai/api-keys/contract";
import { migrate } from "../../examples/backend/src/db/migrate.js";
import { describeOnBoth } from "./support/engines.ts";
import { createKey, useServer } from "./support/harness.ts";

/** Names of many scripts, some of them alike, some that differ in a mark which is a letter. */
const names = [
  "Straße", "STRASSE", "Strasse 2", "ΟΔΟΣ", "οδός", "Ёлка", "елка", "İstanbul", "ISPARTA", "ısı", "ᲗᲑᲘᲚᲘᲡᲘ", "თბილისი",
  "שָׁלוֹם", "שלום", "مُحَمَّد", "محمد", "𐐔𐐯𐑅", "𐐼𐐯𐑅", "ｶﾞｲﾄﾞ", "ガイド", "カイト", "हिन्दी", "हन्द", "ที่นั่น", "ทนน", "কলি", "কল",
  "한글", "한", "漢字", "😀 emoji", "\uffee half width", "100%_sure", "back\\slash", "Zebra", "apple", "Äpfel", "zoë",
]; // prettier-ignore
const searches = [
  "strasse", "STRAẞE", "οδος", "ΟΔΌΣ", "елка", "ЁЛКА", "istanbul", "ISI", "თბილისი", "שלום", "محمد", "𐐼𐐯", "ガイド", "カイト",
  "हिन्दी", "हन", "ที่", "ทนน", "কলি", "한", "漢", "😀", "%_", "\\", "apfel", "live", "mk_live_", "mk", "_", "…", "zoe",
]; // prettier-ignore

describeOnBoth("C14 search and order", (engine) => {
  const harness = useServer(engine);

  test("B5 are the same as the adapter in memory has, in every script", async () => {
    const ask = await harness.as("person_ada");
    for (const [index, name] of names.entries()) {
      harness.clock.now = new Date(Date.parse("2026-11-16T10:00:00Z") + index * 1_000);
      await createKey(ask, { name });
    }
    const all: readonly ApiKey[] = (await ask("/api-keys?limit=100")).body.items;
    expect(all).toHaveLength(names.length);
    const ids = (items: readonly ApiKey[]) => items.map(({ id, name }) => `${name} ${id}`);
    for (const search of searches) {
      const { items } = (await ask(`/api-keys?limit=100&search=${encodeURIComponent(search)}`)).body;
      expect([search, ids(items)]).toEqual([search, ids(listKeysIn(all, { search, limit: 100 }).items)]);
    }
    for (const sort of ["name:asc", "name:desc"] as const) {
      const { items } = (await ask(`/api-keys?limit=100&sort=${sort}`)).body;
      expect(ids(items)).toEqual(ids(listKeysIn(all, { sort, limit: 100 }).items));
    }
    const found = async (search: string) =>
      (await ask(`/api-keys?limit=100&search=${encodeURIComponent(search)}`)).body.items.map(({ name }) => name).sort();
    expect(await found("STRASSE")).toEqual(["STRASSE", "Strasse 2", "Straße"]);
    expect(await found("हिन्दी")).toEqual(["हिन्दी"]);
    expect(await found("live")).toEqual([]);
  });

  test("names that an earlier version folded are folded anew by its migration", async () => {
    const ask = await harness.as("person_ada");
    for (const name of ["Straße", "हिन्दी", "plain"]) await createKey(ask, { name });
    const { db } = harness.server;
    await db.query("update api_keys set name_fold = lower(name)");
    await db.query("delete from schema_migrations where name = '003_search_folding.sql'");
    await migrate(db);
    const rows = await db.query<{ name: string; name_fold: string }>("select name, name_fold from api_keys");
    expect(rows).toHaveLength(3);
    for (const { name, name_fold } of rows) expect(name_fold).toBe(normalizeForSearch(name));
  });
});
