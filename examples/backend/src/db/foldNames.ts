import { normalizeForSearch } from "@mark-ai/api-keys/contract";
import type { Queryable } from "./Db.js";

const rowsAtOnce = 5_000;

/** Writes `name_fold` again for the names on which the ways to fold may differ: those that are not plain ASCII. */
export async function foldNames(tx: Queryable): Promise<void> {
  let after = "";
  for (;;) {
    const rows = await tx.query<{ id: string; name: string; name_fold: string }>(
      `select id, name, name_fold from api_keys where id > $1 and octet_length(name) > char_length(name)
        order by id limit ${String(rowsAtOnce)}`,
      [after],
    );
    const changed = rows
      .map(({ id, name, name_fold }) => ({ id, old: name_fold, name_fold: normalizeForSearch(name) }))
      .filter((row) => row.name_fold !== row.old);
    if (changed.length > 0) {
      await tx.query(
        `update api_keys k set name_fold = n.name_fold
          from jsonb_to_recordset($1::text::jsonb) as n(id text, name_fold text) where k.id = n.id`,
        [JSON.stringify(changed)],
      );
    }
    const last = rows.at(-1);
    if (last === undefined || rows.length < rowsAtOnce) return;
    after = last.id;
  }
}
