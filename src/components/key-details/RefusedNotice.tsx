"use client";
import type { ApiKey } from "../../contract/types.js";
import { useI18n } from "../../i18n/context.js";
import { Button } from "../../ui/Button.js";
import { Callout } from "../../ui/Callout.js";

export interface RefusedNoticeProps {
  apiKey: ApiKey;
  /** How the key ended: who revoked it and when, or when it expired. */
  end: string | undefined;
  onReplace: ((key: ApiKey) => void) | undefined;
}

/** Says of a key that no longer works since when its requests are refused, and offers another key. */
export function RefusedNotice({ apiKey, end, onReplace }: RefusedNoticeProps) {
  const { messages, format } = useI18n();
  const { details } = messages;
  const { status, revokedAt, expiresAt } = apiKey;
  if (status !== "revoked" && status !== "expired") return null;
  const since = status === "revoked" ? revokedAt : expiresAt;
  return (
    <Callout
      tone="info"
      title={since === undefined ? details.refused : details.refusedSince({ when: format.dateTime(since) })}
      actions={
        onReplace === undefined || status === "expired" ? null : (
          <Button size="small" onClick={() => onReplace(apiKey)}>
            {details.replace}
          </Button>
        )
      }
    >
      {status === "revoked" ? end : undefined}
    </Callout>
  );
}
