import { ApiKeysPage, defaultKeysView, type ApiKeysPageProps } from "@mark-ai/api-keys";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { goOffline } from "../support/browser.ts";
import { failing, failingLater, never } from "../support/faults.ts";
import { ForcedColorsNote } from "../support/ForcedColorsNote.tsx";
import { longNames, longWorkspaceNames, rightToLeftNames } from "../support/names.ts";
import { HostModal, HostShell } from "../support/Hosts.tsx";
import { showAsPrinted } from "../support/print.ts";
import { PageScene, type SceneArgs } from "../support/scene.tsx";
import { FrameSheet } from "../support/Sheet.tsx";
import { comeBackLater } from "../support/steps.ts";

const meta = {
  title: "Page",
  component: ApiKeysPage,
  render: PageScene,
  parameters: { docs: { story: { inline: false, iframeHeight: 900 } } },
} satisfies Meta<SceneArgs & ApiKeysPageProps>;
export default meta;

type Story = StoryObj<SceneArgs>;

export const Default: Story = {};

export const Playground: Story = {
  args: { density: "comfortable", revokeConfirmation: "button", hide: [], timeZone: "Europe/Berlin" },
  argTypes: {
    density: { control: "inline-radio", options: ["comfortable", "compact"] },
    revokeConfirmation: { control: "inline-radio", options: ["button", "name"] },
    hide: { control: "check", options: ["header", "createButton", "quota", "chart", "table", "guidance"] },
    timeZone: { control: "select", options: ["Europe/Berlin", "Pacific/Auckland", "America/Los_Angeles", "UTC"] },
  },
};

export const Dark: Story = { globals: { scheme: "dark" } };
export const German: Story = { globals: { language: "de" } };
export const Japanese: Story = { globals: { language: "ja" } };
export const Compact: Story = { globals: { density: "compact" } };
export const Narrow360: Story = { name: "360 px", globals: { width: "360", viewport: { value: "narrow" } } };
export const Narrow320: Story = { name: "320 px", globals: { width: "320", viewport: { value: "narrowest" } } };

export const Loading: Story = { args: { faults: never() }, parameters: { settles: false } };
export const FirstEver: Story = { name: "First-ever", args: { scenario: "empty" } };
export const Some: Story = { args: { scenario: "demo" } };
export const Many: Story = { args: { scenario: "many" } };
export const FilteredToNothing: Story = {
  name: "Filtered to nothing",
  args: { view: { ...defaultKeysView, search: "Zendesk", status: "revoked" } },
};
export const FailedWithRetry: Story = {
  name: "Failed with retry",
  args: { faults: failing("unavailable", "listKeys") },
};
export const EverythingFailed: Story = {
  name: "Everything failed for one reason",
  args: { faults: failing("unavailable") },
};
export const AccessFailed: Story = { name: "Access failed", args: { faults: failing("unavailable", "getAccess") } };
export const Stale: Story = {
  args: { faults: failingLater() },
  play: (story) => comeBackLater(story, story.canvasElement),
};
export const Offline: Story = { beforeEach: goOffline };
export const Forbidden: Story = { args: { scenario: "read-only" } };
export const FeatureOff: Story = { name: "Feature off", args: { scenario: "feature-off" } };
export const LimitReached: Story = { name: "Limit reached", args: { scenario: "reached" } };
export const OneWorkspace: Story = { name: "One workspace", args: { scenario: "single-workspace" } };
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
export const Zoomed: Story = { name: "200 % zoom", parameters: { zoom: 2 } };
export const Zoomed400: Story = { name: "400 % zoom", parameters: { zoom: 4 } };
export const Print: Story = { beforeEach: showAsPrinted };
export const InTheHostsShell: Story = {
  name: "In the host’s shell",
  parameters: { fullWidth: true },
  render: (args) => (
    <HostShell>
      <PageScene {...args} />
    </HostShell>
  ),
};
export const InAModal: Story = {
  name: "In a modal",
  render: (args) => (
    <HostModal>
      <PageScene {...args} />
    </HostModal>
  ),
};
export const ForcedColours: Story = {
  name: "Forced colours",
  parameters: { forcedColors: true },
  render: (args) => (
    <>
      <ForcedColorsNote />
      <PageScene {...args} />
    </>
  ),
};

const states = {
  Default,
  Loading,
  FirstEver,
  Many,
  FilteredToNothing,
  FailedWithRetry,
  EverythingFailed,
  AccessFailed,
  Stale,
  Offline,
  Forbidden,
  FeatureOff,
  LimitReached,
  OneWorkspace,
  LongNames,
  LongWorkspaceNames,
};

export const AllStates: Story = {
  name: "All states",
  // Its windows need a running Storybook around them.
  tags: ["!test"],
  parameters: { a11y: { test: "off" } },
  render: (_args, { globals }) => <FrameSheet states={states} part="page" globals={globals} height={900} />,
};
