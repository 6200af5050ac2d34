"use client";
import { useEffect, useRef, useState } from "react";
import type { CreateState, SecretFormat } from "../../data/creation/keyCreationState.js";
import type { KeyCreation } from "../../data/creation/useKeyCreation.js";
import { useStepUp } from "../../data/stepUp/useStepUp.js";
import { useI18n } from "../../i18n/context.js";
import { useConfig } from "../../provider/config.js";
import { nameOf } from "../../i18n/keyTexts.js";
import { Button } from "../../ui/Button.js";
import { FailureNotice } from "../../ui/FailureNotice.js";
import { CheckIcon, CopyIcon, DownloadIcon } from "../../ui/icons.js";
import { Tabs } from "../../ui/Tabs.js";
import { copyShortcut } from "../../utils/copyShortcut.js";
import { isolate } from "../../utils/isolate.js";
import { SectionBoundary } from "../shared/SectionBoundary.js";
import { StepUpNotice } from "../shared/StepUpNotice.js";
import { Slot } from "../shared/Slot.js";
import type { CopyActions } from "./useCopyActions.js";
import { FirstUse } from "./FirstUse.js";
import { RotationSteps } from "./RotationSteps.js";
import { SecretBox } from "./SecretBox.js";
import { ShownOnce } from "./ShownOnce.js";
import { secretTabs } from "./secretTabs.js";

export interface SecretRevealProps {
  state: Extract<CreateState, { step: "revealed" | "saved" }>;
  creation: Pick<KeyCreation, "attachSecret" | "showSecretAs">;
  actions: CopyActions;
}

/** The key, once, in the form that one takes it away in: what is copied is what is seen. */
export function SecretReveal({ state, creation, actions }: SecretRevealProps) {
  const { messages } = useI18n();
  const { reveal } = messages;
  const { snippets, slots } = useConfig("<CreateKeyDialog>");
  const copyButton = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const [format, setFormat] = useState<SecretFormat>("key");
  const { showSecretAs } = creation;
  const confirming = state.step === "revealed" && state.confirming;
  const { lastExport } = state;
  const stopsReplaced = useStepUp(state.draft.replaces?.id);
  const isLast = lastExport?.format === format;
  const copied = isLast && lastExport.outcome === "copied";
  const refused = isLast && (lastExport.outcome === "selected" || lastExport.outcome === "failed");

  useEffect(() => showSecretAs(format), [showSecretAs, format]);
  const isRefused = useRef(false);
  useEffect(() => {
    isRefused.current = refused;
  });
  useEffect(() => {
    if (confirming) return;
    // Refused while the question hid it: now it is there, and selected for the keys that the button names.
    if (isRefused.current) panel.current?.querySelector<HTMLElement>("[role=textbox]")?.focus();
    else copyButton.current?.focus({ preventScroll: true });
  }, [confirming]);

  const label = copied ? reveal.copied : refused ? reveal.pressKeys({ shortcut: copyShortcut() }) : reveal.copy;
  return (
    <div className="mak-reveal" hidden={confirming}>
      {state.draft.replaces === undefined ? null : (
        <RotationSteps
          current={2}
          endsByItself={state.draft.replaces.status === "expired" || state.draft.replacedStopsIn !== undefined}
        />
      )}
      <Tabs
        label={reveal.formats}
        tabs={secretTabs(snippets, reveal.formatKey)}
        value={format}
        onChange={(id) => setFormat(id as SecretFormat)}
      >
        <div ref={panel} className="mak-reveal-key">
          <SecretBox label={reveal.secretLabel} attach={creation.attachSecret} />
          <Button
            ref={copyButton}
            className="mak-copy-key"
            size="large"
            variant={state.step === "saved" ? "secondary" : "primary"}
            data-copied={copied ? "" : undefined}
            icon={copied ? <CheckIcon /> : refused ? undefined : <CopyIcon />}
            onClick={() => actions.copy(format)}
          >
            {label}
          </Button>
          {format === "env" ? (
            <div className="mak-formats">
              <Button variant="quiet" size="small" icon={<DownloadIcon />} onClick={actions.download}>
                {reveal.downloadEnv}
              </Button>
              <p className="mak-formats-note">{lastExport?.format === "file" ? reveal.envDownloaded : null}</p>
            </div>
          ) : null}
        </div>
      </Tabs>
      <ShownOnce />
      <FirstUse apiKey={state.key} />
      {stopsReplaced.isWaiting ? <StepUpNotice /> : null}
      {state.replacedStays === undefined || state.draft.replaces === undefined ? null : (
        <FailureNotice
          urgent
          compact
          failure={{
            title: messages.schedule.oldFailed({ keyName: isolate(nameOf(state.draft.replaces, messages)) }),
            error: state.replacedStays,
          }}
        />
      )}
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
