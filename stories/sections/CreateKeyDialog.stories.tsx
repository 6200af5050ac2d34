import { CreateKeyDialog } from "@mark-ai/api-keys";
import type { ApiKey } from "@mark-ai/api-keys/contract";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { screen, userEvent, within } from "storybook/test";
import { clipboardThat, goOffline } from "../support/browser.ts";
import { createScene } from "../support/dialogs.tsx";
import { answerLost, failing, never } from "../support/faults.ts";
import { longWorkspaceNames, rightToLeftNames } from "../support/names.ts";
import { snippets } from "../support/brand.ts";
import { rememberUnsavedKey, unsavedScope } from "../support/unsaved.ts";
import type { SceneArgs } from "../support/scene.tsx";
import { FrameSheet } from "../support/Sheet.tsx";
import {
  createKey,
  fill,
  loseAnswer,
  openCreateDialog,
  press,
  settled,
  submitKey,
  wordsOf,
  type StoryAt,
} from "../support/steps.ts";

const meta = {
  title: "Sections/Create key dialog",
  component: CreateKeyDialog,
  render: createScene,
  parameters: { docs: { story: { inline: false, iframeHeight: 640 } } },
} satisfies Meta<SceneArgs>;
export default meta;

type Story = StoryObj<SceneArgs>;

const open = async (story: StoryAt) => {
  await openCreateDialog(story);
};
const submit = async (story: StoryAt) => {
  await submitKey(story, "Zapier Integration 2");
};
const revealFor = (name: string) => async (story: StoryAt) => {
  await createKey(story, name);
};
const reveal = revealFor("Zapier Integration 2");

const copy = async (story: StoryAt) => {
  const dialog = await createKey(story, "Zapier Integration 2");
  const { reveal } = wordsOf(story);
  await press(reveal.copy, dialog);
  return dialog;
};

export const Default: Story = { play: open };

export const Playground: StoryObj<{ curl: string; envName: string }> = {
  args: { curl: 'curl -H "X-API-Key: {key}" https://api.mark-ai.example/api/v1/knowledge-bases', envName: "API_KEY" },
  render: (snippets) => createScene({ snippets }),
};

