import { commands } from "vitest/browser";
import { allowAdapterFaults } from "./failOnConsole.ts";

declare module "vitest/browser" {
  interface BrowserCommands {
    forceColors: (active: boolean) => Promise<void>;
  }
}

globalThis.emulateForcedColorsInTests = (active) => commands.forceColors(active);

allowAdapterFaults();
// The REST adapter tells the developer of a web page in place of an answer.
globalThis.allowedConsole?.push(/^GET \S+ was answered by a web page with status 200/u);
