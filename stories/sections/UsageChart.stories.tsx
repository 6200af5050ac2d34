import { UsageChart } from "@mark-ai/api-keys";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { screen, userEvent } from "storybook/test";
import { failing, failingLater, never } from "../support/faults.ts";
import { longWorkspaceNames, rightToLeftNames } from "../support/names.ts";
import { noUsage } from "../support/permissions.ts";
import { SectionScene, type SceneArgs } from "../support/scene.tsx";
import { Sheet } from "../support/Sheet.tsx";
import { comeBackLater, press, wordsOf } from "../support/steps.ts";

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

export const LongWorkspaceNames: Story = {
  name: "200-character workspace names",
  args: { faults: longWorkspaceNames },
};
export const RightToLeft: Story = {
  name: "Right-to-left",
  args: { faults: rightToLeftNames },
  globals: { direction: "rtl" },
};

const states = { Default, EmptyMonth, OneWorkspace, Loading, FailedWithRetry, Forbidden, Stale, LongWorkspaceNames };

export const AllStates: Story = {
  name: "All states",
  render: () => <Sheet states={states} render={scene} />,
  play: (story) => comeBackLater(story, story.canvasElement),
};
