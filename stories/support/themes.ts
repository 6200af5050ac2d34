import { presets, type Theme } from "@mark-ai/api-keys";
import { partners } from "../partners/index.ts";

interface Look {
  readonly title: string;
  readonly theme: Theme | undefined;
}

const titled = (name: string) => `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;

/** The looks of the toolbar: the default one, the presets, and those of the invented partners. */
export const themes: Readonly<Record<string, Look>> = {
  default: { title: "Default theme", theme: undefined },
  ...Object.fromEntries(Object.entries(presets).map(([name, theme]) => [name, { title: titled(name), theme }])),
  ...Object.fromEntries(
    Object.entries(partners).map(([name, { theme }]) => [name, { title: `Partner: ${titled(name)}`, theme }]),
  ),
};
