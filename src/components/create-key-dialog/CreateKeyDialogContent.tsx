"use client";
import { useEffect, useId, useRef, useState, type KeyboardEvent } from "react";
import { useAccess } from "../../data/queries/useAccess.js";
import { useData } from "../../data/context/context.js";
import { useKeyCreation } from "../../data/creation/useKeyCreation.js";
import { useI18n } from "../../i18n/context.js";
import { useConfig } from "../../provider/config.js";
import { useAnnouncement } from "../../provider/useAnnouncement.js";
import { useCreateFlow, type CreateRequest } from "../../provider/createFlow.js";
import { Dialog } from "../../ui/Dialog.js";
import { CheckIcon } from "../../ui/icons.js";
import { isolate } from "../../utils/isolate.js";
import { CreateForm } from "./CreateForm.js";
import { DialogActions } from "./DialogActions.js";
import { LostSecret } from "./LostSecret.js";
import { SecretReveal } from "./SecretReveal.js";
import { dialogTitle } from "./dialogTitle.js";
import { UnknownOutcome } from "./UnknownOutcome.js";
import { useCopyActions } from "./useCopyActions.js";
import { useDraft } from "./useDraft.js";

export interface CreateKeyDialogContentProps {
  request: CreateRequest;
}

/** One opening of the dialog, from the empty form to the saved key, in one frame that never closes by itself. */
export function CreateKeyDialogContent({ request }: CreateKeyDialogContentProps) {
  const { messages } = useI18n();
  const { supports } = useData("<CreateKeyDialog>");
  const { announce, snippets, onUnsavedChange } = useConfig("<CreateKeyDialog>");
  const flow = useCreateFlow("<CreateKeyDialog>");
  const access = useAccess().data;
  // Not useCreateKey(): a bundler puts what the package exports and a chunk uses into the first load.
  const creation = useKeyCreation({ snippets, onUnsavedChange });
  const { state } = creation;
  const formId = useId();
  const first = useRef<HTMLElement>(null);
  const safe = useRef<HTMLButtonElement>(null);
  const draft = useDraft({ request, access });
  const copying = useCopyActions(creation);
  const [tried, setTried] = useState(false);

  const revokePermission = access?.permissions.revokeKeys;
  const revokeReason =
    revokePermission?.allowed === false ? (revokePermission.reason ?? messages.table.revokeForbidden) : undefined;

  const { close } = flow;
  const closed = state.step === "closed";
  useEffect(() => {
    if (closed) close();
  }, [closed, close]);

  useAnnouncement(state.step === "pending" ? messages.create.submitting : undefined);
  const created = state.step === "revealed" ? state.key : undefined;
  const announced = useRef<string>(undefined);
  useEffect(() => {
    if (created === undefined || announced.current === created.id) return;
    announced.current = created.id;
    announce(messages.reveal.announce({ keyName: created.name }));
  }, [created, announce, messages]);

  const confirming = state.step === "revealed" && state.confirming;
  useEffect(() => {
    if (confirming) safe.current?.focus();
  }, [confirming]);

  const submit = () => {
    setTried(true);
    if (draft.isValid) creation.submit(draft.value);
  };
  const change = (update: () => void) => {
    update();
    creation.edit();
  };
  const requestClose = (reason?: string) => {
    // A second Escape is no answer to "Close without it?".
    if (confirming && reason === "escape") creation.keepOpen();
    else creation.requestClose();
  };
  const ignoreHeldEnter = (event: KeyboardEvent) => {
    // Enter that is still held from the form must not press what has come under the focus.
    if (event.key === "Enter" && event.repeat) event.preventDefault();
  };

  const workspaceName = (id: string) =>
    isolate(access?.workspaces.find((workspace) => workspace.id === id)?.name ?? id);
  const title = dialogTitle(state, { messages, replaces: request.replaces, workspaceName });
  return (
    <Dialog
      open={!closed}
      onRequestClose={requestClose}
      title={title.done ? <DoneTitle text={title.title} /> : title.title}
      description={title.description}
      initialFocus={first}
      returnFocus={() => whereFocusGoes(request)}
      footer={
        <DialogActions
          creation={creation}
          formId={formId}
          safeRef={safe}
          replacing={request.replaces !== undefined}
          canRevoke={supports.revokeKey && revokeReason === undefined}
        />
      }
    >
      <div
        className="mak-create"
        data-step={state.step}
        data-asking={confirming ? "" : undefined}
        onKeyDownCapture={ignoreHeldEnter}
      >
        {state.step === "form" || state.step === "pending" ? (
          <CreateForm
            id={formId}
            state={state}
            access={access}
            replaces={request.replaces}
            workspaceId={draft.value.workspaceId}
            name={draft.value.name}
            tried={tried}
            firstRef={first}
            onWorkspaceChange={(id) => change(() => draft.setWorkspaceId(id))}
            onNameChange={(name) => change(() => draft.setName(name))}
            onSubmit={submit}
          />
        ) : null}
        {state.step === "revealed" || state.step === "saved" ? (
          <SecretReveal state={state} attachSecret={creation.attachSecret} actions={copying} />
        ) : null}
        {state.step === "unknown" || state.step === "checking" || state.step === "candidates" ? (
          <UnknownOutcome state={state} revokeReason={revokeReason} onRevoke={creation.revokeCandidate} />
        ) : null}
        {state.step === "lost" ? <LostSecret state={state} revokeReason={revokeReason} /> : null}
      </div>
    </Dialog>
  );
}

/** What opened the dialog may be gone: the empty state's button, once there is a key. */
function whereFocusGoes({ returnFocus }: CreateRequest): HTMLElement | null {
  return returnFocus?.isConnected === true ? returnFocus : document.querySelector<HTMLElement>(".mak-create-button");
}

function DoneTitle({ text }: { text: string }) {
  return (
    <span className="mak-done-title">
      <span className="mak-done-mark">
        <CheckIcon size={14} />
      </span>
      {text}
    </span>
  );
}
