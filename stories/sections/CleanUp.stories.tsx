import { KeysTable } from "@mark-ai/api-keys";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { screen, userEvent, within } from "storybook/test";
import { tableScene } from "../support/dialogs.tsx";
import { failing, partlyRevoked } from "../support/faults.ts";
import type { SceneArgs } from "../support/scene.tsx";
import { FrameSheet } from "../support/Sheet.tsx";
import { openDialog, press, wordsOf, type StoryAt } from "../support/steps.ts";

/** Selects the keys that nobody uses, and opens their review. */
async function opensReview(story: StoryAt): Promise<HTMLElement> {
  const { cleanUp } = wordsOf(story);
  const doors = await screen.findByRole("group", { name: cleanUp.label });
  const [first] = within(doors).getAllByRole("button");
  if (first !== undefined) await userEvent.click(first);
  await screen.findByRole("button", { name: cleanUp.review });
  const page = { name: cleanUp.selectPage };
  // Where the keys are cards, a button selects them.
  await userEvent.click(screen.queryByRole("checkbox", page) ?? screen.getByRole("button", page));
  await press(cleanUp.review);
  return openDialog("alertdialog");
}

const meta = {
  title: "Sections/Clean-up",
  component: KeysTable,
  render: tableScene,
  args: { scenario: "clean-up" },
  parameters: { docs: { story: { inline: false, iframeHeight: 900 } } },
} satisfies Meta<SceneArgs>;
export default meta;

type Story = StoryObj<SceneArgs>;

export const Default: Story = {};

export const Playground: StoryObj<{ unusedAfterDays: number }> = {
  args: { unusedAfterDays: 90 },
  argTypes: { unusedAfterDays: { control: { type: "range", min: 30, max: 180, step: 30 } } },
};

export const Review: Story = {
  name: "Clean-up review",
  args: { scenario: "clean-up" },
  play: async (story) => {
    await opensReview(story);
  },
};
export const PartialFailure: Story = {
  name: "Clean-up with a partial failure",
  args: { scenario: "clean-up", faults: partlyRevoked },
  play: async (story) => {
    const dialog = await opensReview(story);
    await userEvent.click(await within(dialog).findByRole("button", { name: /\d/u }));
    await within(dialog).findByText(wordsOf(story).cleanUp.outcomes.failed);
  },
};
export const OutcomeUnknown: Story = {
  name: "Clean-up whose outcome is not known",
  args: { scenario: "clean-up", faults: failing("unavailable", "revokeKeys") },
  play: async (story) => {
    const dialog = await opensReview(story);
    await userEvent.click(await within(dialog).findByRole("button", { name: /\d/u }));
    await within(dialog).findByRole("button", { name: wordsOf(story).common.retry });
  },
};

const states = { Default, Review, PartialFailure, OutcomeUnknown };

export const AllStates: Story = {
  name: "All states",
  // Its windows need a running Storybook around them.
  tags: ["!test"],
  parameters: { a11y: { test: "off" } },
  render: (_args, { globals }) => (
    <FrameSheet states={states} part="sections-clean-up" globals={globals} height={900} />
  ),
};
