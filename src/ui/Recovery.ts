"use client";
import { createContext, useContext } from "react";

/** What the page can offer after a failure, beside trying again. */
export interface Recovery {
  /** Leads to the host's sign-in. Undefined: the host has given no way. */
  readonly signIn: (() => void) | undefined;
  /** Loads the page again. Undefined while that would lose a key that nobody has saved. */
  readonly reload: (() => void) | undefined;
}

const RecoveryContext = createContext<Recovery>({ signIn: undefined, reload: undefined });

export const RecoveryProvider = RecoveryContext.Provider;
export const useRecovery = (): Recovery => useContext(RecoveryContext);
