import { KeysTable } from "@mark-ai/api-keys";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { screen, userEvent } from "storybook/test";
import { keyWith } from "../support/changes.ts";
import { tableScene } from "../support/dialogs.tsx";
import { failing } from "../support/faults.ts";
import type { SceneArgs } from "../support/scene.tsx";
import { FrameSheet } from "../support/Sheet.tsx";
import { openDialog, press, settled, wordsOf, type StoryAt } from "../support/steps.ts";

const meta = {
  title: "Sections/Key details",
  component: KeysTable,
  render: tableScene,
  args: { scenario: "policies" },
  parameters: { docs: { story: { inline: false, iframeHeight: 900 } } },
} satisfies Meta<SceneArgs>;
export default meta;

type Story = StoryObj<SceneArgs>;

/** Opens the details of a key by its name. */
const detailsOf =
  (keyName: string) =>
  async (story: StoryAt & { canvasElement: HTMLElement }): Promise<void> => {
    await settled(story.canvasElement);
    await press(keyName, story.canvasElement);
    await openDialog();
  };

export const Default: Story = { play: detailsOf("Production") };

export const Playground: StoryObj<{ editable: boolean; showImports: boolean }> = {
  args: { editable: true, showImports: false },
  render: ({ editable, showImports }) => tableScene({ scenario: { name: "policies", editable, usage: showImports } }),
  play: detailsOf("Production"),
};

export const WithHistory: Story = { name: "Details with history", play: detailsOf("Freelancer") };
export const Replaced: Story = { play: detailsOf("CRM nightly export") };
export const Revoked: Story = {
  name: "Details of a revoked key",
  play: detailsOf("Old script"),
};
export const Stops: Story = {
  name: "Details of a key that stops",
  args: {
    faults: keyWith("Production", {
      revokesAt: "2026-11-17T09:30:00Z",
      replacedBy: { id: "key_new", name: "Production (new)", createdAt: "2026-11-16T09:30:00Z" },
    }),
  },
  play: detailsOf("Production"),
};
export const WithoutHistory: Story = {
  name: "Details whose history failed",
  args: { faults: failing("unavailable", "getKeyEvents") },
  play: detailsOf("Production"),
};
export const WithSlots: Story = {
  name: "Details with fields of the host, being edited",
  args: {
    scenario: { name: "attributes", editable: true },
    slots: {
      keyDetails: ({ apiKey }) => (
        <p>
          <a href={`#logs-${apiKey.id}`}>Open the logs of this key</a>
        </p>
      ),
    },
  },
  play: async (story) => {
    await detailsOf("Production")(story);
    await press(wordsOf(story).details.editAttributes);
    await screen.findByRole("group", { name: wordsOf(story).details.editAttributes });
  },
};
export const Renaming: Story = {
  play: async (story) => {
    const { table, details } = wordsOf(story);
    await settled(story.canvasElement);
    await press(table.rowMenu({ keyName: "Production" }), story.canvasElement);
    await userEvent.click(await screen.findByRole("menuitem", { name: details.rename }));
    await screen.findByRole("textbox", { name: details.nameLabel });
  },
};

const states = { Default, WithHistory, Revoked, Replaced, Stops, WithoutHistory, WithSlots, Renaming };

export const AllStates: Story = {
  name: "All states",
  // Its windows need a running Storybook around them.
  tags: ["!test"],
  parameters: { a11y: { test: "off" } },
  render: (_args, { globals }) => (
    <FrameSheet states={states} part="sections-key-details" globals={globals} height={900} />
  ),
};
