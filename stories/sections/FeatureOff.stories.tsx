import { FeatureOff, useAccess, type FeatureOffProps } from "@mark-ai/api-keys";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { longWorkspaceNames } from "../support/names.ts";
import { SectionScene, type SceneArgs } from "../support/scene.tsx";
import { Sheet } from "../support/Sheet.tsx";

function Current() {
  const access = useAccess();
  if (access.data === undefined) return null;
  const { featureEnabled, current } = access.data;
  return featureEnabled ? <p>The feature is on here: the page itself is shown.</p> : <FeatureOff workspace={current} />;
}

const scene = (args: SceneArgs) => (
  <SectionScene {...args}>
    <Current />
  </SectionScene>
);

const meta = {
  title: "Sections/Feature off",
  component: FeatureOff,
  render: scene,
  args: { scenario: "feature-off" },
} satisfies Meta<SceneArgs & FeatureOffProps>;
export default meta;

type Story = StoryObj<SceneArgs>;

export const Default: Story = { args: { scenario: "feature-off" } };

export const Playground: StoryObj<{ productName: string; administratorHint: string; supportUrl: string }> = {
  args: { productName: "Mark AI", administratorHint: "Ada Moreau", supportUrl: "mailto:support@mark-ai.example" },
  render: (brand) => scene({ scenario: "feature-off", brand }),
};

export const Off: Story = { name: "Feature off", args: { scenario: "feature-off" } };
export const UnknownWorkspace: Story = { name: "Unknown workspace", args: { workspaceId: "ws_elsewhere" } };
export const NobodyNamed: Story = {
  name: "Nobody named",
  args: { scenario: "feature-off", brand: { productName: "Mark AI" } },
};
export const LongNames: Story = {
  name: "200-character workspace names",
  args: { scenario: "feature-off", faults: longWorkspaceNames },
};

const states = { Off, UnknownWorkspace, NobodyNamed, LongNames };

export const AllStates: Story = {
  name: "All states",
  render: () => <Sheet states={states} render={scene} />,
};
