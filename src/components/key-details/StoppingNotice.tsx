"use client";
import { useState } from "react";
import type { ApiKeysError } from "../../contract/errors.js";
import { isStopping } from "../../contract/expiry.js";
import type { ApiKey } from "../../contract/types.js";
import { useRevokeKey } from "../../data/revocation/useRevokeKey.js";
import { useStepUp } from "../../data/stepUp/useStepUp.js";
import { useI18n } from "../../i18n/context.js";
import { nameOf } from "../../i18n/keyTexts.js";
import { useConfig } from "../../provider/config.js";
import { useAnswer } from "../../provider/useAnswer.js";
import { Button } from "../../ui/Button.js";
import { Callout } from "../../ui/Callout.js";
import { FailureNotice } from "../../ui/FailureNotice.js";
import { isolate } from "../../utils/isolate.js";
import { StepUpNotice } from "../shared/StepUpNotice.js";

export interface StoppingNoticeProps {
  apiKey: ApiKey;
  /** Epoch milliseconds. */
  now: number;
  /** The schedule was taken back, or the key is revoked by now. */
  onChange: (key: ApiKey) => void;
  /** Opens the revocation. Absent: keys cannot be revoked here. */
  onRevoke: (() => void) | undefined;
  disabledReason: string | undefined;
}

/** Says of a key that is going to be revoked when that is, whether something still uses it, and lets one decide anew. */
export function StoppingNotice({ apiKey, now, onChange, onRevoke, disabledReason }: StoppingNoticeProps) {
  const { messages, format } = useI18n();
  const { schedule: texts } = messages;
  const { announce } = useConfig("<KeysTable>");
  const answer = useAnswer("<KeysTable>");
  const { schedule } = useRevokeKey();
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<ApiKeysError>();
  const stepUp = useStepUp(apiKey.id, pending);
  const { revokesAt } = apiKey;
  if (revokesAt === undefined || !isStopping(apiKey, now)) return null;
  const keep = async () => {
    if (pending) return;
    setPending(true);
    setError(undefined);
    announce(texts.keeping);
    const result = await schedule(apiKey, null);
    setPending(false);
    if (!result.ok) {
      setError(result.error);
      return;
    }
    const keyName = isolate(nameOf(result.key, messages));
    const text = result.key.status === "revoked" ? messages.revoke.alreadyDone : texts.kept;
    answer(text({ keyName }));
    onChange(result.key);
  };
  return (
    <>
      <Callout
        tone="warning"
        title={texts.stopsOn({ date: format.dateTime(revokesAt) })}
        actions={
          onRevoke === undefined ? null : (
            <>
              <Button size="small" busy={pending} disabledReason={disabledReason} onClick={() => void keep()}>
                {pending ? texts.keeping : texts.keep}
              </Button>
              {stepUp.isWaiting ? (
                <Button size="small" onClick={stepUp.giveUp}>
                  {messages.common.cancel}
                </Button>
              ) : (
                <Button size="small" disabledReason={disabledReason} onClick={onRevoke}>
                  {texts.stopNow}
                </Button>
              )}
            </>
          )
        }
      >
        {sinceReplacement(apiKey, texts)}
      </Callout>
      {stepUp.isWaiting ? <StepUpNotice /> : null}
      {error === undefined ? null : <FailureNotice urgent compact failure={{ title: texts.keepFailed, error }} />}
    </>
  );
}

/** Whether the old key was used after the new one was made, where both are known. */
function sinceReplacement(
  { replacedBy, lastUsedAt }: ApiKey,
  texts: { readonly usedSince: string; readonly notUsedSince: string },
): string | undefined {
  if (replacedBy?.createdAt === undefined || lastUsedAt === undefined) return undefined;
  const isUsed = lastUsedAt !== null && Date.parse(lastUsedAt) > Date.parse(replacedBy.createdAt);
  return isUsed ? texts.usedSince : texts.notUsedSince;
}
