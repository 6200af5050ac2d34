"use client";
import { useEffect, useRef } from "react";
import type { CreateState } from "../../data/creation/keyCreationState.js";
import { useI18n } from "../../i18n/context.js";
import { useConfig } from "../../provider/config.js";
import { Button } from "../../ui/Button.js";
import { Callout } from "../../ui/Callout.js";
import { CheckIcon, CopyIcon, DownloadIcon } from "../../ui/icons.js";
import { copyShortcut } from "../../utils/copyShortcut.js";
import { SectionBoundary } from "../shared/SectionBoundary.js";
import { Slot } from "../shared/Slot.js";
import type { CopyActions } from "./useCopyActions.js";
import { RotationSteps } from "./RotationSteps.js";
import { SecretBox } from "./SecretBox.js";

export interface SecretRevealProps {
  state: Extract<CreateState, { step: "revealed" | "saved" }>;
  attachSecret: (node: HTMLElement | null) => void;
  actions: CopyActions;
}

/** The key, once, and the ways to take it to a safe place. */
export function SecretReveal({ state, attachSecret, actions }: SecretRevealProps) {
  const { reveal } = useI18n().messages;
  const { snippets, slots } = useConfig("<CreateKeyDialog>");
  const copyButton = useRef<HTMLButtonElement>(null);
  const confirming = state.step === "revealed" && state.confirming;
  useEffect(() => {
    if (!confirming) copyButton.current?.focus({ preventScroll: true });
  }, [confirming]);

  const { lastExport } = state;
  const isOnClipboard = (format: "key" | "env" | "curl") =>
    lastExport?.format === format && lastExport.outcome === "copied";
  const refused = lastExport?.outcome === "selected" || lastExport?.outcome === "failed";
  const icon = (format: "env" | "curl") => (isOnClipboard(format) ? <CheckIcon /> : <CopyIcon />);
  const exportNote = isOnClipboard("env")
    ? reveal.envCopied
    : isOnClipboard("curl")
      ? reveal.curlCopied
      : lastExport?.format === "file"
        ? reveal.envDownloaded
        : null;
  return (
    <div className="mak-reveal" hidden={confirming}>
      {state.draft.replaces === undefined ? null : (
        <RotationSteps current={2} expired={state.draft.replaces.status === "expired"} />
      )}
      <div className="mak-reveal-key">
        <SecretBox label={reveal.secretLabel} attach={attachSecret} />
        <Button
          ref={copyButton}
          className="mak-copy-key"
          size="large"
          variant={state.step === "saved" ? "secondary" : "primary"}
          data-copied={isOnClipboard("key") ? "" : undefined}
          icon={isOnClipboard("key") ? <CheckIcon /> : <CopyIcon />}
          onClick={() => actions.copy("key")}
        >
          {isOnClipboard("key") ? reveal.copied : reveal.copy}
        </Button>
      </div>
      {refused ? <Callout tone="warning">{reveal.copyRefused({ shortcut: copyShortcut() })}</Callout> : null}
      <Callout tone="warning" title={reveal.onlyOnce}>
        {`${reveal.keepSafe} ${reveal.ifLost}`}
      </Callout>
      <div className="mak-formats" role="group" aria-label={reveal.moreFormats}>
        <Button variant="quiet" size="small" icon={icon("env")} onClick={() => actions.copy("env")}>
          {reveal.copyEnv}
        </Button>
        {snippets.curl === undefined ? null : (
          <Button variant="quiet" size="small" icon={icon("curl")} onClick={() => actions.copy("curl")}>
            {reveal.copyCurl}
          </Button>
        )}
        <Button variant="quiet" size="small" icon={<DownloadIcon />} onClick={actions.download}>
          {reveal.downloadEnv}
        </Button>
        <p className="mak-formats-note">{exportNote}</p>
      </div>
      {slots.revealFooter === undefined ? null : (
        <SectionBoundary name="revealFooter">
          <div className="mak-reveal-footer">
            <Slot draw={slots.revealFooter} props={{ apiKey: state.key }} />
          </div>
        </SectionBoundary>
      )}
    </div>
  );
}
