import { createLazyPart } from "./createLazyPart.js";

/** What explains a failure. A notice does without it where it cannot be loaded. */
export const errorDetailPart = createLazyPart(async () => (await import("./ErrorDetails.js")).ErrorDetail, {
  whenMissing: "fallback",
});
