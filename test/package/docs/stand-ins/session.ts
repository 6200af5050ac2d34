// What a block means that imports the reader's own way to sign in.
export const openSignInDialog = (): Promise<void> => Promise.resolve();
