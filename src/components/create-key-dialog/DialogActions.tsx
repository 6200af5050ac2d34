"use client";
import type { MouseEvent, RefObject } from "react";
import type { KeyCreation } from "../../data/creation/useKeyCreation.js";
import { useStepUp } from "../../data/stepUp/useStepUp.js";
import { useI18n } from "../../i18n/context.js";
import { Button } from "../../ui/Button.js";

export interface DialogActionsProps {
  creation: KeyCreation;
  onSubmit: () => void;
  /** Absent: the question before closing does not offer it. */
  onCopyAndClose?: (() => void) | undefined;
  /** The answer that loses nothing, where one is asked for. */
  safeRef: RefObject<HTMLButtonElement | null>;
  replacing: boolean;
  canRevoke: boolean;
}

/** What one can do at the foot of the dialog, at each step. */
export function DialogActions(props: DialogActionsProps) {
  const { creation, onSubmit, onCopyAndClose, safeRef, replacing, canRevoke } = props;
  const { common, create, reveal, rotate, unknownOutcome } = useI18n().messages;
  const { state, requestClose } = creation;
  const isRevoking = state.step === "lost" && state.revoking;
  const { isWaiting } = useStepUp(isRevoking ? state.key.id : undefined);
  const finish = (event: MouseEvent) => {
    // The second half of a double click on Create lands here, and is no answer.
    if (event.detail > 1) return;
    creation.markSaved();
    creation.requestClose();
  };

  switch (state.step) {
    case "form":
    case "pending": {
      const pending = state.step === "pending";
      const submit = replacing ? rotate.submit : create.submit;
      return (
        <>
          <Button onClick={requestClose}>{common.cancel}</Button>
          <Button variant="primary" busy={pending} onClick={onSubmit}>
            {pending ? create.submitting : submit}
          </Button>
        </>
      );
    }
    case "revealed":
      return state.confirming ? (
        <>
          <Button onClick={creation.closeAnyway}>{reveal.closeAnyway}</Button>
          <Button
            ref={safeRef}
            variant={onCopyAndClose === undefined ? "primary" : "secondary"}
            onClick={creation.keepOpen}
          >
            {reveal.closeKeep}
          </Button>
          {onCopyAndClose === undefined ? null : (
            <Button variant="primary" onClick={onCopyAndClose}>
              {reveal.closeCopy}
            </Button>
          )}
        </>
      ) : (
        <Button onClick={finish}>{reveal.saved}</Button>
      );
    case "saved":
      return (
        <Button variant="primary" onClick={finish}>
          {reveal.done}
        </Button>
      );
    case "unknown":
    case "checking":
    case "candidates":
      return (
        <>
          <Button onClick={requestClose}>{unknownOutcome.close}</Button>
          <Button busy={state.step === "checking"} onClick={creation.check}>
            {state.step === "unknown" ? unknownOutcome.check : unknownOutcome.checkAgain}
          </Button>
          {state.retry === "safe" && state.step !== "checking" ? (
            <Button variant="primary" onClick={creation.retry}>
              {unknownOutcome.tryAgain}
            </Button>
          ) : null}
        </>
      );
    case "lost":
      return (
        <>
          <Button aria-disabled={state.revoking && !isWaiting} onClick={requestClose}>
            {unknownOutcome.close}
          </Button>
          {canRevoke ? (
            <Button variant="primary" busy={state.revoking} onClick={creation.revokeAndCreate}>
              {state.revoking ? unknownOutcome.revokingAndCreating : unknownOutcome.revokeAndCreate}
            </Button>
          ) : null}
        </>
      );
    case "closed":
      return null;
  }
}
