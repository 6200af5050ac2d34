import type { Meta, StoryObj } from "@storybook/react-vite";
import { Group, Surface } from "./Surface.tsx";

const spaces = [1, 2, 3, 4, 6] as const;
const radii = {
  radius: "Cards and dialogs",
  "radius-control": "Fields and boxes",
  "radius-button": "Buttons",
  "radius-small": "Segments and code",
  "radius-tiny": "The meter and bars",
};
const heights = {
  "row-height": "A table row",
  "control-height": "Buttons and fields",
  "control-height-small": "Small buttons and fields",
};

const meta = {
  title: "Foundations/Spacing, corners and heights",
  render: () => (
    <Surface>
      <Group title="Spacing" note="One unit, space, and its multiples. Nothing stands between two of them.">
        {spaces.map((step) => (
          <div className="measure" key={step}>
            <code className="foundation-note">{`space × ${String(step)}`}</code>
            <span className="measure-bar" style={{ inlineSize: `var(--_mak-space-${String(step)})` }} />
          </div>
        ))}
      </Group>
      <Group title="Corners" note="One token, radius. The others follow from it, and 0px is square everywhere.">
        <div className="measures">
          {Object.entries(radii).map(([name, use]) => (
            <div className="corner" key={name}>
              <span className="corner-box" style={{ borderRadius: `var(--_mak-${name})` }} />
              <code className="foundation-note">{name}</code>
              <span className="foundation-note">{use}</span>
            </div>
          ))}
        </div>
      </Group>
      <Group title="Heights" note="Comfortable or compact, as the toolbar says; at least 44 px on a touch screen.">
        {Object.entries(heights).map(([name, use]) => (
          <div className="measure" key={name}>
            <code className="foundation-note">{name}</code>
            <span className="measure-bar" style={{ inlineSize: 160, blockSize: `var(--_mak-${name})` }} />
            <span className="foundation-note">{use}</span>
          </div>
        ))}
      </Group>
    </Surface>
  ),
} satisfies Meta;
export default meta;

/** The scale of gaps, the corners, and the heights of rows and controls. */
export const Default: StoryObj = {};
export const Compact: StoryObj = { globals: { density: "compact" } };
