"use client";
import type { Ref } from "react";
import { countDone, countRevoked, type CleanUpRun } from "../../data/revocation/cleanUpRun.js";
import { useI18n } from "../../i18n/context.js";
import { useAnnouncement } from "../../provider/useAnnouncement.js";
import { Button } from "../../ui/Button.js";
import { Callout } from "../../ui/Callout.js";

export interface RunNoticeProps {
  run: CleanUpRun;
  onShow: () => void;
  showRef: Ref<HTMLButtonElement>;
}

/** How far a revocation of many keys is whose dialog was closed, until its outcome was read. */
export function RunNotice({ run, onShow, showRef }: RunNoticeProps) {
  const { messages, format } = useI18n();
  const { cleanUp, table } = messages;
  const keys = format.amount(run.keys.length);
  const revoked = countRevoked(run);
  const result = cleanUp.result({ done: format.number(revoked), keys });
  useAnnouncement(run.running ? undefined : result);
  return (
    <Callout
      className="mak-run-notice"
      tone={run.running ? "info" : revoked === run.keys.length ? "success" : "warning"}
      title={run.running ? table.revoking : result}
      actions={
        <Button ref={showRef} size="small" onClick={onShow}>
          {cleanUp.show}
        </Button>
      }
    >
      {run.running ? <span>{cleanUp.progress({ done: format.number(countDone(run)), keys })}</span> : null}
    </Callout>
  );
}
