import type { MemoryAdapter } from "@mark-ai/api-keys/adapters/memory";
import { addDays, type KeyUsageList } from "@mark-ai/api-keys/contract";
import { asking, live, type Broken } from "./broken.js";

const asked = "usage: it has the keys that were asked for and no others, new ones with nothing";
const shown = "usage: imports show on the key that made them, today, and on no other";
const kept = "usage: a revoked key keeps what it has imported";
const noMore = "usage: on no day do the keys of a workspace add up to more than the workspace";
const zone = "usage: its days are those of the time zone";
const upToToday = "usage: it has days up to today, as many as are asked for at most";
const unknown = "usage: a key that does not exist is left out";
const refused = "usage: no keys, more than 100 keys, wrong days and a zone that does not exist are refused";
const sorted = "sorting: by imports, the key that imported most first";
const shape = "shape: getKeyUsage answers as the contract says";

type Usage = NonNullable<MemoryAdapter["getKeyUsage"]>;

function answering(make: (usage: Usage, adapter: MemoryAdapter) => Usage): NonNullable<Broken["breakIt"]> {
  return (adapter) =>
    adapter.getKeyUsage === undefined ? adapter : { ...adapter, getKeyUsage: make(adapter.getKeyUsage, adapter) };
}

const mapped = (change: (answer: KeyUsageList) => KeyUsageList) =>
  answering((usage) => async (input, context) => change(await usage(input, context)));

export const brokenKeyUsage: readonly Broken[] = [
  {
    defect: "answers usage of keys that nobody asked for",
    breakIt: mapped((answer) => ({ ...answer, keys: [...answer.keys, { keyId: "key_other", days: [] }] })),
    fails: [asked, unknown, shape],
  },
  {
    defect: "leaves keys without imports out of the usage",
    breakIt: mapped((answer) => ({ ...answer, keys: answer.keys.filter(({ days }) => days.length > 0) })),
    fails: [asked, shown, unknown],
  },
  {
    defect: "shows the workspace's imports on each key",
    breakIt: answering((usage, adapter) => async ({ keyIds, ...days }, context) => {
      const { keys, today } = await usage({ keyIds, ...days }, context);
      const history = await adapter.getImportHistory({ workspaceId: "ws_marketing", ...days }, live);
      return { today, keys: keys.map(({ keyId }) => ({ keyId, days: history.days })) };
    }),
    fails: [noMore, asked, shown, kept],
  },
  {
    defect: "forgets the imports of revoked keys",
    breakIt: answering((usage, adapter) => async (input, context) => {
      const { keys, ...answer } = await usage(input, context);
      const { items } = await adapter.listKeys({ limit: 100, status: "revoked" }, live);
      const revoked = new Set(items.map(({ id }) => id));
      return { ...answer, keys: keys.map((key) => (revoked.has(key.keyId) ? { ...key, days: [] } : key)) };
    }),
    fails: [kept],
  },
  {
    defect: "dates the imports of keys a day late",
    breakIt: mapped(({ keys, ...answer }) => ({
      ...answer,
      keys: keys.map(({ keyId, days }) => ({
        keyId,
        days: days.map(({ date, imports }) => ({ date: addDays(date, 1), imports })),
      })),
    })),
    fails: [shown, noMore, upToToday],
  },
  {
    defect: "counts the days of keys in UTC whatever the zone",
    breakIt: answering((usage) => (input, context) => usage({ ...input, timeZone: "Etc/UTC" }, context)),
    fails: [zone, refused],
  },
  {
    defect: "answers nothing for keys that do not exist",
    breakIt: answering((usage) => async (input, context) => {
      const answer = await usage(input, context);
      return {
        ...answer,
        keys: input.keyIds.map((keyId) => ({ keyId, days: [], ...answer.keys.find((one) => one.keyId === keyId) })),
      };
    }),
    fails: [unknown],
  },
  {
    defect: "answers usage of any number of days",
    breakIt: answering(
      (usage) => (input, context) =>
        usage({ ...input, days: Math.min(Math.max(Math.round(input.days), 1), 90) }, context),
    ),
    fails: [refused],
  },
  {
    defect: "answers fractions of imports",
    breakIt: mapped(({ today, keys }) => ({
      today,
      keys: keys.map(({ keyId }) => ({ keyId, days: [{ date: today, imports: 0.5 }] })),
    })),
    fails: [shape, asked, shown, kept],
  },
  {
    defect: "says that it sorts by imports and sorts by date",
    breakIt: (adapter) => ({
      ...adapter,
      listKeys: asking(adapter, (input) =>
        input.sort?.startsWith("imports:") === true ? { ...input, sort: "createdAt:desc" } : input,
      ),
    }),
    fails: [sorted],
  },
];
