"use client";
import { createLazyComponent } from "../../ui/createLazyComponent.js";

/** The dialog's own piece of code: form and reveal in one, so that nothing is loaded between them. */
export const { Part: LazyCreateKeyDialog, preload: preloadCreateKeyDialog } = createLazyComponent(() =>
  import("./CreateKeyDialogContent.js").then((module) => module.CreateKeyDialogContent),
);
