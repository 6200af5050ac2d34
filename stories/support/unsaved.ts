/** The scope of a story whose tab remembers a key that nobody saved. */
export const unsavedScope = "story-never-saved";

/** The tab was closed before this key was saved. For `beforeEach`: an earlier story's memory is cleared before it. */
export function rememberUnsavedKey(): void {
  const key = { id: "key_never_saved", name: "Zapier Integration 2", workspaceId: "ws_marketing" };
  sessionStorage.setItem(`@mark-ai/api-keys/unsaved/${unsavedScope}`, JSON.stringify([key]));
}
