import { CreateKeyDialog, KeysTable, UsageChart } from "@mark-ai/api-keys";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { screen, userEvent, within } from "storybook/test";
import { failing, failingLater, never } from "../support/faults.ts";
import { importsOn, oneSpike } from "../support/changes.ts";
import { longWorkspaceNames, rightToLeftNames } from "../support/names.ts";
import { noUsage } from "../support/permissions.ts";
import { SectionScene, type SceneArgs } from "../support/scene.tsx";
import { Sheet } from "../support/Sheet.tsx";
import { comeBackLater, press, settled, wordsOf } from "../support/steps.ts";

const scene = (args: SceneArgs) => (
  <SectionScene {...args}>
    <UsageChart />
  </SectionScene>
);

const meta = {
  title: "Sections/Usage chart",
  component: UsageChart,
  render: scene,
} satisfies Meta<SceneArgs>;
export default meta;

type Story = StoryObj<SceneArgs>;

export const Default: Story = {};

export const Playground: Story = {
  args: { workspaceId: "ws_sales", timeZone: "Europe/Berlin", density: "comfortable" },
  argTypes: {
    workspaceId: { control: "inline-radio", options: ["ws_marketing", "ws_sales"] },
    timeZone: { control: "select", options: ["Europe/Berlin", "Pacific/Auckland", "America/Los_Angeles", "UTC"] },
    density: { control: "inline-radio", options: ["comfortable", "compact"] },
  },
};

export const EmptyMonth: Story = { name: "Empty month", args: { scenario: "empty" } };
export const OneSpike: Story = { name: "One spike of 10,000", args: { faults: oneSpike } };
export const OneImport: Story = { name: "One import in the month", args: { faults: importsOn({ 11: 1 }) } };
export const TodayBusiest: Story = {
  name: "Today the busiest",
  args: { faults: importsOn({ 0: 84, 1: 31, 2: 40, 5: 22, 8: 57, 9: 12, 13: 61, 20: 18, 26: 44 }) },
};
export const OneWorkspace: Story = { name: "One workspace", args: { scenario: "single-workspace" } };
export const Loading: Story = { args: { faults: never("getImportHistory") }, parameters: { settles: false } };
export const FailedWithRetry: Story = {
  name: "Failed with retry",
  args: { faults: failing("unavailable", "getImportHistory") },
};
export const Forbidden: Story = { args: { faults: noUsage } };
export const Stale: Story = {
  args: { faults: failingLater("getImportHistory") },
  play: (story) => comeBackLater(story, story.canvasElement),
};

export const ReadingADay: Story = {
  name: "Reading a day",
  play: async () => {
    const reader = await screen.findByRole("slider");
    reader.focus();
    await userEvent.keyboard("{ArrowLeft}{ArrowLeft}{ArrowLeft}");
  },
};

export const AsTable: Story = {
  name: "As a table",
  play: async (story) => {
    const { menu, showTable } = wordsOf(story).chart;
    await press(menu, story.canvasElement);
    await userEvent.click(await screen.findByRole("menuitem", { name: showTable }));
  },
};

const shown = (...choices: readonly ("all" | "before" | 7 | 90)[]): NonNullable<Story["play"]> =>
  async function choose(story) {
    const { chart, usage } = wordsOf(story);
    const inCard = within(story.canvasElement);
    const { all, range } = usage;
    const picker = await inCard.findByRole("combobox", { name: chart.workspaceLabel });
    await userEvent.selectOptions(picker, within(picker).getByRole("option", { name: all }));
    for (const choice of choices) {
      if (typeof choice === "number") {
        await userEvent.selectOptions(await inCard.findByRole("combobox", { name: range }), String(choice));
      } else if (choice === "before") {
        await inCard.findByRole("slider");
        await press(chart.menu, story.canvasElement);
        await userEvent.click(await screen.findByRole("menuitem", { name: usage.showBefore }));
      }
    }
    await settled(story.canvasElement);
  };

export const AllWorkspaces: Story = { name: "All workspaces", args: { scenario: "usage" }, play: shown("all") };
export const AllWorkspaces7Days: Story = {
  name: "All workspaces, 7 days",
  args: { scenario: "usage" },
  play: shown("all", 7),
};
export const AllWorkspaces90Days: Story = {
  name: "All workspaces, 90 days",
  args: { scenario: "usage" },
  play: shown("all", 90),
};
export const PeriodBefore: Story = {
  name: "All workspaces with the period before",
  args: { scenario: "usage" },
  play: shown("all", "before"),
};
export const AllWorkspacesFailed: Story = {
  name: "All workspaces, failed",
  args: { scenario: "usage", faults: failing("unavailable", "getCompanyHistory") },
  play: shown("all"),
};
export const AllWorkspacesAsTable: Story = {
  name: "All workspaces as a table",
  args: { scenario: "usage" },
  play: async (story) => {
    await shown("all")(story);
    const { menu, showTable } = wordsOf(story).chart;
    await press(menu, story.canvasElement);
    await userEvent.click(await screen.findByRole("menuitem", { name: showTable }));
  },
};

export const OneKey: Story = {
  name: "One key",
  args: { scenario: "usage" },
  render: (args) => (
    <SectionScene {...args}>
      <UsageChart />
      <KeysTable />
      <CreateKeyDialog />
    </SectionScene>
  ),
  play: async (story) => {
    const { table, usage } = wordsOf(story);
    await settled(story.canvasElement);
    await press(table.rowMenu({ keyName: "Production" }), story.canvasElement);
    await userEvent.click(await screen.findByRole("menuitem", { name: usage.showInChart }));
    await settled(story.canvasElement);
  },
};

export const LongWorkspaceNames: Story = {
  name: "200-character workspace names",
  args: { faults: longWorkspaceNames },
};
export const RightToLeft: Story = {
  name: "Right-to-left",
  args: { faults: rightToLeftNames },
  globals: { direction: "rtl" },
};

const states = {
  Default,
  EmptyMonth,
  OneSpike,
  OneImport,
  TodayBusiest,
  OneWorkspace,
  Loading,
  FailedWithRetry,
  Forbidden,
  Stale,
  LongWorkspaceNames,
};

export const AllStates: Story = {
  name: "All states",
  render: () => <Sheet states={states} render={scene} />,
  play: (story) => comeBackLater(story, story.canvasElement),
};
