"use client";
import { useCallback, type RefCallback, type RefObject } from "react";
import { useI18n } from "../i18n/context.js";
import { applyTheme } from "./applyTheme.js";
import { useTheme } from "./ThemeContext.js";
import { warnOfMissingStylesheet } from "./warnOfMissingStylesheet.js";

// As React has it: every bundler puts the value in, and the branch is gone from a production build.
declare const process: { readonly env: { readonly NODE_ENV?: string | undefined } };

/** What the root and every floating surface carry, so that a portal loses neither look nor language. */
export interface SurfaceProps<E extends HTMLElement> {
  className: string;
  dir: "ltr" | "rtl";
  lang: string;
  ref: RefCallback<E>;
  "data-mak-scheme": "light" | "dark" | "system";
  "data-mak-density": "comfortable" | "compact";
}

/** The props of a surface. The theme is written through the CSSOM: a strict CSP refuses `style=` in server markup. */
export function useSurfaceProps<E extends HTMLElement>(ownRef?: RefObject<E | null>): SurfaceProps<E> {
  const { code, dir } = useI18n();
  const { colorScheme, density, theme } = useTheme();
  const ref = useCallback(
    (node: E | null) => {
      if (ownRef !== undefined) ownRef.current = node;
      if (node === null) return;
      applyTheme(node, theme);
      if (process.env.NODE_ENV !== "production") warnOfMissingStylesheet(node);
    },
    [theme, ownRef],
  );
  // Tailwind's typography leaves out what is in an element with the class not-prose.
  const className = "mak-root not-prose";
  return { className, dir, lang: code, ref, "data-mak-scheme": colorScheme, "data-mak-density": density };
}
