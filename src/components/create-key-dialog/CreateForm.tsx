"use client";
import { useEffect, useRef, type RefObject } from "react";
import { maxKeyDescriptionLength, maxKeyNameLength } from "../../contract/schemas.js";
import type { ApiKey } from "../../contract/types.js";
import type { AccessView } from "../../data/queries/accessView.js";
import { useNameTaken } from "../../data/creation/useNameTaken.js";
import type { CreateState } from "../../data/creation/keyCreationState.js";
import { useI18n } from "../../i18n/context.js";
import { Callout } from "../../ui/Callout.js";
import { FailureNotice, type Failure } from "../../ui/FailureNotice.js";
import { SelectField } from "../../ui/SelectField.js";
import { TextField } from "../../ui/TextField.js";
import { isolate } from "../../utils/isolate.js";
import { useTakesLong } from "../../utils/useTakesLong.js";
import { StatusNotice } from "../shared/StatusNotice.js";
import { StepUpNotice } from "../shared/StepUpNotice.js";
import { AttributeFields } from "./AttributeFields.js";
import type { ExpiryChoice } from "./expiryChoice.js";
import { ExpiryField } from "./ExpiryField.js";
import { focusField } from "./focusField.js";
import { ScopesField } from "./ScopesField.js";
import { RotationSteps } from "./RotationSteps.js";
import { StopOldField, type DraftStop } from "./StopOldField.js";
import { SuggestedNames } from "./SuggestedNames.js";
import { nameFieldMarks } from "./secretMarks.js";
import type { DraftExpiry } from "./useDraft.js";
import type { DraftAttributes } from "./useDraftAttributes.js";
import type { DraftScopes } from "./useDraftScopes.js";
import { nameLength, problemOfName } from "./validateName.js";

export interface CreateFormProps {
  state: Extract<CreateState, { step: "form" | "pending" }>;
  access: AccessView | undefined;
  /** Access could not be checked. */
  accessFailure: Failure | undefined;
  replaces: ApiKey | undefined;
  workspaceId: string;
  name: string;
  /** Create was pressed with this name: an empty one is said to be wrong only then. */
  tried: boolean;
  /** What has the focus when the dialog opens: the name, since a workspace is chosen already. */
  firstRef: RefObject<HTMLElement | null>;
  onWorkspaceChange: (workspaceId: string) => void;
  onNameChange: (name: string) => void;
  /** How long the key shall live, where the backend has a policy for it. */
  expiry: DraftExpiry | undefined;
  onExpiryChange: (choice: ExpiryChoice) => void;
  /** What the key shall be permitted, where the backend has permissions. */
  scopes: DraftScopes | undefined;
  /** What the key shall carry beside the contract. */
  attributes: DraftAttributes;
  /** What the key is for. Undefined: the backend does not keep that. */
  description: string | undefined;
  onDescriptionChange: (description: string) => void;
  /** When the replaced key stops, where the backend can stop it by itself. */
  stop: DraftStop | undefined;
  /** Something was changed that the form does not hold itself. */
  onEdit: () => void;
  onSubmit: () => void;
}

