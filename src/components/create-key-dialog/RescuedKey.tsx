"use client";
import { useEffect, useRef } from "react";
import type { KeyCreation } from "../../data/creation/useKeyCreation.js";
import { useI18n } from "../../i18n/context.js";
import { useAnnouncement } from "../../provider/useAnnouncement.js";
import { Button } from "../../ui/Button.js";
import { Callout } from "../../ui/Callout.js";
import { Dialog } from "../../ui/Dialog.js";
import { CheckIcon, CopyIcon } from "../../ui/icons.js";
import { copyShortcut } from "../../utils/copyShortcut.js";
import { DialogActions } from "./DialogActions.js";
import { SecretBox } from "./SecretBox.js";
import { ShownOnce } from "./ShownOnce.js";
import { stepAnnouncement } from "./stepAnnouncement.js";
import { useCopyActions } from "./useCopyActions.js";

/** Stands in for the dialog whose parts threw: the key, if there is one, can still be copied. */
export function RescuedKey({ creation }: { creation: KeyCreation }) {
  const i18n = useI18n();
  const { common, reveal } = i18n.messages;
  const safe = useRef<HTMLButtonElement>(null);
  const copyButton = useRef<HTMLButtonElement>(null);
  const copying = useCopyActions(creation);
  const { state } = creation;
  const hasKey = state.step === "revealed" || state.step === "saved";
  const { showSecretAs } = creation;
  useEffect(() => showSecretAs("key"), [showSecretAs]);
  const asking = state.step === "revealed" && state.confirming;
  useAnnouncement(asking ? stepAnnouncement(state, i18n) : undefined);
  useEffect(() => (asking ? safe : copyButton).current?.focus(), [asking]);
  const outcome = hasKey ? state.lastExport?.outcome : undefined;
  const refused = outcome === "selected" || outcome === "failed";
  const saved = state.step === "saved";
  const isForm = state.step === "form" || state.step === "pending";
  return (
    <Dialog
      open={state.step !== "closed"}
      title={asking ? reveal.closeTitle : common.partFailed.title}
      description={asking ? reveal.closeBody : undefined}
      // Neither Escape nor the close button answers the question.
      onRequestClose={asking ? creation.keepOpen : creation.requestClose}
      footer={
        isForm ? (
          <Button onClick={creation.requestClose}>{common.close}</Button>
        ) : (
          <DialogActions
            creation={creation}
            onSubmit={creation.requestClose}
            onCopyAndClose={copying.copyAndClose}
            safeRef={safe}
            replacing={false}
            canRevoke={false}
          />
        )
      }
    >
      {hasKey ? (
        <div className="mak-create" data-asking={asking ? "" : undefined}>
          <div className="mak-reveal" hidden={asking}>
            <div className="mak-reveal-key">
              <SecretBox label={reveal.secretLabel} attach={creation.attachSecret} />
              <Button
                ref={copyButton}
                className="mak-copy-key"
                size="large"
                variant={saved ? "secondary" : "primary"}
                data-copied={saved ? "" : undefined}
                icon={saved ? <CheckIcon /> : refused ? undefined : <CopyIcon />}
                onClick={() => copying.copy("key")}
              >
                {saved ? reveal.copied : refused ? reveal.pressKeys({ shortcut: copyShortcut() }) : reveal.copy}
              </Button>
            </div>
            <ShownOnce />
          </div>
        </div>
      ) : (
        <Callout tone="danger">{common.partFailed.body}</Callout>
      )}
    </Dialog>
  );
}
