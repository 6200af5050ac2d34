"use client";
import type { CreateState } from "../../data/creation/keyCreationState.js";
import { useStepUp } from "../../data/stepUp/useStepUp.js";
import { useI18n } from "../../i18n/context.js";
import { useAnnounceWork } from "../../provider/useAnnounceWork.js";
import { Callout } from "../../ui/Callout.js";
import { FailureNotice } from "../../ui/FailureNotice.js";
import { isolate } from "../../utils/isolate.js";
import { StepUpNotice } from "../shared/StepUpNotice.js";

export interface LostSecretProps {
  state: Extract<CreateState, { step: "lost" }>;
  /** Why the person may not revoke, where they may not. */
  revokeReason: string | undefined;
}

/** The key exists, and nobody will ever see its secret. */
export function LostSecret({ state, revokeReason }: LostSecretProps) {
  const { unknownOutcome: texts } = useI18n().messages;
  const { isWaiting } = useStepUp(state.key.id, state.revoking);
  useAnnounceWork(state.revoking ? texts.revokingAndCreating : undefined);
  return (
    <div className="mak-unknown">
      <p className="mak-lost-key">
        <strong className="mak-candidate-name" translate="no">
          {isolate(state.key.name)}
        </strong>
        <code className="mak-candidate-preview" dir="ltr" translate="no">
          {state.key.preview}
        </code>
      </p>
      {revokeReason === undefined ? null : <Callout tone="info">{revokeReason}</Callout>}
      {isWaiting ? <StepUpNotice /> : null}
      {state.revokeError === undefined ? null : (
        <FailureNotice urgent failure={{ title: texts.revokeFailed, error: state.revokeError }} />
      )}
    </div>
  );
}
