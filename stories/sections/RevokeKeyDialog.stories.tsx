import { RevokeKeyDialog } from "@mark-ai/api-keys";
import type { KeyList } from "@mark-ai/api-keys/contract";
import type { Faults } from "@mark-ai/api-keys/testing";
import type { Meta, StoryObj } from "@storybook/react-vite";
import type { ComponentProps } from "react";
import { userEvent, within } from "storybook/test";
import { keyInUse, revokeScene } from "../support/dialogs.tsx";
import { failing, never } from "../support/faults.ts";
import { longNames, rightToLeftNames } from "../support/names.ts";
import type { SceneArgs } from "../support/scene.tsx";
import { FrameSheet } from "../support/Sheet.tsx";
import { fill, openDialog, press, wordsOf, type StoryAt } from "../support/steps.ts";

/** Where the keys stand in the list, newest first. */
const neverUsed = 0;
const longest = 1;

const revokedMeanwhile: Faults = {
  listKeys: [
    { type: "delay", ms: 0, times: 1 },
    {
      type: "change",
      change: (list: KeyList): KeyList => ({
        ...list,
        items: list.items.map((key) => ({ ...key, status: "revoked", revokedAt: "2026-11-16T10:29:00Z" })),
      }),
    },
  ],
};

const meta = {
  title: "Sections/Revoke key dialog",
  component: RevokeKeyDialog,
  render: revokeScene(keyInUse),
  parameters: { docs: { story: { inline: false, iframeHeight: 640 } } },
} satisfies Meta<SceneArgs & ComponentProps<typeof RevokeKeyDialog>>;
export default meta;

type Story = StoryObj<SceneArgs>;

const shown = async () => {
  await openDialog("alertdialog");
};

const confirm = async (story: StoryAt) => {
  const dialog = await openDialog("alertdialog");
  await press(wordsOf(story).revoke.submit, dialog);
  return dialog;
};

export const Default: Story = { play: shown };

export const Playground: Story = {
  args: { revokeConfirmation: "name" },
  argTypes: { revokeConfirmation: { control: "inline-radio", options: ["button", "name"] } },
  play: shown,
};

export const NeverUsed: Story = { name: "Never used", render: revokeScene(neverUsed), play: shown };
export const ByName: Story = { name: "By name", args: { revokeConfirmation: "name" }, play: shown };
export const NotItsName: Story = {
  name: "Not its name",
  args: { revokeConfirmation: "name" },
  play: async (story) => {
    const dialog = await openDialog("alertdialog");
    await fill(within(dialog).getByRole("textbox"), "Produktion");
    await press(wordsOf(story).revoke.submit, dialog);
    await within(dialog).findByText(wordsOf(story).revoke.typeNameMismatch);
  },
};
export const Scheduled: Story = {
  render: revokeScene(neverUsed),
  args: { scenario: "policies" },
  play: async (story) => {
    const dialog = await openDialog("alertdialog");
    await userEvent.selectOptions(
      await within(dialog).findByRole("combobox", { name: wordsOf(story).schedule.when }),
      "24",
    );
  },
};
export const Revoking: Story = {
  parameters: { settles: false },
  args: { faults: never("revokeKey") },
  play: async (story) => {
    await within(await confirm(story)).findByRole("button", { name: wordsOf(story).revoke.submitting });
  },
};
export const WaitsForIdentity: Story = {
  name: "Waits for a proof of identity",
  args: { faults: failing("step_up_required", "revokeKey"), onStepUp: () => new Promise(() => undefined) },
  parameters: { settles: false },
  play: async (story) => {
    await within(await confirm(story)).findByText(wordsOf(story).stepUp.waiting, { selector: ".mak-notice-text" });
  },
};
export const ProofNotAccepted: Story = {
  name: "Proof of identity not accepted",
  args: { faults: failing("step_up_required", "revokeKey"), onStepUp: () => true },
  play: async (story) => {
    await within(await confirm(story)).findByText(wordsOf(story).stepUp.notAccepted);
  },
};
export const RevokeFailed: Story = {
  name: "Revoke failed",
  args: { faults: failing("rate_limited", "revokeKey") },
  play: async (story) => {
    await within(await confirm(story)).findByText(wordsOf(story).revoke.failed);
  },
};
export const OutcomeUnknown: Story = {
  name: "Outcome unknown",
  args: { faults: failing("timeout", "revokeKey") },
  play: async (story) => {
    await within(await confirm(story)).findByText(wordsOf(story).revoke.failedUnknown);
  },
};
export const RevokedMeanwhile: Story = {
  name: "Revoked meanwhile",
  args: { faults: revokedMeanwhile },
  play: async (story) => {
    const dialog = await openDialog("alertdialog");
    await within(dialog).findByText(wordsOf(story).revoke.alreadyDone({ keyName: "Production" }));
  },
};
export const Forbidden: Story = { args: { scenario: "read-only" }, play: shown };
export const LongNames: Story = {
  name: "Long names",
  args: { faults: longNames },
  render: revokeScene(longest),
  play: shown,
};
export const RightToLeft: Story = {
  name: "Right-to-left",
  args: { faults: rightToLeftNames },
  globals: { direction: "rtl" },
  play: shown,
};
export const AsSheet: Story = {
  name: "As a sheet",
  globals: { width: "360", viewport: { value: "narrow" } },
  play: shown,
};

const states = {
  Default,
  NeverUsed,
  ByName,
  NotItsName,
  Revoking,
  WaitsForIdentity,
  ProofNotAccepted,
  RevokeFailed,
  OutcomeUnknown,
  RevokedMeanwhile,
  Forbidden,
  LongNames,
};

export const AllStates: Story = {
  name: "All states",
  // Its windows need a running Storybook around them.
  tags: ["!test"],
  parameters: { a11y: { test: "off" } },
  render: (_args, { globals }) => <FrameSheet states={states} part="sections-revoke-key-dialog" globals={globals} />,
};
