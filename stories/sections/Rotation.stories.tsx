import { CreateKeyDialog } from "@mark-ai/api-keys";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { screen, userEvent, within } from "storybook/test";
import { keyWith } from "../support/changes.ts";
import { createScene } from "../support/dialogs.tsx";
import type { SceneArgs } from "../support/scene.tsx";
import { FrameSheet } from "../support/Sheet.tsx";
import { openDialog, press, settled, wordsOf, type StoryAt } from "../support/steps.ts";

const meta = {
  title: "Sections/Rotation",
  component: CreateKeyDialog,
  render: createScene,
  parameters: { docs: { story: { inline: false, iframeHeight: 640 } } },
} satisfies Meta<SceneArgs>;
export default meta;

type Story = StoryObj<SceneArgs>;

/** Starts the rotation of a key. */
async function rotate(story: StoryAt & { canvasElement: HTMLElement }): Promise<HTMLElement> {
  const words = wordsOf(story);
  await settled(story.canvasElement);
  await press(words.table.rowMenu({ keyName: "Production" }), story.canvasElement);
  await userEvent.click(await screen.findByRole("menuitem", { name: words.table.rotate }));
  return openDialog();
}

const start = async (story: StoryAt & { canvasElement: HTMLElement }) => {
  await rotate(story);
};

export const Step1: Story = { name: "Rotate, step 1", play: start };
export const Step2: Story = {
  name: "Rotate, step 2",
  play: async (story) => {
    const { reveal, rotate: words } = wordsOf(story);
    const dialog = await rotate(story);
    await press(words.submit, dialog);
    await within(dialog).findByRole("textbox", { name: reveal.secretLabel });
  },
};
export const Step3: Story = {
  name: "Rotate, step 3",
  args: { faults: keyWith("Production", { replacedBy: { id: "key_new", name: "Production 2" } }) },
  play: async (story) => {
    await screen.findByRole("button", { name: `${wordsOf(story).rotate.revokeOld}: Production` });
  },
};
export const StopsByItself: Story = {
  name: "Rotate, and the old key stops by itself",
  args: { scenario: "policies" },
  play: async (story) => {
    const words = wordsOf(story);
    const dialog = await rotate(story);
    await userEvent.selectOptions(within(dialog).getByRole("combobox", { name: words.schedule.oldKey }), "24");
  },
};

export const Default: Story = { play: start };

export const Playground: StoryObj<{ maxHours: number }> = {
  args: { maxHours: 168 },
  argTypes: { maxHours: { control: { type: "range", min: 1, max: 336 } } },
  render: ({ maxHours }) => createScene({ scenario: { name: "policies", scheduledRevoke: { maxHours } } }),
  play: start,
};

const states = { Step1, Step2, Step3, StopsByItself };

export const AllStates: Story = {
  name: "All states",
  // Its windows need a running Storybook around them.
  tags: ["!test"],
  parameters: { a11y: { test: "off" } },
  render: (_args, { globals }) => <FrameSheet states={states} part="sections-rotation" globals={globals} />,
};