/** The workspace, the name, then what the backend offers; the answer to a refused attempt stands above what was typed. */
export function CreateForm(props: CreateFormProps) {
  const { state, access, accessFailure, replaces, workspaceId, name, tried, firstRef, expiry, scopes } = props;
  const { attributes, description, stop, onWorkspaceChange, onNameChange, onExpiryChange } = props;
  const { onDescriptionChange, onEdit, onSubmit } = props;
  const { messages, format } = useI18n();
  const { create, rotate, details } = messages;
  const form = useRef<HTMLDivElement>(null);
  const taken = useNameTaken({ workspaceId, name });
  const locked = state.step === "pending";
  const waits = state.step === "pending" && state.challenged;
  const isSlow = useTakesLong(locked && !waits);
  const problem = problemOfName(name);
  const options = (access?.workspaces ?? []).map((workspace) => ({
    value: workspace.id,
    label: workspace.developersEnabled
      ? isolate(workspace.name)
      : create.workspaceDisabled({ workspace: isolate(workspace.name) }),
    disabled: !workspace.developersEnabled,
    translate: workspace.developersEnabled ? ("no" as const) : undefined,
  }));
  const chosen = access?.workspaces.find((workspace) => workspace.id === workspaceId);
  const gone = access !== undefined && chosen?.developersEnabled !== true;

  const error = state.step === "form" ? state.error : undefined;
  useEffect(() => {
    // A refusal is answered where it can be mended.
    if (error?.field !== undefined) focusField(form.current, error.field);
  }, [error]);

  const nameError = () => {
    if (problem === "tooLong") {
      return create.nameTooLong({
        length: format.amount(nameLength(name)),
        max: format.amount(maxKeyNameLength),
      });
    }
    return problem === "empty" && tried ? create.nameEmpty : undefined;
  };
  return (
    <div className="mak-create-form" ref={form}>
      {replaces === undefined ? null : (
        <RotationSteps current={1} endsByItself={replaces.status === "expired" || stop?.hours !== undefined} />
      )}
      {error === undefined ? null : (
        <FailureNotice urgent failure={{ title: error.code === "offline" ? create.offline : create.failed, error }} />
      )}
      {access !== undefined || locked || error !== undefined ? null : accessFailure !== undefined ? (
        <FailureNotice failure={accessFailure} />
      ) : (
        <Callout tone="info">{messages.common.loading}</Callout>
      )}
      <SelectField
        label={create.workspaceLabel}
        value={workspaceId}
        options={
          gone
            ? [
                { value: workspaceId, label: "", disabled: true },
                ...options.filter(({ value }) => value !== workspaceId),
              ]
            : options
        }
        onChange={onWorkspaceChange}
        hint={create.workspaceHint}
        error={gone && tried ? create.workspaceGone : undefined}
        selectProps={{ disabled: locked || replaces !== undefined }}
      />
      <TextField
        label={replaces === undefined ? create.nameLabel : rotate.nameLabel}
        value={name}
        onChange={onNameChange}
        hint={create.nameHint}
        error={nameError()}
        warning={problem === undefined && taken ? create.nameTaken : undefined}
        inputRef={firstRef as RefObject<HTMLInputElement | null>}
        onEnter={onSubmit}
        inputProps={{ ...nameFieldMarks, readOnly: locked, enterKeyHint: "done", "aria-required": true }}
      />
      {replaces === undefined ? (
        <SuggestedNames
          locked={locked}
          onChoose={(suggestion) => {
            onNameChange(suggestion);
            firstRef.current?.focus();
          }}
        />
      ) : null}
      {description === undefined ? null : (
        <div className="mak-create-option" data-field="description">
          <TextField
            label={details.descriptionLabel}
            value={description}
            onChange={onDescriptionChange}
            hint={details.descriptionHint}
            error={error?.field === "description" ? messages.attributes.refused : undefined}
            onEnter={onSubmit}
            inputProps={{
              maxLength: maxKeyDescriptionLength,
              autoComplete: "off",
              readOnly: locked,
              enterKeyHint: "done",
            }}
          />
        </div>
      )}
      {scopes === undefined ? null : (
        <ScopesField
          scopes={scopes}
          locked={locked}
          tried={tried}
          refused={error?.field === "scopes"}
          onEdit={onEdit}
        />
      )}
      {expiry === undefined ? null : (
        <ExpiryField
          {...expiry}
          locked={locked}
          tried={tried}
          refused={error?.field === "expiresAt"}
          onChange={onExpiryChange}
          onSubmit={onSubmit}
        />
      )}
      {stop === undefined ? null : <StopOldField stop={stop} locked={locked} />}
      <AttributeFields
        attributes={attributes}
        locked={locked}
        tried={tried}
        refusal={error}
        onEdit={onEdit}
        onSubmit={onSubmit}
      />
      {waits ? <StepUpNotice /> : null}
      {isSlow ? <StatusNotice>{messages.common.slow}</StatusNotice> : null}
      {state.step === "pending" && state.closeWanted ? (
        <Callout tone="warning" role="alert">
          {create.waitToClose}
        </Callout>
      ) : null}
    </div>
  );
}
