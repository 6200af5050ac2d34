import { screen, within } from "@testing-library/react";
import type { CompanyHistory, KeyUsageList } from "@mark-ai/api-keys/contract";
import type { Faults } from "@mark-ai/api-keys/testing";
import { fails, once } from "./scenes.ts";
import { foreign, type Scene, type Stage } from "./scene.tsx";

const production = foreign("Production");

async function chooses({ words, press, user }: Stage, item: string) {
  await press(words.chart.menu);
  await user.click(await screen.findByRole("menuitem", { name: item }));
}

async function showsKey({ words, press, user }: Stage) {
  await press(words.table.rowMenu({ keyName: production }));
  await user.click(await screen.findByRole("menuitem", { name: words.usage.showInChart }));
  await screen.findByRole("button", { name: words.usage.back({ workspace: foreign("Marketing") }) });
}

async function showsAll({ words, user }: Stage) {
  const picker = await screen.findByRole("combobox", { name: words.chart.workspaceLabel });
  await user.selectOptions(picker, "");
  await screen.findByRole("combobox", { name: words.usage.range });
}

const usage = (change: (list: KeyUsageList) => Partial<KeyUsageList>): Faults => ({
  getKeyUsage: { type: "change", change: (list: KeyUsageList) => ({ ...list, ...change(list) }) },
});

/** The imports of single keys and of the whole company. */
export const usageScenes: readonly Scene[] = [
  {
    name: "imports in the rows, and the chart of one key",
    scenario: "usage",
    play: async (stage) => {
      await showsKey(stage);
      await screen.findByRole("slider");
      await chooses(stage, stage.words.chart.showTable);
      await screen.findByRole("table", { name: stage.words.usage.keyCaption({ keyName: production }) });
    },
  },
  {
    name: "imports that could not be loaded, in the rows and in the chart of one key",
    scenario: "usage",
    faults: { getKeyUsage: fails("unavailable") },
    play: async (stage) => {
      await screen.findAllByText(stage.words.usage.failed);
      await showsKey(stage);
      await screen.findByText(stage.words.usage.keyFailed);
    },
  },
  {
    name: "a key that the backend does not count, in the rows and in the chart",
    scenario: "usage",
    faults: usage(() => ({ keys: [] })),
    play: async (stage) => {
      await screen.findAllByText(stage.words.usage.unknown);
      await showsKey(stage);
    },
  },
  {
    name: "the chart of a key without imports",
    scenario: "usage",
    faults: usage(({ keys }) => ({ keys: keys.map(({ keyId }) => ({ keyId, days: [] })) })),
    play: async (stage) => {
      await showsKey(stage);
      await screen.findByText(stage.words.usage.keyEmpty({ days: stage.format.amount(30) }));
    },
  },
  {
    name: "all workspaces with the period before, read, and as a table",
    scenario: "usage",
    play: async (stage) => {
      const { words, user, press } = stage;
      await showsAll(stage);
      await screen.findByRole("slider");
      await chooses(stage, words.usage.showBefore);
      await screen.findByText(words.usage.before);
      (await screen.findByRole("slider")).focus();
      await user.keyboard("{ArrowLeft}");
      await press(words.chart.menu);
      await screen.findByRole("menuitem", { name: words.usage.hideBefore });
      await user.keyboard("{Escape}");
      await chooses(stage, words.chart.showTable);
      await screen.findByRole("table", { name: words.usage.allCaption });
    },
  },
  {
    name: "all workspaces of 90 days, which cannot be compared",
    scenario: "usage",
    play: async (stage) => {
      const { words, user, press } = stage;
      await showsAll(stage);
      await user.selectOptions(screen.getByRole("combobox", { name: words.usage.range }), "90");
      await screen.findByRole("slider");
      await press(words.chart.menu);
      const menu = await screen.findByRole("menu");
      await within(menu).findByText(words.usage.beforeTooLong({ list: stage.format.anyOf(["7", "30"]) }));
    },
  },
  {
    name: "all workspaces without the period before, which failed",
    scenario: "usage",
    faults: { getCompanyHistory: [once, fails("unavailable")] },
    play: async (stage) => {
      await showsAll(stage);
      await screen.findByRole("slider");
      await chooses(stage, stage.words.usage.showBefore);
      await screen.findByText(stage.words.usage.beforeFailed);
    },
  },
  {
    name: "all workspaces without imports",
    scenario: "usage",
    faults: {
      getCompanyHistory: { type: "change", change: (history: CompanyHistory) => ({ ...history, workspaces: [] }) },
    },
    play: async (stage) => {
      await showsAll(stage);
      await within(
        await screen.findByRole("region", { name: stage.words.chart.title({ days: stage.format.amount(30) }) }),
      ).findByText((_, element) => element?.className === "mak-chart-empty-title");
    },
  },
];