export const OneWorkspace: Story = { name: "One workspace", args: { scenario: "single-workspace" }, play: open };
export const WithExpiry: Story = {
  name: "With an expiry",
  args: { scenario: "policies" },
  play: async (story) => {
    const dialog = await openCreateDialog(story);
    const { expiry } = wordsOf(story);
    await userEvent.selectOptions(await within(dialog).findByRole("combobox", { name: expiry.label }), "90");
    await within(dialog).findByText(/\(.+\/.+\)|UTC/);
  },
};
export const CustomPermissions: Story = {
  name: "With permissions of one's own choice",
  args: { scenario: "policies" },
  play: async (story) => {
    const dialog = await openCreateDialog(story);
    const { permissions } = wordsOf(story);
    await userEvent.click(await within(dialog).findByRole("button", { name: new RegExp(`^${permissions.label}`) }));
    await userEvent.click(within(dialog).getByRole("radio", { name: permissions.custom }));
    await within(dialog).findAllByRole("checkbox");
  },
};
export const OwnExpiryDate: Story = {
  name: "With an expiry date of one's own",
  args: { scenario: "policies" },
  play: async (story) => {
    const dialog = await openCreateDialog(story);
    const { expiry } = wordsOf(story);
    await userEvent.selectOptions(await within(dialog).findByRole("combobox", { name: expiry.label }), "date");
    await within(dialog).findByLabelText(expiry.dateLabel);
  },
};
export const WithAttributes: Story = {
  name: "With attributes of the host",
  args: { scenario: "attributes" },
  play: async (story) => {
    const dialog = await openCreateDialog(story);
    await within(dialog).findByRole("combobox", { name: "Environment" });
    await press(wordsOf(story).create.submit, dialog);
  },
};
const hostFields: NonNullable<Story["args"]> = {
  slots: {
    createFields: ({ values, setValue }) => (
      <label>
        Cost center{" "}
        <input
          value={typeof values["costCenter"] === "string" ? values["costCenter"] : ""}
          onChange={(event) => setValue("costCenter", event.currentTarget.value)}
        />
      </label>
    ),
    revealFooter: ({ apiKey }) => (
      <p>
        <a href={`#guide-${apiKey.id}`}>How to set up this key</a>
      </p>
    ),
  },
};
export const WithSlots: Story = {
  name: "With fields of the host",
  args: hostFields,
  play: async (story) => {
    const dialog = await openCreateDialog(story);
    await within(dialog).findByRole("textbox", { name: "Cost center" });
  },
};
export const CreatedWithSlots: Story = {
  name: "Created, with a footer of the host",
  args: hostFields,
  play: async (story) => {
    await within(await createKey(story, "Production")).findByRole("link", { name: "How to set up this key" });
  },
};
export const NameEmpty: Story = {
  name: "Name empty",
  play: async (story) => press(wordsOf(story).create.submit, await openCreateDialog(story)),
};
export const NameTaken: Story = {
  name: "Name taken",
  play: async (story) => {
    await settled(story.canvasElement);
    const dialog = await openCreateDialog(story);
    await fill(within(dialog).getByRole("textbox"), "Production");
    await within(dialog).findByText(wordsOf(story).create.nameTaken);
  },
};
export const Creating: Story = { args: { faults: never("createKey") }, parameters: { settles: false }, play: submit };
export const Refused: Story = { args: { faults: failing("limit_reached", "createKey") }, play: submit };
export const WaitsForIdentity: Story = {
  name: "Waits for a proof of identity",
  args: { faults: failing("step_up_required", "createKey"), onStepUp: () => new Promise(() => undefined) },
  parameters: { settles: false },
  play: async (story) => {
    await submit(story);
    await screen.findByText(wordsOf(story).stepUp.waiting, { selector: ".mak-notice-text" });
  },
};
export const ProofNotAccepted: Story = {
  name: "Proof of identity not accepted",
  args: { faults: failing("step_up_required", "createKey"), onStepUp: () => true },
  play: async (story) => {
    await submit(story);
    await screen.findByText(wordsOf(story).stepUp.notAccepted, { selector: ".mak-notice *" });
  },
};
export const Offline: Story = { beforeEach: goOffline, play: submit };
export const CreatedAndUnsaved: Story = { name: "Created and unsaved", play: reveal };

/** Creates a key and opens a tab of the reveal. */
const revealTab =
  (name: string): NonNullable<Story["play"]> =>
  async (story) => {
    const dialog = await createKey(story, "Zapier Integration 2");
    await userEvent.click(within(dialog).getByRole("tab", { name }));
  };

