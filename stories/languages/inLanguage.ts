import type { languages } from "../support/toolbar.ts";

/** A story in a language, in that language's own direction. */
export const inLanguage = (language: keyof typeof languages) => ({ globals: { language, direction: "auto" } });
