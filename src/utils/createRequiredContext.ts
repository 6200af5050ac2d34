"use client";
import { createContext, useContext, type Provider } from "react";

/**
 * A context that has no default: the hook throws one clear sentence where the provider is missing.
 *
 * @param provider the component that the host forgot, for the sentence
 */
export function createRequiredContext<T>(provider: string): readonly [Provider<T | null>, (user: string) => T] {
  const Context = createContext<T | null>(null);
  const useRequired = (user: string): T => {
    const value = useContext(Context);
    if (value === null) {
      throw new Error(
        `${user} must be inside <${provider}>. Wrap the part of your app that shows API keys in <${provider} adapter={…}>, or use <ApiKeysPage>.`,
      );
    }
    return value;
  };
  return [Context.Provider, useRequired];
}
