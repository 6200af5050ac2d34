"use client";
import { createLazyPart } from "../../ui/createLazyPart.js";

/** The dialog's own piece of code: form and reveal in one, so that nothing is loaded between them. */
export const { Part: LazyCreateKeyDialog, preload: preloadCreateKeyDialog } = createLazyPart(() =>
  import("./CreateKeyDialogContent.js").then((module) => module.CreateKeyDialogContent),
);
