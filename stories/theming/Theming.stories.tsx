import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent, within } from "storybook/test";
import { FrameSheet } from "../support/Sheet.tsx";
import { initialKnobs, type Knobs } from "./knobs.ts";
import { ThemeEditor } from "./ThemeEditor.tsx";

const meta = {
  title: "Theming",
  component: ThemeEditor,
  // What the controls set is where the editor starts.
  render: (args) => <ThemeEditor key={JSON.stringify(args)} {...args} />,
  parameters: { docs: { story: { inline: false, iframeHeight: 900 } } },
} satisfies Meta<Partial<Knobs>>;
export default meta;

type Story = StoryObj<Partial<Knobs>>;

export const Default: Story = {};

export const Playground: Story = {
  args: initialKnobs,
  argTypes: {
    accent: { control: "color" },
    radius: { control: { type: "range", min: 0, max: 24 } },
    tint: { control: { type: "range", min: 0, max: 4, step: 0.5 } },
    density: { control: "inline-radio", options: ["comfortable", "compact"] },
    tokens: { control: "object" },
  },
};

// Shows a look that cannot be read, on purpose: axe rightly refuses it too.
export const RefusedBrand: Story = {
  name: "Refused brand",
  args: { tokens: { textMuted: "#a3a3a3" } },
  parameters: { a11y: { config: { rules: [{ id: "color-contrast", enabled: false }] } } },
  play: async ({ canvasElement }) => {
    const gate = within(canvasElement).getByRole("region", { name: "Contrast gate" });
    await expect(within(gate).getByRole("status")).toHaveTextContent(/Pairs that fail/);
    await expect(within(gate).getAllByRole("row", { name: /textMuted on surface/ }).length).toBeGreaterThan(0);
  },
};

export const NoColour: Story = {
  name: "No colour",
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const accent = canvas.getByRole("textbox", { name: "Accent" });
    await userEvent.clear(accent);
    await userEvent.type(accent, "blurple");
    await expect(canvas.getByText(/accent is "blurple", which is not a colour.*hex/)).toBeVisible();
  },
};

export const ByAddress: Story = {
  name: "By address",
  beforeEach: () => {
    const before = window.location.href;
    window.history.replaceState(
      null,
      "",
      "#accent=gold&radius=0&density=compact&token.tableHead=%231c2a4a&token.tableHeadText=white",
    );
    return () => window.history.replaceState(null, "", before);
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(canvas.getByRole("textbox", { name: "Accent" })).toHaveValue("gold");
    await expect(canvas.getByLabelText("Pick the accent")).toHaveValue("#ffd700");
    await expect(canvas.getByRole("code")).toHaveTextContent(/createTheme\(\{ accent: "gold", radius: 0/);
    await expect(canvas.getByRole("link", { name: /^Open this theme/ })).toHaveAttribute(
      "href",
      expect.stringMatching(/id=theming--default.*#accent=gold&radius=0&density=compact/),
    );
  },
};

const states = { Default, RefusedBrand };

export const AllStates: Story = {
  name: "All states",
  // Its windows need a running Storybook around them.
  tags: ["!test"],
  parameters: { a11y: { test: "off" } },
  render: (_args, { globals }) => <FrameSheet states={states} part="theming" globals={globals} height={900} />,
};
