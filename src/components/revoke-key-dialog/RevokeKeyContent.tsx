"use client";
import { useId, useRef, useState } from "react";
import { useClockDoubt } from "../../data/queries/useClockDoubt.js";
import { useScopes } from "../../data/queries/useScopes.js";
import { useAccess } from "../../data/queries/useAccess.js";
import { useData } from "../../data/context/context.js";
import { keyAt } from "../../contract/expiry.js";
import type { ApiKey } from "../../contract/types.js";
import { instantIn } from "../../data/revocation/scheduleRevocation.js";
import { useStepUp } from "../../data/stepUp/useStepUp.js";
import { useI18n } from "../../i18n/context.js";
import { lastUseOf, recentDays } from "../../i18n/keyTexts.js";
import { useConfig } from "../../provider/config.js";
import { Button } from "../../ui/Button.js";
import { Callout } from "../../ui/Callout.js";
import { Dialog } from "../../ui/Dialog.js";
import { NamedText } from "../../ui/NamedText.js";
import { FailureNotice } from "../../ui/FailureNotice.js";
import { SelectField } from "../../ui/SelectField.js";
import { TextField } from "../../ui/TextField.js";
import { useNow } from "../../utils/useNow.js";
import { useTakesLong } from "../../utils/useTakesLong.js";
import { visibleText } from "../../utils/visibleText.js";
import { KeyDetailsList } from "../shared/KeyDetailsList.js";
import { StatusNotice } from "../shared/StatusNotice.js";
import { StepUpNotice } from "../shared/StepUpNotice.js";
import { stopTimes } from "../shared/stopTimes.js";
import { useRevocation } from "./useRevocation.js";
import { useScheduling } from "./useScheduling.js";

/** The props of the dialog that revokes one key. */
export interface RevokeKeyContentProps {
  /** The key that the dialog asks about. */
  apiKey: ApiKey;
  /**
   * Called when the dialog wants to be closed. It never does while the revocation is under way, nor when it fails.
   * While it waits for the person to confirm their identity, closing gives the revocation up.
   */
  onClose: () => void;
  /** Called with the revoked key, before `onClose`. */
  onRevoked?: ((result: { key: ApiKey }) => void) | undefined;
  /** Called on closing, and returns where the focus goes. @default where it came from */
  returnFocus?: (() => HTMLElement | null) | undefined;
}

