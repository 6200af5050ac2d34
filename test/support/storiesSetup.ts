import { commands } from "vitest/browser";

declare module "vitest/browser" {
  interface BrowserCommands {
    forceColors: (active: boolean) => Promise<void>;
  }
}

globalThis.emulateForcedColorsInTests = (active) => commands.forceColors(active);
