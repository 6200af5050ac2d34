import "./fonts.css";
import "@mark-ai/api-keys/styles.css";
import type { Preview } from "@storybook/react-vite";
import { configure } from "storybook/test";
import { lookupOptions } from "../test/support/lookupOptions.ts";
import { clock } from "../stories/support/clock.ts";
import { DocsPage } from "../stories/support/DocsPage.tsx";
import { forgetUnsavedKeys } from "../stories/support/forgetUnsavedKeys.ts";
import { emulateForcedColors } from "../stories/support/forcedColors.ts";
import { settled } from "../stories/support/steps.ts";
import { globalTypes, initialGlobals } from "../stories/support/toolbar.ts";
import { withStage } from "../stories/support/withStage.tsx";
import { axeInEveryMode } from "./axeInEveryMode.ts";
import { theme } from "./theme.ts";

configure(lookupOptions);

const phone = (width: number) => ({ name: `${width} px`, styles: { width: `${width}px`, height: "780px" } });

const preview: Preview = {
  tags: ["autodocs"],
  globalTypes,
  initialGlobals,
  decorators: [withStage],
  beforeEach: async ({ parameters }) => {
    forgetUnsavedKeys();
    await emulateForcedColors(parameters.forcedColors === true);
    return clock.install();
  },
  // Before axe looks: a state is what it settles in.
  afterEach: async (story) => {
    if (story.parameters.settles !== false) await settled(story.canvasElement);
    await axeInEveryMode(story);
  },
  parameters: {
    layout: "fullscreen",
    controls: { expanded: true, exclude: ["scenario", "faults", "without", "via"] },
    backgrounds: { disable: true },
    viewport: {
      options: {
        wide: { name: "1280 px", styles: { width: "1280px", height: "900px" } },
        phone: phone(390),
        narrow: phone(360),
        narrowest: phone(320),
      },
    },
    a11y: {
      test: "error",
      options: { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
    },
    docs: { page: DocsPage, theme },
    options: {
      storySort: {
        order: [
          "Start",
          "States",
          "Guides",
          "Page",
          "Sections",
          [
            "Page header",
            "Quota card",
            "Usage chart",
            "Keys table",
            "Key details",
            "Clean-up",
            "Create key dialog",
            "Rotation",
            "Revoke key dialog",
            "Guidance",
            "Access gate",
            "Feature off",
          ],
          "Matrix",
          "Foundations",
          ["Colours", "Type", "Spacing, corners and heights", "Icons", "Controls", "Messages", "Motion"],
          "Theming",
          "Languages",
          "Adapters",
          "Partners",
        ],
      },
    },
  },
};

export default preview;
