import { ApiKeysPage, type ApiKeysPageProps } from "@mark-ai/api-keys";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { PageScene, type SceneArgs } from "../support/scene.tsx";
import { FrameSheet } from "../support/Sheet.tsx";
import { inLanguage } from "./inLanguage.ts";

const meta = {
  title: "Languages/Page",
  component: ApiKeysPage,
  render: PageScene,
  parameters: { docs: { story: { inline: false, iframeHeight: 900 } } },
} satisfies Meta<SceneArgs & ApiKeysPageProps>;
export default meta;

type Story = StoryObj<SceneArgs>;

/** Axe checks the languages above these; what depends on the language, its length, is measured in test/browser. */
const drawnOnly = { tags: ["!test"] };

export const English: Story = inLanguage("en");
export const French: Story = inLanguage("fr");
export const German: Story = inLanguage("de");
export const Spanish: Story = inLanguage("es");
export const Italian: Story = inLanguage("it");
export const Portuguese: Story = inLanguage("pt-BR");
export const Dutch: Story = inLanguage("nl");
export const Japanese: Story = inLanguage("ja");
export const Arabic: Story = inLanguage("ar");
export const Finnish: Story = { ...inLanguage("fi"), ...drawnOnly };
export const EuropeanPortuguese: Story = { ...inLanguage("pt-PT"), ...drawnOnly };
export const Chinese: Story = { ...inLanguage("zh-CN"), ...drawnOnly };
export const Korean: Story = { ...inLanguage("ko"), ...drawnOnly };
export const Turkish: Story = { ...inLanguage("tr"), ...drawnOnly };
export const Swedish: Story = { ...inLanguage("sv"), ...drawnOnly };
export const Danish: Story = { ...inLanguage("da"), ...drawnOnly };
export const Norwegian: Story = { ...inLanguage("nb"), ...drawnOnly };
export const Polish: Story = { ...inLanguage("pl"), ...drawnOnly };
export const Czech: Story = { ...inLanguage("cs"), ...drawnOnly };
export const Pseudo: Story = {
  ...inLanguage("pseudo"),
  // Each text is doubled by itself, so that a label no longer holds the text of its button: only here, by design.
  parameters: { a11y: { config: { rules: [{ id: "label-content-name-mismatch", enabled: false }] } } },
};

const states = {
  English,
  French,
  German,
  Spanish,
  Italian,
  Portuguese,
  Dutch,
  Japanese,
  Arabic,
  Finnish,
  EuropeanPortuguese,
  Chinese,
  Korean,
  Turkish,
  Swedish,
  Danish,
  Norwegian,
  Polish,
  Czech,
  Pseudo,
};

/** The page and each dialog, in every language. */
export const AllLanguages: Story = {
  name: "All languages",
  // Its windows need a running Storybook around them.
  tags: ["!test"],
  parameters: { a11y: { test: "off" } },
  render: (_args, { globals }) => (
    <>
      <FrameSheet states={states} part="languages-page" globals={globals} height={900} />
      {["create-key-dialog", "revealed-key", "answer-lost", "revoke-key-dialog"].map((dialog) => (
        <FrameSheet key={dialog} states={states} part={`languages-${dialog}`} globals={globals} />
      ))}
    </>
  ),
};
