import { addons } from "storybook/manager-api";
import { theme } from "./theme.ts";

addons.setConfig({
  theme,
  // What the toolbar's own menus do already, and what a review never needs: the bar fits into 1440 pixels.
  toolbar: {
    zoom: { hidden: true },
    "storybook/outline": { hidden: true },
    "storybook/measure-addon/tool": { hidden: true },
  },
});
