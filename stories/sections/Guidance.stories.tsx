import { Guidance } from "@mark-ai/api-keys";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { userEvent, within } from "storybook/test";
import { SectionScene, type SceneArgs } from "../support/scene.tsx";
import { Sheet } from "../support/Sheet.tsx";
import { wordsOf, type StoryAt } from "../support/steps.ts";

const scene = (args: SceneArgs) => (
  <SectionScene {...args}>
    <Guidance />
  </SectionScene>
);

const meta = {
  title: "Sections/Guidance",
  component: Guidance,
  render: scene,
} satisfies Meta<SceneArgs>;
export default meta;

type Story = StoryObj<SceneArgs>;

const open = async (canvas: HTMLElement, title: string) =>
  userEvent.click(await within(canvas).findByText(title, { selector: "summary, summary *" }));

export const Default: Story = {};

export const Playground: StoryObj<{ productName: string; administratorHint: string }> = {
  args: { productName: "Mark AI", administratorHint: "Ada Moreau" },
  render: (brand) => scene({ brand }),
};

export const KeepSafe: Story = {
  name: "Keep your keys safe",
  play: (story) => open(story.canvasElement, wordsOf(story).safety.keepTitle),
};
export const Questions: Story = {
  play: (story) => open(story.canvasElement, wordsOf(story).safety.questionsTitle),
};

const openBoth = async (story: StoryAt & { canvasElement: HTMLElement }) => {
  await open(story.canvasElement, wordsOf(story).safety.keepTitle);
  await open(story.canvasElement, wordsOf(story).safety.questionsTitle);
};

export const BothOpen: Story = { name: "Both open", play: openBoth };

export const TheHostsOwn: Story = {
  name: "The host’s own",
  args: { slots: { guidance: () => <p>Read our rules for keys in the handbook, chapter 7.</p> } },
};

// Its anchors are the page's, so a page holds one guidance: the sheet has the states without their anchors open.
const states = { Default, TheHostsOwn };

export const AllStates: Story = {
  name: "All states",
  render: () => <Sheet states={states} render={scene} />,
};
