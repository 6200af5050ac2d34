import { commands } from "vitest/browser";
import { allowAdapterFaults } from "./failOnConsole.ts";

declare module "vitest/browser" {
  interface BrowserCommands {
    forceColors: (active: boolean) => Promise<void>;
  }
}

globalThis.emulateForcedColorsInTests = (active) => commands.forceColors(active);

allowAdapterFaults();
