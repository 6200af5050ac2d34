import { commands } from "vitest/browser";
import { allowConsole } from "./failOnConsole.ts";

declare module "vitest/browser" {
  interface BrowserCommands {
    forceColors: (active: boolean) => Promise<void>;
  }
}

globalThis.emulateForcedColorsInTests = (active) => commands.forceColors(active);

// Some stories break an adapter on purpose, and a developer is told.
allowConsole(/^API keys page \((table|quota|chart)\)/);