/** The dialog itself, loaded when it is asked for. */
export function RevokeKeyContent({ apiKey, onClose, onRevoked, returnFocus }: RevokeKeyContentProps) {
  const { messages, format } = useI18n();
  const { revoke, common, table, expiry, schedule } = messages;
  const { revokeConfirmation } = useConfig("<RevokeKeyDialog>");
  const { now } = useData("<RevokeKeyDialog>");
  const access = useAccess();
  const id = useId();
  const safe = useRef<HTMLButtonElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const [openedAt] = useState(now);
  const isClockInDoubt = useClockDoubt(openedAt);
  const [typed, setTyped] = useState("");
  const [mismatch, setMismatch] = useState(false);
  const {
    state,
    key: latest,
    keyName,
    confirm,
  } = useRevocation({
    apiKey,
    onDone: (revoked) => {
      onRevoked?.({ key: revoked });
      onClose();
    },
  });

  const key = keyAt(latest, openedAt);
  const scopes = useScopes(key.scopes === undefined ? "" : key.workspaceId).data;
  const isExpired = key.status === "expired";
  const context = { messages, format, now: openedAt };
  const lastUse = lastUseOf(key, context);
  const scheduling = useScheduling(apiKey, keyName);
  // The reader's clock would choose the instant, so it must be one to rely on.
  const policy = key.status === "active" && !isClockInDoubt ? access.data?.scheduledRevoke : undefined;
  const [chosenHours, setHours] = useState(0);
  const hours = policy === undefined ? 0 : chosenHours;
  // The time goes on while the dialog is open: what is sent is the instant that was shown.
  const stopsAt = instantIn(hours, useNow(now));
  const pending = state.step === "pending" || scheduling.pending;
  const stepUp = useStepUp(apiKey.id, pending);
  const locked = pending && !stepUp.isWaiting;
  const isSlow = useTakesLong(locked);
  const title = <NamedText sentence={(name) => revoke.title({ keyName: name })} name={keyName} />;
  const byName = revokeConfirmation === "name";
  const permission = access.data?.permissions.revokeKeys;
  const refusal = permission?.allowed === false ? (permission.reason ?? table.revokeForbidden) : undefined;

  const submit = () => {
    if (pending || refusal !== undefined) return;
    // The instruction shows `keyName`, and the same is compared: as a person sees it.
    if (byName && visibleText(typed) !== visibleText(keyName)) {
      setMismatch(true);
      input.current?.focus();
      return;
    }
    if (hours === 0) void confirm();
    else void scheduling.schedule(stopsAt).then((done) => done && onClose());
  };
  const leave = () => {
    if (locked) return;
    stepUp.giveUp();
    onClose();
  };
  const description = isExpired
    ? expiry.revokeExpired
    : hours === 0
      ? revoke.body
      : schedule.body({ date: format.dateTime(stopsAt) });
  const submitLabel = hours === 0 ? revoke.submit : schedule.submit;
  const submittingLabel = hours === 0 ? revoke.submitting : schedule.submitting;
  const failure =
    scheduling.error !== undefined
      ? scheduling.error.isDefiniteFailure
        ? { title: schedule.failed, error: scheduling.error }
        : { title: schedule.failedUnknown, error: scheduling.error }
      : state.step === "asking" && state.error !== undefined
        ? { title: state.error.isDefiniteFailure ? revoke.failed : revoke.failedUnknown, error: state.error }
        : undefined;

  if (state.step === "settled") {
    return (
      <Dialog
        open
        role="alertdialog"
        title={title}
        onRequestClose={onClose}
        initialFocus={safe}
        returnFocus={returnFocus}
        footer={
          <Button ref={safe} variant="primary" onClick={onClose}>
            {common.close}
          </Button>
        }
      >
        <Callout tone="info">{state.text}</Callout>
      </Dialog>
    );
  }

  return (
    <Dialog
      open
      role="alertdialog"
      title={title}
      description={description}
      describedBy={`${id}-use ${id}-regain`}
      onRequestClose={(reason) => {
        if (!(reason === "outside" && (typed !== "" || stepUp.isWaiting))) leave();
      }}
      initialFocus={safe}
      returnFocus={returnFocus}
      footer={
        <>
          <Button ref={safe} aria-disabled={locked} onClick={leave}>
            {common.cancel}
          </Button>
          <Button variant="danger" busy={pending} disabledReason={refusal} onClick={submit}>
            {pending ? submittingLabel : submitLabel}
          </Button>
        </>
      }
    >
      <div className="mak-revoke">
        <KeyDetailsList
          apiKey={key}
          workspace={access.data?.workspaces.find(({ id }) => id === key.workspaceId)?.name}
          lastUse={lastUse}
          scopes={scopes}
          context={context}
        />
        {isExpired ? null : lastUse.kind === "unknown" ? (
          <Callout tone="warning" id={`${id}-use`}>
            {revoke.useUnknown}
          </Callout>
        ) : lastUse.recent ? (
          <Callout tone="warning" id={`${id}-use`}>
            {revoke.usedRecently({ when: lastUse.text })}
          </Callout>
        ) : isClockInDoubt ? null : (
          <p className="mak-revoke-quiet" id={`${id}-use`}>
            {revoke.notUsedRecently({ days: format.amount(recentDays) })}
          </p>
        )}
        <p className="mak-revoke-regain" id={`${id}-regain`}>
          {revoke.regain}
        </p>
        {policy === undefined ? null : (
          <SelectField
            layout="row"
            label={schedule.when}
            value={String(hours)}
            options={[{ value: "0", label: schedule.now }, ...stopTimes(policy, { messages, format })]}
            onChange={(value) => {
              setHours(Number(value));
              scheduling.forget();
            }}
            error={scheduling.error?.field === "at" ? schedule.refused : undefined}
            selectProps={{ disabled: pending }}
          />
        )}
        {byName ? (
          <TextField
            label={<NamedText sentence={(name) => revoke.typeName({ keyName: name })} name={keyName} />}
            value={typed}
            onChange={(text) => {
              setTyped(text);
              setMismatch(false);
            }}
            error={mismatch ? revoke.typeNameMismatch : undefined}
            inputRef={input}
            onEnter={submit}
            inputProps={{ autoComplete: "off", spellCheck: false, readOnly: pending, "aria-required": true }}
          />
        ) : null}
        {refusal === undefined ? null : <Callout tone="info">{refusal}</Callout>}
        {stepUp.isWaiting ? <StepUpNotice /> : null}
        {isSlow ? <StatusNotice>{common.slow}</StatusNotice> : null}
        {failure === undefined ? null : <FailureNotice urgent failure={failure} />}
      </div>
    </Dialog>
  );
}
