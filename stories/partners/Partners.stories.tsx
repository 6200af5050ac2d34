import { ApiKeysPage, type ApiKeysPageProps } from "@mark-ai/api-keys";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { PageScene, SectionScene, type SceneArgs } from "../support/scene.tsx";
import { FrameSheet } from "../support/Sheet.tsx";
import { partners } from "./index.ts";

interface PartnerArgs extends SceneArgs {
  /** Whose page it is. */
  partner?: keyof typeof partners | undefined;
}

function PartnerScene({ partner, ...args }: PartnerArgs) {
  if (partner === undefined) return <PageScene {...args} />;
  const { css, Page, ...props } = partners[partner];
  return (
    <>
      {css === undefined ? null : <style>{css}</style>}
      {Page === undefined ? (
        <PageScene {...props} {...args} />
      ) : (
        <SectionScene {...props} {...args}>
          <Page />
        </SectionScene>
      )}
    </>
  );
}

const meta = {
  title: "Partners",
  component: ApiKeysPage,
  render: PartnerScene,
  parameters: { docs: { story: { inline: false, iframeHeight: 900 } } },
} satisfies Meta<PartnerArgs & ApiKeysPageProps>;
export default meta;

type Story = StoryObj<PartnerArgs>;

/** Without a partner, to compare. */
export const Default: Story = {};

export const Playground: Story = {
  args: { partner: "gumdrop" },
  argTypes: { partner: { control: "inline-radio", options: Object.keys(partners) } },
};

export const DarkAndDense: Story = {
  name: "Dark and dense",
  args: { partner: "nocturne" },
  globals: { scheme: "dark" },
};
export const PlayfulAndRound: Story = {
  name: "Playful and round",
  args: { partner: "gumdrop" },
};
export const RightToLeftAndSerif: Story = {
  name: "Right-to-left and serif",
  args: { partner: "waraq" },
  globals: { direction: "rtl" },
};
export const Bank: Story = {
  name: "A bank: square, dense, AAA",
  args: { partner: "bullion" },
};
export const Game: Story = {
  name: "A game: neon on almost black",
  args: { partner: "hexfall" },
  globals: { scheme: "dark" },
};
export const PublicService: Story = {
  name: "A public service: composed by hand",
  args: { partner: "guichet" },
};
export const FirstEver: Story = {
  name: "First-ever",
  args: { partner: "gumdrop", scenario: "empty" },
};

const states = { DarkAndDense, PlayfulAndRound, RightToLeftAndSerif, Bank, Game, PublicService, FirstEver };

export const AllStates: Story = {
  name: "All states",
  // Its windows need a running Storybook around them.
  tags: ["!test"],
  parameters: { a11y: { test: "off" } },
  render: (_args, { globals }) => <FrameSheet states={states} part="partners" globals={globals} height={900} />,
};
