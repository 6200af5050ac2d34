/** Where a tab remembers the keys of a scope that nobody saved. */
export const unsavedStorageKey = (scope: string): string => `@mark-ai/api-keys/unsaved/${scope}`;

/** The scopes in which this page itself remembers keys: where the storage refuses, only this knows. */
export const rememberingScopes = new Set<string>();

/** Called when what the tab remembers changes. Here, so that the first paint can listen without reading it. */
export const unsavedListeners = new Set<() => void>();

export function subscribeUnsavedKeys(listener: () => void): () => void {
  unsavedListeners.add(listener);
  return () => void unsavedListeners.delete(listener);
}
