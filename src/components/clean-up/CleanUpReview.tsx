"use client";
import { useRef, useState } from "react";
import type { ApiKey } from "../../contract/types.js";
import { openKeysOf } from "../../data/revocation/cleanUpRun.js";
import { useRevokeKeys } from "../../data/revocation/useRevokeKeys.js";
import { useStepUpOf } from "../../data/stepUp/useStepUp.js";
import { useI18n } from "../../i18n/context.js";
import { Button } from "../../ui/Button.js";
import { Dialog } from "../../ui/Dialog.js";
import { RunOutcome } from "./RunOutcome.js";
import { SelectionReview } from "./SelectionReview.js";
import { useSelectionReview } from "./useSelectionReview.js";

/** The props of the dialog that revokes many keys. */
export interface CleanUpReviewProps {
  /** The keys that were selected. Where a run is under way, or its outcome was not read yet, the dialog shows that. */
  keys: readonly ApiKey[];
  /** Called when a run begins with the selected keys. */
  onStart: () => void;
  onClose: () => void;
  returnFocus: () => HTMLElement | null;
}

/**
 * One dialog from the review of many keys, over their revocation, to what became of each. Closing it while the keys are
 * being revoked stops nothing.
 */
export function CleanUpReview({ keys, onStart, onClose, returnFocus }: CleanUpReviewProps) {
  const { messages, format } = useI18n();
  const { cleanUp, common } = messages;
  const { run, start, dismiss } = useRevokeKeys();
  // What was selected when the dialog opened, whatever the table shows meanwhile.
  const [selected] = useState(keys);
  const review = useSelectionReview(selected);
  const safe = useRef<HTMLButtonElement>(null);
  const stepUp = useStepUpOf(run?.running === true ? run.keys.map(({ id }) => id) : []);
  const open = run === undefined || run.running ? [] : openKeysOf(run);

  const close = () => {
    // What became of the keys is shown first.
    if (stepUp.isWaiting) {
      stepUp.giveUp();
      return;
    }
    dismiss();
    onClose();
  };
  const begin = (these: readonly ApiKey[]) => {
    // The button that was pressed goes away.
    safe.current?.focus();
    start(these);
  };
  const submit = () => {
    if (!review.confirms()) return;
    begin(review.ticked);
    onStart();
  };

  return (
    <Dialog
      open
      role="alertdialog"
      size="large"
      title={cleanUp.review}
      description={run === undefined ? cleanUp.body : run.running && !stepUp.isWaiting ? cleanUp.goesOn : undefined}
      onRequestClose={(reason) => {
        if (reason !== "outside" || run !== undefined || !review.touched) close();
      }}
      initialFocus={safe}
      returnFocus={returnFocus}
      footer={
        <>
          <Button ref={safe} onClick={close}>
            {run === undefined || stepUp.isWaiting ? common.cancel : common.close}
          </Button>
          {run === undefined ? (
            <Button variant="danger" disabledReason={review.refusal} onClick={submit}>
              {cleanUp.submit({ keys: format.amount(review.ticked.length) })}
            </Button>
          ) : open.length === 0 ? null : (
            <Button key="again" variant="primary" onClick={() => begin(open)}>
              {common.retry}
            </Button>
          )}
        </>
      }
    >
      {run === undefined ? (
        <SelectionReview review={review} onEnter={submit} />
      ) : (
        <RunOutcome run={run} isWaiting={stepUp.isWaiting} />
      )}
    </Dialog>
  );
}
