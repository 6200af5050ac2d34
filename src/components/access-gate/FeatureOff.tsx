"use client";
import type { Workspace } from "../../contract/schemas.js";
import { createLazyComponent } from "../../ui/createLazyComponent.js";

export interface FeatureOffProps {
  /** The current workspace; `undefined` where the host named one that the person cannot see. */
  workspace: Workspace | undefined;
}

const { Part } = createLazyComponent(() => import("./FeatureOffContent.js").then((module) => module.FeatureOffContent));

/** Says that the workspace lacks the Developers feature, and names the two ways to get it. */
export function FeatureOff(props: FeatureOffProps) {
  return <Part {...props} />;
}
