import { CreateKeyDialog } from "@mark-ai/api-keys";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { createScene } from "../support/dialogs.tsx";
import type { SceneArgs } from "../support/scene.tsx";
import { openCreateDialog } from "../support/steps.ts";
import { inLanguage } from "./inLanguage.ts";

const meta = {
  title: "Languages/Create key dialog",
  component: CreateKeyDialog,
  render: createScene,
  play: async (story) => {
    await openCreateDialog(story);
  },
  // The same state is tested with axe in its section, and every language's texts are measured in test/browser.
  tags: ["!test"],
  parameters: { docs: { story: { inline: false, iframeHeight: 640 } } },
} satisfies Meta<SceneArgs>;
export default meta;

type Story = StoryObj<SceneArgs>;

export const English: Story = inLanguage("en");
export const French: Story = inLanguage("fr");
export const German: Story = inLanguage("de");
export const Spanish: Story = inLanguage("es");
export const Italian: Story = inLanguage("it");
export const Portuguese: Story = inLanguage("pt-BR");
export const Dutch: Story = inLanguage("nl");
export const Japanese: Story = inLanguage("ja");
export const Arabic: Story = inLanguage("ar");
export const Finnish: Story = inLanguage("fi");
export const EuropeanPortuguese: Story = inLanguage("pt-PT");
export const Chinese: Story = inLanguage("zh-CN");
export const Korean: Story = inLanguage("ko");
export const Turkish: Story = inLanguage("tr");
export const Swedish: Story = inLanguage("sv");
export const Danish: Story = inLanguage("da");
export const Norwegian: Story = inLanguage("nb");
export const Polish: Story = inLanguage("pl");
export const Czech: Story = inLanguage("cs");
export const Pseudo: Story = inLanguage("pseudo");
