import { addons } from "storybook/manager-api";
import { create } from "storybook/theming";

const font = '"Inter Variable", system-ui, sans-serif';

addons.setConfig({
  theme: create({
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
    textColor: "#24242e",
    barTextColor: "#5a5a6b",
    barSelectedColor: "#3d37b3",
    barHoverColor: "#3d37b3",
    inputBorderRadius: 6,
  }),
  // What the toolbar's own menus do already, and what a review never needs: the bar fits into 1440 pixels.
  toolbar: {
    zoom: { hidden: true },
    "storybook/outline": { hidden: true },
    "storybook/measure-addon/tool": { hidden: true },
  },
});
