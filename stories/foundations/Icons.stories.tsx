import type { Meta, StoryObj } from "@storybook/react-vite";
import * as icons from "../../src/ui/icons.ts";
import { Group, Surface } from "./Surface.tsx";

const sizes = [14, 16, 20, 24] as const;

const meta = {
  title: "Foundations/Icons",
  render: () => (
    <Surface>
      <Group
        title="Icons"
        note="Lines on a grid of 16 px, in the colour of the text. Those that point along the line turn round from right to left. An icon never stands without words."
      >
        <ul className="icons">
          {Object.entries(icons).map(([name, Icon]) => (
            <li className="icon-sample" key={name}>
              <span className="icon-sizes">
                {sizes.map((size) => (
                  <Icon key={size} size={size} />
                ))}
              </span>
              <code className="foundation-note">{name}</code>
            </li>
          ))}
        </ul>
      </Group>
    </Surface>
  ),
} satisfies Meta;
export default meta;

/** Every icon of the page in its four sizes. */
export const Default: StoryObj = {};
export const RightToLeft: StoryObj = { name: "Right-to-left", globals: { direction: "rtl" } };
