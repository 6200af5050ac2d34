"use client";
import { createLazyComponent } from "../../ui/createLazyComponent.js";

/** What the guidance is drawn by, for what stands below it. */
export const guidancePart = createLazyComponent(() =>
  import("./GuidanceContent.js").then((module) => module.GuidanceContent),
);

/** The guidance on keeping keys safe, and the answers to what people ask. The host may draw it itself by a slot. */
export function Guidance() {
  return <guidancePart.Part />;
}
