"use client";
import { createLazyComponent } from "../../ui/createLazyComponent.js";

const load = () => import("./overlays.js");

/** The create dialog: form and reveal in one, so that nothing is loaded between them. */
export const createDialog = createLazyComponent(async () => (await load()).CreateKeyDialogContent);

/** The revoke dialog. */
export const revokeDialog = createLazyComponent(async () => (await load()).RevokeKeyContent);

/** The dialog that revokes many keys. */
export const cleanUpReview = createLazyComponent(async () => (await load()).CleanUpReview);

/** The panel with the details of a key. */
export const detailsPanel = createLazyComponent(async () => (await load()).KeyDetailsContent);

/** The editor in the place of a key's name. */
export const nameEditor = createLazyComponent(async () => (await load()).InlineEditor);

/** Loads all of them, which are one chunk, before one is asked for: on hover, on focus, when the browser is idle. */
export const preloadOverlays = async (): Promise<void> => {
  await Promise.all(
    [createDialog, revokeDialog, cleanUpReview, detailsPanel, nameEditor].map(({ preload }) => preload()),
  );
};
