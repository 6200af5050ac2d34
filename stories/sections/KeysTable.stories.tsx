import { CreateKeyDialog, defaultKeysView, KeysTable } from "@mark-ai/api-keys";
import type { KeyList } from "@mark-ai/api-keys/contract";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { screen, userEvent, within } from "storybook/test";
import { failing, failingLater, never } from "../support/faults.ts";
import { longNames, longWorkspaceNames, rightToLeftNames } from "../support/names.ts";
import { SectionScene, type SceneArgs } from "../support/scene.tsx";
import { Sheet } from "../support/Sheet.tsx";
import { comeBackLater, openDialog, press, settled, wordsOf, type StoryAt } from "../support/steps.ts";

const scene = (args: SceneArgs) => (
  <SectionScene {...args}>
    <KeysTable view={args.view} />
    <CreateKeyDialog />
  </SectionScene>
);

/** Selects the keys that nobody uses, and opens their review. */
async function opensReview(story: StoryAt): Promise<HTMLElement> {
  const { cleanUp } = wordsOf(story);
  const doors = await screen.findByRole("group", { name: cleanUp.label });
  const [first] = within(doors).getAllByRole("button");
  if (first !== undefined) await userEvent.click(first);
  await userEvent.click(await screen.findByRole("checkbox", { name: cleanUp.selectPage }));
  await press(cleanUp.review);
  return openDialog("alertdialog");
}

const meta = {
  title: "Sections/Keys table",
  component: KeysTable,
  render: scene,
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
  render: ({ keys, density }) => scene({ scenario: { keys }, density }),
};

export const Some: Story = { args: { scenario: "demo" } };
export const FirstEver: Story = { name: "First-ever", args: { scenario: "empty" } };
export const Many: Story = { args: { scenario: "many" } };
export const OneWorkspace: Story = { name: "One workspace", args: { scenario: "single-workspace" } };
export const Expiring: Story = { args: { scenario: "policies" } };
export const WithAttributes: Story = { name: "With attributes of the host", args: { scenario: "attributes" } };
export const WithImports: Story = { name: "With the imports of each key", args: { scenario: "usage" } };
export const WithoutImports: Story = {
  name: "With imports that could not be loaded",
  args: { scenario: "usage", faults: failing("unavailable", "getKeyUsage") },
};
export const CleanUp: Story = { name: "Clean-up", args: { scenario: "clean-up" } };
export const CleanUpReview: Story = {
  name: "Clean-up review",
  args: { scenario: "clean-up" },
  play: async (story) => {
    await opensReview(story);
  },
};
export const CleanUpPartialFailure: Story = {
  name: "Clean-up with a partial failure",
  args: { scenario: "clean-up", faults: failing("unavailable", "revokeKeys") },
  play: async (story) => {
    const dialog = await opensReview(story);
    await userEvent.click(await within(dialog).findByRole("button", { name: /\d/u }));
    await within(dialog).findByRole("button", { name: wordsOf(story).common.retry });
  },
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

/** Opens the details of a key by its name. */
const detailsOf =
  (keyName: string): NonNullable<Story["play"]> =>
  async (story) => {
    await settled(story.canvasElement);
    await press(keyName, story.canvasElement);
    await openDialog();
  };

export const Details: Story = { args: { scenario: "policies" }, play: detailsOf("Freelancer") };
export const DetailsOfARevokedKey: Story = {
  name: "Details of a revoked key",
  args: { scenario: "policies" },
  play: detailsOf("Old script"),
};
export const DetailsOfAKeyThatStops: Story = {
  name: "Details of a key that stops",
  args: {
    scenario: "policies",
    faults: {
      listKeys: {
        type: "change",
        change: (list: KeyList): KeyList => ({
          ...list,
          items: list.items.map((key) =>
            key.name === "Production"
              ? {
                  ...key,
                  revokesAt: "2026-11-17T09:30:00Z",
                  replacedBy: { id: "key_new", name: "Production (new)", createdAt: "2026-11-16T09:30:00Z" },
                }
              : key,
          ),
        }),
      },
    },
  },
  play: detailsOf("Production"),
};
export const DetailsWithoutHistory: Story = {
  name: "Details whose history failed",
  args: { scenario: "policies", faults: failing("unavailable", "getKeyEvents") },
  play: detailsOf("Production"),
};
export const DetailsWithSlots: Story = {
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
export const Renaming: Story = {
  args: { scenario: "policies" },
  play: async (story) => {
    const { table, details } = wordsOf(story);
    await settled(story.canvasElement);
    await press(table.rowMenu({ keyName: "Production" }), story.canvasElement);
    await userEvent.click(await screen.findByRole("menuitem", { name: details.rename }));
    await screen.findByRole("textbox", { name: details.nameLabel });
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
  render: () => <Sheet states={states} render={scene} />,
  play: (story) => comeBackLater(story, story.canvasElement),
};