export const TabKey: Story = { name: "Reveal, tab Key", play: reveal };
export const TabEnv: Story = { name: "Reveal, tab .env", play: revealTab(".env") };
export const TabCurl: Story = { name: "Reveal, tab cURL", play: revealTab("cURL") };
export const TabSample: Story = {
  name: "Reveal, tab of the host’s sample",
  args: {
    snippets: {
      ...snippets,
      samples: [
        { label: "Python", template: 'import markai\n\nclient = markai.Client(api_key="{key}")' },
        { label: "Node.js", template: 'import { Client } from "mark-ai";\n\nconst client = new Client("{key}");' },
      ],
    },
  },
  play: revealTab("Python"),
};
export const WaitingForFirstUse: Story = {
  name: "Waiting for first use",
  play: async (story) => {
    const dialog = await createKey(story, "Zapier Integration 2");
    await within(dialog).findByText(wordsOf(story).reveal.waiting);
  },
};
export const NeverSaved: Story = {
  name: "Never saved",
  args: { scope: unsavedScope },
  beforeEach: rememberUnsavedKey,
  play: async (story) => {
    await screen.findByText(wordsOf(story).unknownOutcome.lostTitle);
  },
};
export const Works: Story = {
  args: {
    faults: {
      getKey: { type: "change", change: (key: ApiKey): ApiKey => ({ ...key, lastUsedAt: "2026-11-16T10:29:00Z" }) },
    },
  },
  play: async (story) => {
    const dialog = await createKey(story, "Zapier Integration 2");
    const [says = ""] = wordsOf(story).reveal.firstUsed({ time: "|" }).split("|");
    // The page asks for the key after two seconds.
    await within(dialog).findByText((text) => text.startsWith(says));
  },
};
export const Copied: Story = {
  beforeEach: () => clipboardThat("takes"),
  play: async (story) => {
    const { reveal } = wordsOf(story);
    await within(await copy(story)).findByRole("button", { name: reveal.copied });
  },
};
export const CopyRefused: Story = {
  name: "Copy refused",
  beforeEach: () => clipboardThat("refuses"),
  play: async (story) => {
    const dialog = await copy(story);
    const words = wordsOf(story).reveal.pressKeys({ shortcut: "\u0000" }).split("\u0000");
    await within(dialog).findByRole("button", {
      name: (label) => words.every((part) => label.includes(part)) && /C/u.test(label),
    });
  },
};
export const AsksBeforeItCloses: Story = {
  name: "Asks before it closes",
  play: async (story) => {
    await createKey(story, "Zapier Integration 2");
    await userEvent.keyboard("{Escape}");
  },
};
export const AnswerLost: Story = {
  name: "Answer lost",
  args: { faults: answerLost },
  play: async (story) => {
    await loseAnswer(story, "Zapier Integration 2");
  },
};
export const Candidates: Story = {
  args: { faults: answerLost, without: ["idempotentCreate"] },
  play: async (story) => {
    const { unknownOutcome } = wordsOf(story);
    const dialog = await loseAnswer(story, "Zapier Integration 2");
    await within(dialog).findByText(unknownOutcome.candidatesTitle);
  },
};
export const SecretLost: Story = {
  name: "Secret lost",
  args: { faults: answerLost },
  play: async (story) => {
    const { unknownOutcome } = wordsOf(story);
    const dialog = await loseAnswer(story, "Zapier Integration 2");
    await press(unknownOutcome.tryAgain, dialog);
    await within(dialog).findByRole("button", { name: unknownOutcome.revokeAndCreate });
  },
};
export const LongNames: Story = {
  name: "Long names",
  play: revealFor("Rindfleischetikettierungsüberwachung ".repeat(6)),
};
export const LongWorkspaceNames: Story = {
  name: "200-character workspace names",
  args: { faults: longWorkspaceNames },
  play: open,
};
export const RightToLeft: Story = {
  name: "Right-to-left",
  args: { faults: rightToLeftNames },
  globals: { direction: "rtl" },
  play: revealFor("تكامل جديد"),
};
export const AsSheet: Story = {
  name: "As a sheet",
  globals: { width: "360", viewport: { value: "narrow" } },
  play: reveal,
};

const states = {
  Default,
  OneWorkspace,
  WithExpiry,
  OwnExpiryDate,
  CustomPermissions,
  NameEmpty,
  NameTaken,
  Creating,
  Refused,
  WaitsForIdentity,
  ProofNotAccepted,
  Offline,
  CreatedAndUnsaved,
  Copied,
  CopyRefused,
  AsksBeforeItCloses,
  AnswerLost,
  Candidates,
  SecretLost,
  LongNames,
  LongWorkspaceNames,
};

export const AllStates: Story = {
  name: "All states",
  // Its windows need a running Storybook around them.
  tags: ["!test"],
  parameters: { a11y: { test: "off" } },
  render: (_args, { globals }) => <FrameSheet states={states} part="sections-create-key-dialog" globals={globals} />,
};
