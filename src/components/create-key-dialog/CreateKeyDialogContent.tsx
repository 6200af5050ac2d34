"use client";
import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { useAccess } from "../../data/queries/useAccess.js";
import { useData } from "../../data/context/context.js";
import type { CreateState } from "../../data/creation/keyCreationState.js";
import { useKeyCreation, type KeyCreation } from "../../data/creation/useKeyCreation.js";
import { canRetryHelp } from "../../data/failures/canRetryHelp.js";
import { useReportSectionError } from "../../data/failures/useReportSectionError.js";
import { useI18n } from "../../i18n/context.js";
import { useConfig } from "../../provider/config.js";
import { useAnnounceWork } from "../../provider/useAnnounceWork.js";
import { useAnnouncement } from "../../provider/useAnnouncement.js";
import { useCreateFlow, type CreateRequest } from "../../provider/createFlow.js";
import { Dialog } from "../../ui/Dialog.js";
import { CheckIcon } from "../../ui/icons.js";
import { SectionErrorBoundary } from "../../ui/SectionErrorBoundary.js";
import { isolate } from "../../utils/isolate.js";
import { CreateForm } from "./CreateForm.js";
import { DialogActions } from "./DialogActions.js";
import { focusField } from "./focusField.js";
import { LostSecret } from "./LostSecret.js";
import { RescuedKey } from "./RescuedKey.js";
import { SecretReveal } from "./SecretReveal.js";
import { dialogTitle } from "./dialogTitle.js";
import { lossAnnouncement, stepAnnouncement } from "./stepAnnouncement.js";
import { UnknownOutcome } from "./UnknownOutcome.js";
import { problemOfName } from "./validateName.js";
import { useCloseOnTenantSwitch } from "./useCloseOnTenantSwitch.js";
import { useCopyActions } from "./useCopyActions.js";
import { useDraft, type Draft } from "./useDraft.js";

export interface CreateKeyDialogContentProps {
  request: CreateRequest;
}

/** One opening of the dialog. It holds the creation, and so the secret, outside of everything that may throw. */
export function CreateKeyDialogContent({ request }: CreateKeyDialogContentProps) {
  const { snippets, onUnsavedChange } = useConfig("<CreateKeyDialog>");
  const { close } = useCreateFlow("<CreateKeyDialog>");
  // Not useCreateKey(): a bundler puts what the package exports and a chunk uses into the first load.
  const creation = useKeyCreation({ snippets, onUnsavedChange });
  const closed = creation.state.step === "closed";
  useEffect(() => {
    if (closed) close();
  }, [closed, close]);
  return (
    <SectionErrorBoundary
      name="createDialog"
      onError={useReportSectionError()}
      fallback={<RescuedKey creation={creation} />}
    >
      <CreateKeySteps request={request} creation={creation} />
    </SectionErrorBoundary>
  );
}

