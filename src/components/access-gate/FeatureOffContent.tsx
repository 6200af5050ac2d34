"use client";
import { useId } from "react";
import { useLaterI18n } from "../../i18n/useLaterI18n.js";
import { useConfig } from "../../provider/config.js";
import { usePartClassName } from "../../theme/ThemeContext.js";
import { ExternalLink } from "../../ui/ExternalLink.js";
import { LockIcon } from "../../ui/icons.js";
import type { FeatureOffProps } from "./FeatureOff.js";

/** What {@link FeatureOff} shows. */
export function FeatureOffContent({ workspace }: FeatureOffProps) {
  const titleId = useId();
  const { access } = useLaterI18n().messages;
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
          {access.featureOffSupport({ productName })}{" "}
          {supportUrl === undefined ? null : (
            <ExternalLink href={supportUrl}>{access.supportLink({ productName })}</ExternalLink>
          )}
        </li>
      </ul>
    </section>
  );
}
