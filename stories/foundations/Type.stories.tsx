import type { Meta, StoryObj } from "@storybook/react-vite";
import { Group, Surface } from "./Surface.tsx";

const sizes = {
  fontSizeXxl: ["xxl", "The one big number"],
  fontSizeXl: ["xl", "The page's title"],
  fontSizeLg: ["lg", "Titles of dialogs"],
  fontSize: ["", "Text"],
  fontSizeSm: ["sm", "Labels, dates and secondary text"],
  fontSizeXs: ["xs", "Hints, notes and the heads of tables"],
} as const;

const sample = "Each key gives your integrations access to one workspace. 1,284 out of 2,000";

const meta = {
  title: "Foundations/Type",
  render: () => (
    <Surface>
      <Group title="Sizes" note="Six sizes. The family is the host's; the other sizes follow from fontSize.">
        {Object.entries(sizes).map(([token, [suffix, use]]) => (
          <div className="type-sample" key={token}>
            <code className="foundation-note">{token}</code>
            <span style={{ fontSize: `var(--_mak-font-size${suffix === "" ? "" : `-${suffix}`})` }}>{sample}</span>
            <span className="foundation-note">{use}</span>
          </div>
        ))}
      </Group>
      <Group title="Weights" note="Three weights: text, labels and titles, the page's title.">
        {[400, 500, 600].map((weight) => (
          <div className="type-sample" key={weight}>
            <code className="foundation-note">{weight}</code>
            <span style={{ fontWeight: weight }}>{sample}</span>
          </div>
        ))}
      </Group>
      <Group
        title="Numbers and keys"
        note="Numbers of a table have one width; the big number does not. Keys are set in the monospaced stack."
      >
        <div className="type-sample">
          <code className="foundation-note">tabular-nums</code>
          <span style={{ fontVariantNumeric: "tabular-nums" }}>1,111 · 2,000 · 8,888</span>
        </div>
        <div className="type-sample">
          <code className="foundation-note">proportional-nums</code>
          <span style={{ fontSize: "var(--_mak-font-size-xxl)" }}>1,111 · 2,000 · 8,888</span>
        </div>
        <div className="type-sample">
          <code className="foundation-note">fontMono</code>
          <span style={{ fontFamily: "var(--_mak-font-mono)", fontSize: "var(--_mak-font-size-sm)" }}>
            mk_live_AbCd…wxyz · mk_live_0O1lI
          </span>
        </div>
      </Group>
    </Surface>
  ),
} satisfies Meta;
export default meta;

/** The sizes, the weights, and the two ways in which numbers are set. */
export const Default: StoryObj = {};
