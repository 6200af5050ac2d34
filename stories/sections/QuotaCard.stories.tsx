import { QuotaCard } from "@mark-ai/api-keys";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { failing, failingLater, never, nonsenseQuota } from "../support/faults.ts";
import { noUsage } from "../support/permissions.ts";
import { SectionScene, type SceneArgs } from "../support/scene.tsx";
import { Sheet } from "../support/Sheet.tsx";
import { comeBackLater } from "../support/steps.ts";

const scene = (args: SceneArgs) => (
  <SectionScene {...args}>
    <QuotaCard />
  </SectionScene>
);

const meta = {
  title: "Sections/Quota card",
  component: QuotaCard,
  render: scene,
} satisfies Meta<SceneArgs>;
export default meta;

type Story = StoryObj<SceneArgs>;

export const Default: Story = {};

export const Playground: StoryObj<{ used: number; limit: number }> = {
  args: { used: 1284, limit: 2000 },
  render: (numbers) => scene({ scenario: numbers }),
};

export const NothingUsed: Story = { name: "Nothing used", args: { scenario: "empty" } };
export const WithPace: Story = { name: "With pace", args: { scenario: { used: 1284, limit: 2000 } } };
export const WithoutPace: Story = { name: "Without pace", args: { scenario: { used: 640, limit: 2000 } } };
export const LimitNear: Story = { name: "Limit near", args: { scenario: "near" } };
export const LimitReached: Story = { name: "Limit reached", args: { scenario: "reached" } };
export const LimitOver: Story = { name: "Limit over", args: { scenario: "over" } };
export const Unlimited: Story = { args: { scenario: "unlimited" } };
export const Unknown: Story = { args: { faults: nonsenseQuota } };
export const Loading: Story = { args: { faults: never("getImportQuota") }, parameters: { settles: false } };
export const FailedWithRetry: Story = {
  name: "Failed with retry",
  args: { faults: failing("unavailable", "getImportQuota") },
};
export const Forbidden: Story = { args: { faults: noUsage } };
export const Stale: Story = {
  args: { faults: failingLater("getImportQuota") },
  play: (story) => comeBackLater(story, story.canvasElement),
};

const states = {
  Default,
  NothingUsed,
  WithPace,
  WithoutPace,
  LimitNear,
  LimitReached,
  LimitOver,
  Unlimited,
  Unknown,
  Loading,
  FailedWithRetry,
  Forbidden,
  Stale,
};

export const AllStates: Story = {
  name: "All states",
  render: () => <Sheet states={states} render={scene} />,
  play: (story) => comeBackLater(story, story.canvasElement),
};
