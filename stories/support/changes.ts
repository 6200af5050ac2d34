import type { ApiKey, ImportHistory, KeyList } from "@mark-ai/api-keys/contract";
import type { Faults } from "@mark-ai/api-keys/testing";

/** The imports of these days, counted back from today (0), and none on any other day. */
export const importsOn = (days: Readonly<Record<number, number>>): Faults => ({
  getImportHistory: {
    type: "change",
    change: ({ today }: ImportHistory): ImportHistory => ({
      today,
      days: Object.entries(days).map(([ago, imports]) => ({ date: dayBefore(today, Number(ago)), imports })),
    }),
  },
});

function dayBefore(today: string, days: number): string {
  return new Date(Date.parse(today) - days * 86_400_000).toISOString().slice(0, 10);
}

/** A quiet month with one spike of 10,000. */
export const oneSpike: Faults = importsOn({
  ...Object.fromEntries(Array.from({ length: 30 }, (_, ago) => [ago, 12 + ((ago * 7) % 23)])),
  13: 10_000,
});

/** A key of the list is changed on its way. */
export const keyWith = (name: string, change: Partial<ApiKey>): Faults => ({
  listKeys: {
    type: "change",
    change: (list: KeyList): KeyList => ({
      ...list,
      items: list.items.map((key) => (key.name === name ? { ...key, ...change } : key)),
    }),
  },
});
