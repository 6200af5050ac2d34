import { create } from "storybook/theming";

const font = '"Inter Variable", system-ui, sans-serif';

/** The look of the frame around the stories, and of the documents. */
export const theme = create({
  base: "light",
  brandTitle: "API Keys",
  brandTarget: "_self",
  colorPrimary: "#4f46d8",
  colorSecondary: "#4f46d8",
  appBg: "#f7f7fa",
  appContentBg: "#ffffff",
  appBorderColor: "#dcdce6",
  appBorderRadius: 8,
  fontBase: font,
  fontCode: '"JetBrains Mono Variable", ui-monospace, monospace',
  textColor: "#24242e",
  barTextColor: "#5a5a6b",
  barSelectedColor: "#3d37b3",
  barHoverColor: "#3d37b3",
  inputBorderRadius: 6,
});
