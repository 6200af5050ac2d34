import { AccessGate, KeysTable, type AccessGateProps } from "@mark-ai/api-keys";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { goOffline } from "../support/browser.ts";
import { failing, never } from "../support/faults.ts";
import { SectionScene, type SceneArgs } from "../support/scene.tsx";
import { FrameSheet } from "../support/Sheet.tsx";

const scene = (args: SceneArgs) => (
  <SectionScene {...args}>
    <AccessGate>
      <KeysTable />
    </AccessGate>
  </SectionScene>
);

const meta = {
  title: "Sections/Access gate",
  component: AccessGate,
  render: scene,
} satisfies Meta<SceneArgs & AccessGateProps>;
export default meta;

type Story = StoryObj<SceneArgs>;

export const Default: Story = {};

export const Playground: StoryObj<{ workspaceId: string }> = {
  args: { workspaceId: "ws_marketing" },
  argTypes: {
    workspaceId: { control: "inline-radio", options: ["ws_marketing", "ws_sales", "ws_support", "ws_elsewhere"] },
  },
};

export const Loading: Story = { args: { faults: never() }, parameters: { settles: false } };
export const AccessFailed: Story = { name: "Access failed", args: { faults: failing("unavailable", "getAccess") } };
export const NotAllowed: Story = { name: "Not allowed", args: { faults: failing("forbidden", "getAccess") } };
export const FeatureOff: Story = { name: "Feature off", args: { scenario: "feature-off" } };
export const Offline: Story = { beforeEach: goOffline };

const states = { Default, Loading, AccessFailed, NotAllowed, FeatureOff, Offline };

export const AllStates: Story = {
  name: "All states",
  // Its windows need a running Storybook around them.
  tags: ["!test"],
  parameters: { a11y: { test: "off" } },
  render: (_args, { globals }) => <FrameSheet states={states} part="sections-access-gate" globals={globals} />,
};
