/**
 * What keeps session replays, translators, spell-checkers and password managers off the node that shows the secret.
 * No single mark serves all of them; docs/security.md gives the source of each.
 */
export const secretClasses = "rr-block ph-no-capture sentry-block fs-exclude fs-block dd-privacy-hidden notranslate";

export const secretMarks = {
  "data-private": "",
  "data-clarity-mask": "true",
  "data-hj-suppress": "",
  "data-dd-privacy": "hidden",
  "data-sentry-block": "",
  "data-gramm": "false",
  "data-1p-ignore": "",
  "data-lpignore": "true",
  "data-bwignore": "",
  "data-form-type": "other",
  translate: "no",
  spellCheck: false,
  dir: "ltr",
} as const;

/** The name's field is no login: whatever a password manager would put into it or keep of it is wrong. */
export const nameFieldMarks = {
  autoComplete: "off",
  autoCapitalize: "off",
  autoCorrect: "off",
  spellCheck: false,
  "data-1p-ignore": "",
  "data-lpignore": "true",
  "data-bwignore": "",
  "data-form-type": "other",
} as const;
