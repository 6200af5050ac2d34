import { CreateKeyButton, CreateKeyDialog, PageHeader, type PageHeaderProps } from "@mark-ai/api-keys";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { brand } from "../support/brand.ts";
import { SectionScene, type SceneArgs } from "../support/scene.tsx";
import { Sheet } from "../support/Sheet.tsx";

const scene = (args: SceneArgs) => (
  <SectionScene {...args}>
    <PageHeader actions={<CreateKeyButton />} />
    <CreateKeyDialog />
  </SectionScene>
);

const meta = {
  title: "Sections/Page header",
  component: PageHeader,
  render: scene,
} satisfies Meta<SceneArgs & PageHeaderProps>;
export default meta;

type Story = StoryObj<SceneArgs>;

const logo = (
  <svg width="120" height="24" role="img" aria-label="Northwind" viewBox="0 0 120 24">
    <path d="M0 24 12 0l12 24z" fill="currentColor" />
    <rect x="34" y="8" width="86" height="8" rx="4" fill="currentColor" />
  </svg>
);

export const Default: Story = {};

export const Playground: StoryObj<{ apiReferenceUrl: string }> = {
  args: { apiReferenceUrl: "https://docs.mark-ai.example/api" },
  render: (links) => scene({ brand: { ...brand, ...links } }),
};

export const Forbidden: Story = { args: { scenario: "read-only" } };
export const AllKeysUsed: Story = { name: "All keys used", args: { scenario: { maxActiveKeys: 9 } } };
export const NoCreation: Story = { name: "No creation", args: { without: ["createKey"] } };
export const NoReference: Story = { name: "No reference", args: { brand: { productName: "Mark AI" } } };
export const WithLogo: Story = { name: "With a logo", args: { brand: { ...brand, logo } } };
export const Narrow: Story = { globals: { width: "360", viewport: { value: "narrow" } } };

const states = { Default, Forbidden, AllKeysUsed, NoCreation, NoReference, WithLogo };

export const AllStates: Story = {
  name: "All states",
  render: () => <Sheet states={states} render={scene} />,
};
