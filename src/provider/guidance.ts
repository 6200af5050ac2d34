/** The ids that deep links lead to. They are part of the page's public surface, so that a help article can name them. */
export const anchors = {
  keep: "keep-keys-safe",
  rotate: "rotate-keys",
  questions: "questions",
  lost: "lost-key",
  stopped: "integration-stopped",
  counts: "what-is-counted",
  hidden: "developers-page-hidden",
} as const;

/** The id of one section or answer of the guidance. */
export type Anchor = (typeof anchors)[keyof typeof anchors];
