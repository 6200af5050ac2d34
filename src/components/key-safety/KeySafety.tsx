"use client";
import { createLazyPart } from "../../ui/createLazyPart.js";

/** What the guidance is drawn by, for what stands below it. */
export const keySafetyPart = createLazyPart(() =>
  import("./KeySafetyContent.js").then((module) => module.KeySafetyContent),
);

/** The guidance on keeping keys safe, and the answers to what people ask. The host may draw it itself by a slot. */
export function KeySafety() {
  return <keySafetyPart.Part />;
}
