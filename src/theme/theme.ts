import type { Token } from "./tokens.js";

export type Scheme = "light" | "dark";

/** Values of tokens, as CSS writes them. */
export type TokenValues = Partial<Record<Token, string>>;

/** A partner's look: values of tokens in both schemes. Made by `createTheme()`. */
export interface Theme {
  /** Values in the light scheme. */
  readonly light: Readonly<TokenValues>;
  /** Values in the dark scheme. */
  readonly dark: Readonly<TokenValues>;
  /** Used where the page's own `density` is not given. */
  readonly density?: "comfortable" | "compact" | undefined;
}
