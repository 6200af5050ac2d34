"use client";
import { useEffect, useRef } from "react";
import type { KeyCreation } from "../../data/creation/useKeyCreation.js";
import { useI18n } from "../../i18n/context.js";
import { Button } from "../../ui/Button.js";
import { Callout } from "../../ui/Callout.js";
import { Dialog } from "../../ui/Dialog.js";
import { DialogActions } from "./DialogActions.js";
import { SecretBox } from "./SecretBox.js";

/** Stands in for the dialog whose parts threw: the key, if there is one, can still be copied. */
export function RescuedKey({ creation }: { creation: KeyCreation }) {
  const { common, reveal } = useI18n().messages;
  const safe = useRef<HTMLButtonElement>(null);
  const { state } = creation;
  const hasKey = state.step === "revealed" || state.step === "saved";
  const { showSecretAs } = creation;
  useEffect(() => showSecretAs("key"), [showSecretAs]);
  const isForm = state.step === "form" || state.step === "pending";
  return (
    <Dialog
      open={state.step !== "closed"}
      title={common.partFailed.title}
      onRequestClose={creation.requestClose}
      footer={
        isForm ? (
          <Button onClick={creation.requestClose}>{common.close}</Button>
        ) : (
          <DialogActions
            creation={creation}
            onSubmit={creation.requestClose}
            safeRef={safe}
            replacing={false}
            canRevoke={false}
          />
        )
      }
    >
      {hasKey ? (
        <div className="mak-reveal">
          <Callout tone="warning">{reveal.keepSafe}</Callout>
          <SecretBox label={reveal.secretLabel} attach={creation.attachSecret} />
          <Button variant="primary" onClick={() => void creation.copySecret("key")}>
            {state.step === "saved" ? reveal.copied : reveal.copy}
          </Button>
        </div>
      ) : (
        <Callout tone="danger">{common.partFailed.body}</Callout>
      )}
    </Dialog>
  );
}
