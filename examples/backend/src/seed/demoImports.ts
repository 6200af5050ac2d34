import { demoKeys } from "./demoKeys.js";
import { createRandom } from "./random.js";

const dayMs = 86_400_000;
const hourMs = 3_600_000;
const historyDays = 35;
/** Imports of the current month, from its second week on; before, as many as the days allow. */
const monthToDate = 1_284;
const perDayEarly = 92;

export interface DemoImport {
  readonly at: Date;
  readonly workspaceId: "ws_marketing" | "ws_sales";
  readonly knowledgeBaseId: string;
  /** The key that it was made with. Undefined: none, as an import in the product itself. */
  readonly keyId: string | undefined;
}

/** Of the imports, those with a key. */
const shareWithKey = 0.85;

/**
 * Imports that look like life, up to now and in order: working days and hours are busier, marketing had one big day.
 * The same instant gives the same imports.
 */
export function demoImports(now: Date): DemoImport[] {
  const random = createRandom(20_261_116);
  const randomKey = createRandom(20_261_117);
  const today = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate());
  const monthStart = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), 1);
  const days = Array.from({ length: historyDays }, (_, index) => {
    const start = today - (historyDays - 1 - index) * dayMs;
    return { start, weight: weightOf(start, today, random) * shareOfDay(start, now) };
  });
  const isCurrent = (day: { start: number }) => day.start >= monthStart;
  const target = Math.min(monthToDate, perDayEarly * now.getUTCDate());
  return [
    ...spread(
      days.filter((day) => !isCurrent(day)),
      perDayEarly * 0.7 * days.filter((day) => !isCurrent(day)).length,
      now,
      random,
    ),
    ...spread(days.filter(isCurrent), target, now, random),
  ]
    .sort((a, b) => a.at.getTime() - b.at.getTime())
    .map((made) => ({ ...made, keyId: keyFor(made, now, randomKey) }));
}

/** One of the keys of the workspace that were in use. */
function keyFor({ at, workspaceId }: Omit<DemoImport, "keyId">, now: Date, random: () => number): string | undefined {
  const age = now.getTime() - at.getTime();
  const inUse = demoKeys.filter(
    (key) => key.workspaceId === workspaceId && age <= key.createdAt && age >= (key.lastUsedAt ?? Infinity),
  );
  const luck = random();
  return luck < shareWithKey ? inUse[Math.floor((luck / shareWithKey) * inUse.length)]?.id : undefined;
}

function weightOf(start: number, today: number, random: () => number): number {
  const weekday = new Date(start).getUTCDay();
  const base = weekday === 0 || weekday === 6 ? 0.12 : 1;
  const isSpike = Math.round((today - start) / dayMs) === 13;
  return (base + (isSpike ? 1.6 : 0)) * (0.6 + 0.8 * random());
}

/** How much of a day's work is done: today is not over. */
function shareOfDay(start: number, now: Date): number {
  const hours = (now.getTime() - start) / hourMs;
  return Math.min(1, Math.max(0, (hours - 6) / 13));
}

function spread(days: readonly { start: number; weight: number }[], total: number, now: Date, random: () => number) {
  const sum = days.reduce((all, day) => all + day.weight, 0);
  if (sum === 0) return [];
  const imports: Omit<DemoImport, "keyId">[] = [];
  let due = 0;
  for (const day of days) {
    due += (Math.round(total) * day.weight) / sum;
    const end = Math.min(day.start + 19 * hourMs, now.getTime());
    const begin = day.start + 6 * hourMs;
    // The running sum is rounded, not each day: so the days add up to the total exactly.
    while (imports.length < Math.round(due)) {
      const at = new Date(Math.floor(begin + random() * (end - begin)));
      const isMarketing = random() < 0.4;
      const isFirstBase = random() < 0.7;
      imports.push({
        at,
        workspaceId: isMarketing ? "ws_marketing" : "ws_sales",
        knowledgeBaseId: `kb_${isMarketing ? "marketing" : "sales"}${isFirstBase ? "" : isMarketing ? "_blog" : "_pricing"}`,
      });
    }
  }
  return imports;
}
