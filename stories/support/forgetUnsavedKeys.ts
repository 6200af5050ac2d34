/** Takes away what an earlier story left in the tab: the keys of whose secrets nobody said that they are saved. */
export function forgetUnsavedKeys(): void {
  for (const name of Object.keys(sessionStorage)) {
    if (name.startsWith("@mark-ai/api-keys/")) sessionStorage.removeItem(name);
  }
}
