// What a block means that imports the reader's own way to sign in and to confirm an identity.
export const openSignInDialog = (): Promise<void> => Promise.resolve();
export const openConfirmDialog = ({ signal }: { signal: AbortSignal }): Promise<boolean> =>
  Promise.resolve(!signal.aborted);
