"use client";
import { useI18n } from "../../i18n/context.js";
import { anchors } from "../../provider/guidance.js";
import type { AnchorProps } from "./useOwnsAnchors.js";

/** Where a key may be and where not, and how it is replaced without an outage. */
export function KeepSafe({ at }: { at: AnchorProps }) {
  const { safety } = useI18n().messages;
  return (
    <div className="mak-guidance-body">
      <ul className="mak-guidance-list">
        <li className="mak-guidance-item">{safety.keepNever}</li>
        <li className="mak-guidance-item">{safety.keepStore}</li>
        <li className="mak-guidance-item">{safety.keepRotate}</li>
        <li className="mak-guidance-item">{safety.keepRevoke}</li>
      </ul>
      <h3 className="mak-guidance-heading" {...at(anchors.rotate)} tabIndex={-1}>
        {safety.rotateTitle}
      </h3>
      <ol className="mak-guidance-list" data-numbered="">
        <li className="mak-guidance-item">{safety.rotateSteps.create}</li>
        <li className="mak-guidance-item">{safety.rotateSteps.update}</li>
        <li className="mak-guidance-item">{safety.rotateSteps.revoke}</li>
      </ol>
    </div>
  );
}
