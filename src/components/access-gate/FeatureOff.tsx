"use client";
import { useId } from "react";
import type { Workspace } from "../../contract/types.js";
import { useI18n } from "../../i18n/context.js";
import { useConfig } from "../../provider/config.js";
import { usePartClassName } from "../../theme/ThemeContext.js";
import { ExternalLink } from "../../ui/ExternalLink.js";
import { LockIcon } from "../../ui/icons.js";

/** The props of `<FeatureOff>`. */
export interface FeatureOffProps {
  /** The current workspace; `undefined` where the host named one that the person cannot see. */
  workspace: Workspace | undefined;
}

/** Says that the workspace lacks the Developers feature, and names the two ways to get it. */
export function FeatureOff({ workspace }: FeatureOffProps) {
  const titleId = useId();
  const { access } = useI18n().messages;
  const { productName, administratorHint, supportUrl } = useConfig("<FeatureOff>").brand;
  return (
    <section className={usePartClassName("featureOff")} aria-labelledby={titleId}>
      <LockIcon />
      <h2 className="mak-state-title" id={titleId}>
        {workspace === undefined ? access.workspaceUnknown : access.featureOffTitle({ workspace: workspace.name })}
      </h2>
      {workspace === undefined ? null : <p className="mak-state-text">{access.featureOffBody({ productName })}</p>}
      <ul className="mak-guidance-list">
        <li className="mak-feature-off-item">{access.featureOffAdministrator({ hint: administratorHint })}</li>
        <li className="mak-feature-off-item">
          <span className="mak-text">{access.featureOffSupport({ productName })}</span>{" "}
          {supportUrl === undefined ? null : (
            <ExternalLink href={supportUrl}>{access.supportLink({ productName })}</ExternalLink>
          )}
        </li>
      </ul>
    </section>
  );
}
