"use client";
import { createRequiredContext } from "../utils/createRequiredContext.js";
import { joinClasses } from "../utils/joinClasses.js";
import type { Theme } from "./theme.js";
import { partClass, type Part } from "./parts.js";

/** How the page looks, as every surface of it needs to know. */
export interface ThemeContextValue {
  readonly colorScheme: "light" | "dark" | "system";
  readonly density: "comfortable" | "compact";
  readonly theme?: Theme | undefined;
  readonly classNames: Partial<Record<Part, string>>;
  readonly portalContainer?: HTMLElement | null | undefined;
}

const [ThemeContextProvider, useRequiredTheme] = createRequiredContext<ThemeContextValue>("ApiKeysProvider");

export { ThemeContextProvider };

/** Reads the look of the page. Throws outside the provider. */
export function useTheme(): ThemeContextValue {
  return useRequiredTheme("This part of the API keys page");
}

/** The classes of a part: ours first, then the extra ones, then the host's. */
export function usePartClassName(part: Part, extra?: string): string {
  const own = useTheme().classNames[part];
  return extra === undefined && own === undefined ? partClass(part) : joinClasses(partClass(part), extra, own);
}
