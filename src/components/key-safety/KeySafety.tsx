"use client";
import { createLazyPart } from "../../ui/createLazyPart.js";

const { Part } = createLazyPart(() => import("./KeySafetyContent.js").then((module) => module.KeySafetyContent));

/** The guidance on keeping keys safe, and the answers to what people ask. The host may draw it itself by a slot. */
export function KeySafety() {
  return <Part />;
}
