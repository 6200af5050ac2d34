import { tokens } from "@mark-ai/api-keys";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { useState } from "react";
import { propertyOf } from "../../src/theme/propertyOf.ts";
import { tokenDocs } from "../../src/theme/tokenDocs.ts";
import type { Token } from "../../src/theme/tokens.ts";
import { Group, Surface } from "./Surface.tsx";

const colours = (Object.keys(tokens) as Token[]).filter((token) => tokens[token].kind === "color");
const groups = {
  "Grounds and lines": /^(background|surface|border|hover|controlBorder|overlay)/,
  Text: /^(text|onAccent|onDanger|accentText|dangerText|warningText|successText|tableHeadText|codeText)/,
  "Accent and status": /^(accent|danger|warning|success|focus)/,
  "Table, code, meter and chart": /./,
};

function groupOf(token: Token): string {
  return Object.entries(groups).find(([, names]) => names.test(token))?.[0] ?? "";
}

/** A colour as the browser paints it, in hex. */
function hexOf(colour: string): string {
  const context = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  if (context === null) return colour;
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 255] = context.getImageData(0, 0, 1, 1).data;
  const shown = alpha === 255 ? [red, green, blue] : [red, green, blue, alpha];
  return `#${shown.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}

/** A colour as the browser paints it, its token, and what it is for. */
function Swatch({ token }: { token: Token }) {
  const [painted, setPainted] = useState("");
  return (
    <li className="swatch">
      <span
        ref={(node) => setPainted(node === null ? "" : hexOf(getComputedStyle(node).backgroundColor))}
        className="swatch-colour"
        style={{ background: `var(--_${propertyOf(token).slice(2)})` }}
      />
      <code className="swatch-name">{token}</code>
      <span className="foundation-note">{tokenDocs[token].doc.replaceAll("`", "")}</span>
      <code className="foundation-note">{painted}</code>
    </li>
  );
}

const meta = {
  title: "Foundations/Colours",
  render: () => (
    <Surface>
      {Object.keys(groups).map((group) => (
        <Group key={group} title={group}>
          <ul className="swatches">
            {colours
              .filter((token) => groupOf(token) === group)
              .map((token) => (
                <Swatch key={token} token={token} />
              ))}
          </ul>
        </Group>
      ))}
    </Surface>
  ),
} satisfies Meta;
export default meta;

/** Every colour token in the chosen scheme and theme, as the browser paints it. */
export const Default: StoryObj = {};
export const Dark: StoryObj = { globals: { scheme: "dark" } };
