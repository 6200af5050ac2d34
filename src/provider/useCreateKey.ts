"use client";
import { useKeyCreation, type KeyCreation } from "../data/creation/useKeyCreation.js";
import { useConfig } from "./config.js";

/**
 * Creates keys without our markup. It never hands out the secret: `attachSecret` is a ref callback for the node that
 * shows it, `copySecret()` puts it on the clipboard, `state` says where the creation stands.
 *
 * @example
 * const { state, submit, attachSecret, copySecret, markSaved, requestClose } = useCreateKey();
 * // state.step: form → pending → revealed → saved → closed, or unknown, candidateKeys, lost
 * {state.step === "revealed" && <output ref={attachSecret} className="rr-block" translate="no" />}
 */
export function useCreateKey(): KeyCreation {
  const { snippets, onUnsavedChange } = useConfig("useCreateKey()");
  return useKeyCreation({ snippets, onUnsavedChange });
}
