"use client";
import { useEffect, useRef, useState } from "react";
import type { ApiKey } from "../../contract/schemas.js";
import { useLaterI18n } from "../../i18n/useLaterI18n.js";
import { Button } from "../../ui/Button.js";
import { isolate } from "../../utils/isolate.js";

export interface SuspectRowProps {
  suspect: ApiKey;
  busy: boolean;
  revokeReason: string | undefined;
  onRevoke: (key: ApiKey) => void;
}

/** A key that may be the one whose secret was lost. It may as well be someone else's: revoking it asks first. */
export function SuspectRow({ suspect, busy, revokeReason, onRevoke }: SuspectRowProps) {
  const { messages, format } = useLaterI18n();
  const { revoke, table } = messages;
  const [asking, setAsking] = useState(false);
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (asking) keep.current?.focus();
  }, [asking]);
  const name = isolate(suspect.name);
  const date = format.dateTime(suspect.createdAt);
  const person = suspect.createdBy?.name;
  return (
    <li className="mak-suspect">
      <div className="mak-suspect-text">
        <strong className="mak-suspect-name">{name}</strong>
        <code className="mak-suspect-preview" dir="ltr">
          {suspect.preview}
        </code>
        <span className="mak-suspect-facts">
          {person === undefined ? table.createdOn({ date }) : table.createdBy({ person: isolate(person), date })}
        </span>
      </div>
      {asking ? (
        <div className="mak-suspect-ask">
          <p className="mak-suspects-text">{revoke.body}</p>
          <Button ref={keep} size="small" onClick={() => setAsking(false)}>
            {revoke.keep}
          </Button>
          <Button size="small" variant="danger" busy={busy} onClick={() => onRevoke(suspect)}>
            {busy ? revoke.submitting : revoke.submit}
          </Button>
        </div>
      ) : (
        <Button
          size="small"
          disabledReason={revokeReason}
          aria-label={`${table.revoke}: ${name} (${suspect.preview})`}
          onClick={() => setAsking(true)}
        >
          {table.revoke}
        </Button>
      )}
    </li>
  );
}
