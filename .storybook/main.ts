import type { StorybookConfig } from "@storybook/react-vite";
import { alias } from "../scripts/entries.mjs";

const config: StorybookConfig = {
  stories: ["../stories/**/*.mdx", "../stories/**/*.stories.tsx"],
  // The font of the frame around the stories: see manager-head.html.
  staticDirs: [{ from: "../node_modules/@fontsource-variable/inter/files", to: "/fonts" }],
  addons: [
    "@storybook/addon-docs",
    "@storybook/addon-a11y",
    "@storybook/addon-vitest",
    "storybook-addon-pseudo-states",
  ],
  framework: { name: "@storybook/react-vite", options: {} },
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  // The TypeScript one writes absolute paths of the machine into the static build.
  typescript: { reactDocgen: "react-docgen" },
  viteFinal: (vite) => ({
    ...vite,
    // The package's own library build is none of Storybook's business.
    build: { ...vite.build, lib: false, rolldownOptions: {} },
    resolve: { ...vite.resolve, alias },
  }),
};

export default config;
