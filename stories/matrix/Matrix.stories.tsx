import type { Meta, StoryObj } from "@storybook/react-vite";
import { StoryWindow } from "../support/StoryWindow.tsx";

/** The states that are worth seeing in every look. */
const states = {
  "page--default": "Page",
  "page--first-ever": "Page, first-ever",
  "page--failed-with-retry": "Page, failed with retry",
  "page--forbidden": "Page, forbidden",
  "sections-create-key-dialog--default": "Create dialog",
  "sections-create-key-dialog--created-and-unsaved": "Created and unsaved",
  "sections-create-key-dialog--answer-lost": "Answer lost",
  "sections-revoke-key-dialog--default": "Revoke dialog",
  "sections-quota-card--limit-reached": "Quota card, limit reached",
  "sections-keys-table--many": "Keys table, many",
} as const;

type State = keyof typeof states;

export interface MatrixProps {
  /** The state to compare. */
  state: State;
  /** Widths in pixels, one column each. */
  widths: readonly number[];
  schemes: readonly string[];
  languages: readonly string[];
  /** The size at which each window is drawn, from 0.2 to 1. */
  scale: number;
}

/** One state side by side: a row for each scheme and language, a column for each width. */
function Matrix({ state, widths, schemes, languages, scale }: MatrixProps) {
  const rows = languages.flatMap((language) => schemes.map((scheme) => ({ language, scheme })));
  return (
    <div className="matrix">
      {rows.map(({ language, scheme }) => (
        <div className="matrix-row" key={`${language} ${scheme}`}>
          {widths.map((width) => (
            <StoryWindow
              key={width}
              id={state}
              title={`${language} · ${scheme} · ${String(width)} px`}
              globals={`scheme:${scheme};language:${language};width:${String(width)}`}
              width={width}
              height={width < 500 ? 1400 : 1000}
              scale={scale}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

const meta = {
  title: "Matrix",
  component: Matrix,
  // Its windows need a running Storybook around them.
  tags: ["!test", "!autodocs"],
  parameters: { a11y: { test: "off" }, fullWidth: true },
  args: {
    state: "page--default",
    widths: [1100, 390],
    schemes: ["light", "dark"],
    languages: ["en", "de", "ar"],
    scale: 0.5,
  },
  argTypes: {
    state: { control: { type: "select", labels: states }, options: Object.keys(states) },
    widths: { control: "check", options: [1440, 1280, 1100, 768, 390, 320] },
    schemes: { control: "check", options: ["light", "dark"] },
    languages: { control: "check", options: ["en", "de", "fr", "ja", "ar", "pseudo"] },
    scale: { control: { type: "range", min: 0.2, max: 1, step: 0.1 } },
  },
} satisfies Meta<typeof Matrix>;
export default meta;

type Story = StoryObj<typeof meta>;

/** One state in two schemes, three languages and two widths. The controls choose others. */
export const Default: Story = {};
export const Reveal: Story = {
  name: "Created and unsaved",
  args: { state: "sections-create-key-dialog--created-and-unsaved" },
};
