/** Where a tab remembers the keys of a scope that nobody saved. */
export const unsavedStorageKey = (scope: string): string => `@mark-ai/api-keys/unsaved/${scope}`;
