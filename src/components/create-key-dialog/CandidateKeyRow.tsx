"use client";
import { useEffect, useRef, useState } from "react";
import type { ApiKey } from "../../contract/types.js";
import { useStepUp } from "../../data/stepUp/useStepUp.js";
import { useI18n } from "../../i18n/context.js";
import { useAnnounceWork } from "../../provider/useAnnounceWork.js";
import { useAnnouncement } from "../../provider/useAnnouncement.js";
import { Button } from "../../ui/Button.js";
import { isolate } from "../../utils/isolate.js";
import { StepUpNotice } from "../shared/StepUpNotice.js";

export interface CandidateKeyRowProps {
  candidate: ApiKey;
  busy: boolean;
  revokeReason: string | undefined;
  onRevoke: (key: ApiKey) => void;
}

/** A key that may be the one whose secret was lost. It may as well be someone else's: revoking it asks first. */
export function CandidateKeyRow({ candidate, busy, revokeReason, onRevoke }: CandidateKeyRowProps) {
  const { messages, format } = useI18n();
  const { revoke, table } = messages;
  const [asking, setAsking] = useState(false);
  const stepUp = useStepUp(candidate.id, busy);
  const keep = useRef<HTMLButtonElement>(null);
  useAnnounceWork(busy ? revoke.submitting : undefined);
  useAnnouncement(asking && !busy ? revoke.body : undefined);
  useEffect(() => {
    if (asking) keep.current?.focus();
  }, [asking]);
  const name = isolate(candidate.name);
  const date = format.dateTime(candidate.createdAt);
  const person = candidate.createdBy?.name;
  return (
    <li className="mak-candidate">
      <div className="mak-candidate-text">
        <strong className="mak-candidate-name" translate="no">
          {name}
        </strong>
        <code className="mak-candidate-preview" dir="ltr" translate="no">
          {candidate.preview}
        </code>
        <span className="mak-candidate-facts">
          {person === undefined ? table.createdOn({ date }) : table.createdBy({ person: isolate(person), date })}
        </span>
      </div>
      {asking ? (
        <div className="mak-candidate-ask">
          <p className="mak-candidates-text">{revoke.body}</p>
          {stepUp.isWaiting ? <StepUpNotice /> : null}
          <Button
            ref={keep}
            size="small"
            onClick={() => {
              stepUp.giveUp();
              setAsking(false);
            }}
          >
            {revoke.keep}
          </Button>
          <Button size="small" variant="danger" busy={busy} onClick={() => onRevoke(candidate)}>
            {busy ? revoke.submitting : revoke.submit}
          </Button>
        </div>
      ) : (
        <Button
          size="small"
          disabledReason={revokeReason}
          aria-label={`${table.revoke}: ${name} (${candidate.preview})`}
          onClick={() => setAsking(true)}
        >
          {table.revoke}
        </Button>
      )}
    </li>
  );
}
