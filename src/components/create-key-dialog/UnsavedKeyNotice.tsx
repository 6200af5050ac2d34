"use client";
import { useState } from "react";
import { useAccess } from "../../data/queries/useAccess.js";
import { useRevokeKey } from "../../data/revocation/useRevokeKey.js";
import { useStepUp } from "../../data/stepUp/useStepUp.js";
import type { UnsavedKey } from "../../data/creation/unsavedKeys.js";
import { useUnsavedKeys } from "../../data/creation/useUnsavedKeys.js";
import type { ApiKeysError } from "../../contract/errors.js";
import { useI18n } from "../../i18n/context.js";
import { useCreateFlow } from "../../provider/createFlow.js";
import { useAnnounceWork } from "../../provider/useAnnounceWork.js";
import { useAnnouncement } from "../../provider/useAnnouncement.js";
import { Button } from "../../ui/Button.js";
import { Callout } from "../../ui/Callout.js";
import { FailureNotice } from "../../ui/FailureNotice.js";
import { isolate } from "../../utils/isolate.js";
import { StepUpNotice } from "../shared/StepUpNotice.js";
import { useCreatePermission } from "./useCreatePermission.js";

/** Says which keys this tab created and nobody saved, because the page was closed before. Renders nothing otherwise. */
export function UnsavedKeyNotice() {
  const { keys, forget } = useUnsavedKeys();
  return keys.map((key) => <UnsavedKeyCallout key={key.id} unsaved={key} onForget={() => forget(key.id)} />);
}

function UnsavedKeyCallout({ unsaved, onForget }: { unsaved: UnsavedKey; onForget: () => void }) {
  const { unknownOutcome: texts, table, common } = useI18n().messages;
  const flow = useCreateFlow("<UnsavedKeyNotice>");
  const { supported, revoke, pending } = useRevokeKey();
  const creating = useCreatePermission();
  const [error, setError] = useState<ApiKeysError>();
  const permission = useAccess().data?.permissions.revokeKeys;
  const reason = permission?.allowed === false ? (permission.reason ?? table.revokeForbidden) : undefined;
  const canCreate = flow.available && creating.offered && creating.disabledReason === undefined;
  const busy = pending.has(unsaved.id);
  const stepUp = useStepUp(unsaved.id, busy);

  const body = texts.lostBody({ keyName: isolate(unsaved.name) });
  useAnnouncement(body);
  useAnnounceWork(busy ? texts.revokingAndCreating : undefined);

  const replace = async () => {
    setError(undefined);
    const result = await revoke(unsaved);
    if (!result.ok) setError(result.error);
    else if (canCreate) flow.open({ draft: { workspaceId: unsaved.workspaceId, name: unsaved.name } });
  };

  return (
    <Callout
      tone="warning"
      role="group"
      // Of two notices each has buttons of the same names: the key tells them apart.
      aria-label={unsaved.name}
      title={texts.lostTitle}
      actions={
        <>
          {supported ? (
            <Button size="small" busy={busy} disabledReason={reason} onClick={() => void replace()}>
              {busy ? texts.revokingAndCreating : canCreate ? texts.revokeAndCreate : table.revoke}
            </Button>
          ) : null}
          {stepUp.isWaiting ? (
            <Button size="small" onClick={stepUp.giveUp}>
              {common.cancel}
            </Button>
          ) : (
            <Button size="small" variant="quiet" onClick={onForget}>
              {texts.lostDismiss}
            </Button>
          )}
        </>
      }
    >
      <span className="mak-text">{body}</span>
      {stepUp.isWaiting ? <StepUpNotice /> : null}
      {error === undefined ? null : <FailureNotice compact urgent failure={{ title: texts.revokeFailed, error }} />}
    </Callout>
  );
}
