"use client";
import { createRequiredContext } from "../utils/createRequiredContext.js";
import type { Brand } from "./brand.js";
import type { ApiKeysController } from "./controller.js";
import type { Slots, Snippets } from "./slots.js";

/** What the host configured and no data depends on. */
export interface Config {
  readonly brand: Brand & { readonly productName: string };
  readonly slots: Slots;
  readonly snippets: Snippets;
  readonly revokeConfirmation: "button" | "name";
  /** Tells the host's router whether a secret is on screen that nobody has saved yet. */
  readonly onUnsavedChange: (state: { unsaved: boolean }) => void;
  /** By which the host drives the page from outside. */
  readonly controller: ApiKeysController | undefined;
  /** Says a sentence to assistive technology. Gives back how to take it away. */
  readonly announce: (text: string, politeness?: "polite" | "assertive") => () => void;
}

const [ConfigProvider, useConfig] = createRequiredContext<Config>("ApiKeysProvider");

export { ConfigProvider, useConfig };
