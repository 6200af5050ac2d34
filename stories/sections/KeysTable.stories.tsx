import { defaultKeysView, KeysTable } from "@mark-ai/api-keys";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { screen } from "storybook/test";
import { failing, failingLater, never } from "../support/faults.ts";
import { keyWith } from "../support/changes.ts";
import { longNames, longWorkspaceNames, rightToLeftNames } from "../support/names.ts";
import { tableScene } from "../support/dialogs.tsx";
import type { SceneArgs } from "../support/scene.tsx";
import { Sheet } from "../support/Sheet.tsx";
import { comeBackLater, press, settled, wordsOf } from "../support/steps.ts";

const meta = {
  title: "Sections/Keys table",
  component: KeysTable,
  render: tableScene,
} satisfies Meta<SceneArgs>;
export default meta;

type Story = StoryObj<SceneArgs>;

export const Default: Story = {};

export const Playground: StoryObj<{ keys: number; density: "comfortable" | "compact" }> = {
  args: { keys: 40, density: "comfortable" },
  argTypes: {
    keys: { control: { type: "range", min: 0, max: 500 } },
    density: { control: "inline-radio", options: ["comfortable", "compact"] },
  },
  render: ({ keys, density }) => tableScene({ scenario: { keys }, density }),
};

export const Some: Story = { args: { scenario: "demo" } };
export const FirstEver: Story = { name: "First-ever", args: { scenario: "empty" } };
export const Many: Story = { args: { scenario: "many" } };
export const OneWorkspace: Story = { name: "One workspace", args: { scenario: "single-workspace" } };
export const Expiring: Story = { args: { scenario: "policies" } };
export const Expired: Story = {
  args: { scenario: "policies", view: { ...defaultKeysView, status: "expired" } },
};
export const Scheduled: Story = { args: { faults: keyWith("Production", { revokesAt: "2026-11-17T09:30:00Z" }) } };
export const WithAttributes: Story = { name: "With attributes of the host", args: { scenario: "attributes" } };
export const WithImports: Story = { name: "With the imports of each key", args: { scenario: "usage" } };
export const WithoutImports: Story = {
  name: "With imports that could not be loaded",
  args: { scenario: "usage", faults: failing("unavailable", "getKeyUsage") },
};
export const WithSlots: Story = {
  name: "With columns, actions and a menu of the host",
  args: {
    slots: {
      columns: [
        { id: "owner", header: "Owner", after: "name", cell: ({ apiKey }) => apiKey.createdBy?.name ?? "–" },
        {
          id: "plan",
          header: "Plan",
          cell: ({ apiKey }) => (
            <select aria-label={`Plan of ${apiKey.name}`}>
              <option>Standard</option>
              <option>High volume</option>
            </select>
          ),
        },
      ],
      rowActions: ({ apiKey }) => (
        <>
          <button type="button" aria-label={`Logs of ${apiKey.name}`}>
            Logs
          </button>
          <button type="button" aria-label={`Copy id of ${apiKey.name}`}>
            Copy id
          </button>
        </>
      ),
      menuItems: () => [
        { label: "Move to another workspace", onSelect: () => undefined, disabledReason: "Only owners can move keys." },
      ],
    },
  },
};
export const FilteredToNothing: Story = {
  name: "Filtered to nothing",
  args: { view: { ...defaultKeysView, search: "Zendesk" } },
};
export const OnlyRevoked: Story = { name: "Only revoked", args: { view: { ...defaultKeysView, status: "revoked" } } };
export const Loading: Story = { args: { faults: never("listKeys") }, parameters: { settles: false } };
export const FailedWithRetry: Story = {
  name: "Failed with retry",
  args: { faults: failing("unavailable", "listKeys") },
};
export const TooManyRequests: Story = {
  name: "Too many requests",
  args: { faults: failing("rate_limited", "listKeys") },
};
export const Stale: Story = {
  args: { faults: failingLater("listKeys") },
  play: (story) => comeBackLater(story, story.canvasElement),
};
export const Forbidden: Story = { args: { scenario: "read-only" } };
export const ForbiddenToRead: Story = { name: "Forbidden to read", args: { faults: failing("forbidden", "listKeys") } };
export const LongNames: Story = { name: "Long names", args: { faults: longNames } };
export const LongWorkspaceNames: Story = {
  name: "200-character workspace names",
  args: { faults: longWorkspaceNames },
};

export const RightToLeft: Story = {
  name: "Right-to-left",
  args: { faults: rightToLeftNames },
  globals: { direction: "rtl" },
};
export const AsCards: Story = { name: "As cards", globals: { width: "360", viewport: { value: "narrow" } } };

export const MenuOpen: Story = {
  name: "Menu open",
  play: async (story) => {
    await settled(story.canvasElement);
    await press(wordsOf(story).table.rowMenu({ keyName: "Production" }), story.canvasElement);
    await screen.findByRole("menu");
  },
};

export const MenuWithSlots: Story = {
  name: "Menu open with entries of the host",
  args: {
    slots: {
      menuItems: () => [
        { label: "Move to another workspace", onSelect: () => undefined },
        { label: "Open the logs", onSelect: () => undefined },
      ],
    },
  },
  play: async (story) => {
    await settled(story.canvasElement);
    await press(wordsOf(story).table.rowMenu({ keyName: "Production" }), story.canvasElement);
    await screen.findByRole("menuitem", { name: /^Move to another workspace/u });
  },
};
const states = {
  Some,
  FirstEver,
  Many,
  OneWorkspace,
  FilteredToNothing,
  OnlyRevoked,
  Loading,
  FailedWithRetry,
  TooManyRequests,
  Stale,
  Forbidden,
  ForbiddenToRead,
  LongNames,
  LongWorkspaceNames,
};

export const AllStates: Story = {
  name: "All states",
  render: () => <Sheet states={states} render={tableScene} />,
  play: (story) => comeBackLater(story, story.canvasElement),
};
