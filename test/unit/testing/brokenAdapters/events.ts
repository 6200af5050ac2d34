import type { MemoryAdapter } from "@mark-ai/api-keys/adapters/memory";
import type { KeyEvent } from "@mark-ai/api-keys/contract";
import type { Broken } from "./broken.js";

const created = "history: a new key has been created, by whom and when the key itself says";
const renamed = "history: a change of the name tells the name before, the newest first";
const refusedChange = "history: a change that was refused is not told";
const revoked = "history: a revocation has one event, however often it is asked for";
const firstUse = "history: the first use has one event";
const refused = "history: refused requests after the revocation have one event an hour at most";
const pages = "history: its pages have each event once, also when another one comes in between";
const own = "history: it is the key's own";
const unknown = "history: a key that does not exist has none";

type Events = NonNullable<MemoryAdapter["getKeyEvents"]>;

function telling(make: (events: Events) => Events): NonNullable<Broken["breakIt"]> {
  return (adapter) =>
    adapter.getKeyEvents === undefined ? adapter : { ...adapter, getKeyEvents: make(adapter.getKeyEvents) };
}

const mapped = (change: (items: readonly KeyEvent[]) => readonly KeyEvent[]) =>
  telling((events) => async (input, context) => {
    const list = await events(input, context);
    return { ...list, items: change(list.items) };
  });

export const brokenEvents: readonly Broken[] = [
  {
    defect: "tells a history from its beginning",
    breakIt: mapped((items) => [...items].reverse()),
    fails: [
      renamed,
      revoked,
      firstUse,
      refused,
      pages,
      "schedule: the history tells it, taking it back, and the revocation once it has happened",
      "revoke several: the history of each tells it",
    ],
  },
  {
    defect: "tells the new name where the old one belongs",
    breakIt: mapped((items) =>
      items.map(({ detail, ...event }) => (detail === undefined ? event : { ...event, detail: "new" })),
    ),
    fails: [renamed],
  },
  {
    defect: "forgets who created a key and when",
    breakIt: mapped((items) => items.map((event) => ({ ...event, at: "2020-01-01T00:00:00Z" }))),
    fails: [created],
  },
  {
    defect: "has no history",
    breakIt: mapped(() => []),
    fails: [
      created,
      renamed,
      refusedChange,
      revoked,
      firstUse,
      refused,
      own,
      "schedule: the history tells it, taking it back, and the revocation once it has happened",
      "revoke several: the history of each tells it",
    ],
  },
  {
    defect: "records no refused requests",
    breakIt: mapped((items) => items.filter(({ type }) => type !== "refused")),
    fails: [refused],
  },
  {
    defect: "pages a history by the place of its events",
    breakIt: telling((events) => async ({ keyId, cursor = "0", limit }, context) => {
      const { items } = await events({ keyId, limit: 100 }, context);
      const end = Number(cursor) + limit;
      return { items: items.slice(Number(cursor), end), ...(end < items.length && { nextCursor: String(end) }) };
    }),
    fails: [pages],
  },
  {
    defect: "answers an empty history for an unknown key",
    breakIt: telling((events) => (input, context) => events(input, context).catch(() => ({ items: [] }))),
    fails: [unknown],
  },
];
