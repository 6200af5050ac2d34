import { createLazyComponent } from "./createLazyComponent.js";

/** What explains a failure. A notice does without it where it cannot be loaded. */
export const errorDetailPart = createLazyComponent(async () => (await import("./ErrorDetails.js")).ErrorDetail, {
  whenMissing: "fallback",
});