/** From the empty form to the saved key, in one frame that never closes by itself. */
function CreateKeySteps({ request, creation }: CreateKeyDialogContentProps & { creation: KeyCreation }) {
  const { messages, format } = useI18n();
  const { supports } = useData("<CreateKeyDialog>");
  const { announce } = useConfig("<CreateKeyDialog>");
  const accessState = useAccess();
  const access = accessState.data;
  const { state } = creation;
  const first = useRef<HTMLElement>(null);
  const safe = useRef<HTMLButtonElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const draft = useDraft({ request, access });
  const copying = useCopyActions(creation);
  const [tried, setTried] = useState(false);

  const revokePermission = access?.permissions.revokeKeys;
  const revokeReason =
    revokePermission?.allowed === false ? (revokePermission.reason ?? messages.table.revokeForbidden) : undefined;

  useCloseOnTenantSwitch({ request, creation, draft: draft.value });

  useAnnounceWork(state.step === "pending" ? messages.create.submitting : undefined);
  useAnnouncement(lossAnnouncement(state, { messages, format }));
  useAnnouncement(stepAnnouncement(state, { messages, format }));
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

  // Create was pressed before the permissions were there: it is sent as soon as they are, with the default.
  const submitsLater = useRef(false);
  const loadsScopes = draft.scopes?.region.status === "loading";
  useEffect(() => {
    if (!submitsLater.current || loadsScopes) return;
    submitsLater.current = false;
    if (draft.isValid) creation.submit(draft.value);
  });

  const submit = () => {
    setTried(true);
    if (draft.isValid) creation.submit(draft.value);
    else if (loadsScopes && problemOfName(draft.value.name) === undefined) submitsLater.current = true;
    else if (problemOfName(draft.value.name) !== undefined) focusField(body.current, "name");
    else if (draft.scopes?.ids.length === 0) focusField(body.current, "scopes");
    else if (draft.expiry?.resolved.problem !== undefined) focusField(body.current, "expiresAt");
    else focusField(body.current, `attributes.${[...draft.attributes.problems.keys()][0] ?? ""}`);
  };
  const change = (update: () => void) => {
    submitsLater.current = false;
    update();
    creation.edit();
  };
  const requestClose = (reason: "escape" | "outside" | "button") => {
    // A press beside the dialog may be meant for a message of the host's. It closes only what holds nothing yet.
    if (reason === "outside" && holdsSomething(state, draft)) return;
    // Neither Escape nor the close button answers "Close without saving?".
    if (confirming) creation.keepOpen();
    else creation.requestClose();
  };
  const ignoreHeldEnter = (event: KeyboardEvent) => {
    // Enter that is still held from the form must not press what has come under the focus.
    if (event.key === "Enter" && event.repeat) event.preventDefault();
  };

  const workspaceName = (id: string) =>
    isolate(access?.workspaces.find((workspace) => workspace.id === id)?.name ?? id);
  // "Until you revoke it" is not true of a key that stops by itself.
  const stopsByItself = (state.step === "form" || state.step === "pending") && draft.stop?.hours !== undefined;
  const title = dialogTitle(state, { messages, replaces: request.replaces, workspaceName });
  return (
    <Dialog
      open={state.step !== "closed"}
      onRequestClose={requestClose}
      title={title.done ? <DoneTitle text={title.title} /> : title.title}
      description={stopsByItself ? undefined : title.description}
      initialFocus={first}
      returnFocus={(page) => whereFocusGoes(request, page)}
      footer={
        <DialogActions
          creation={creation}
          onCopyAndClose={copying.copyAndClose}
          onSubmit={submit}
          safeRef={safe}
          replacing={request.replaces !== undefined}
          canRevoke={supports.revokeKey && revokeReason === undefined}
        />
      }
    >
      <div
        ref={body}
        className="mak-create"
        data-step={state.step}
        data-asking={confirming ? "" : undefined}
        onKeyDownCapture={ignoreHeldEnter}
      >
        {state.step === "form" || state.step === "pending" ? (
          <CreateForm
            state={state}
            access={access}
            accessFailure={
              accessState.error && {
                title: messages.access.failed,
                error: accessState.error,
                retry: canRetryHelp(accessState.error) ? () => void accessState.retry() : undefined,
                retrying: accessState.isFetching,
              }
            }
            replaces={request.replaces}
            workspaceId={draft.value.workspaceId}
            name={draft.value.name}
            tried={tried}
            firstRef={first}
            onWorkspaceChange={(id) => change(() => draft.setWorkspaceId(id))}
            onNameChange={(name) => change(() => draft.setName(name))}
            expiry={draft.expiry}
            scopes={draft.scopes}
            stop={draft.stop && { ...draft.stop, choose: (hours) => change(() => draft.stop?.choose(hours)) }}
            attributes={draft.attributes}
            description={draft.description?.text}
            onDescriptionChange={(text) => change(() => draft.description?.change(text))}
            onEdit={creation.edit}
            onExpiryChange={(choice) => change(() => draft.expiry?.choose(choice))}
            onSubmit={submit}
          />
        ) : null}
        {state.step === "revealed" || state.step === "saved" ? (
          <SecretReveal state={state} creation={creation} actions={copying} />
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
function whereFocusGoes({ returnFocus }: CreateRequest, page: HTMLElement | null): HTMLElement | null {
  if (returnFocus?.isConnected === true) return returnFocus;
  return page?.querySelector<HTMLElement>(".mak-create-button") ?? null;
}

/** Closing would lose what was typed, or what is said of a key that may exist. */
function holdsSomething({ step }: CreateState, draft: Draft): boolean {
  if (step === "form") return draft.isChanged;
  return step === "unknown" || step === "checking" || step === "candidates" || step === "lost";
}

function DoneTitle({ text }: { text: string }) {
  return (
    <span className="mak-done-title">
      <span className="mak-done-mark">
        <CheckIcon size={14} />
      </span>
      <span className="mak-text">{text}</span>
    </span>
  );
}
