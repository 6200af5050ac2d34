"use client";
import { useEffect, useRef, useState } from "react";
import type { ApiKeysError } from "../../contract/errors.js";
import type { ApiKey } from "../../contract/types.js";
import type { CreateState } from "../../data/creation/keyCreationState.js";
import { useI18n } from "../../i18n/context.js";
import { useConfig } from "../../provider/config.js";
import { useAnnouncement } from "../../provider/useAnnouncement.js";
import { Callout } from "../../ui/Callout.js";
import { FailureNotice } from "../../ui/FailureNotice.js";
import { Spinner } from "../../ui/Spinner.js";
import { isolate } from "../../utils/isolate.js";
import { CandidateKeyRow } from "./CandidateKeyRow.js";

export interface UnknownOutcomeProps {
  state: Extract<CreateState, { step: "unknown" | "checking" | "candidates" }>;
  /** Why the person may not revoke, where they may not. */
  revokeReason: string | undefined;
  onRevoke: (key: ApiKey) => void;
}

/** The title says that the answer was lost; what refused a second attempt, a request id or a wait is more than that. */
function tellsMore(error: ApiKeysError): boolean {
  const { code, requestId, retryAfter } = error;
  return error.isDefiniteFailure || requestId !== undefined || retryAfter !== undefined || code === "in_progress";
}

/** Nobody knows whether there is a key: what happened, and the keys that it may be. */
export function UnknownOutcome({ state, revokeReason, onRevoke }: UnknownOutcomeProps) {
  const { unknownOutcome: texts } = useI18n().messages;
  return (
    <div className="mak-unknown">
      {tellsMore(state.error) ? <FailureNotice compact failure={{ title: texts.cause, error: state.error }} /> : null}
      {state.step === "checking" ? (
        <p className="mak-checking">
          <Spinner />
          {texts.checking}
        </p>
      ) : null}
      {state.step === "candidates" ? <Suspects state={state} revokeReason={revokeReason} onRevoke={onRevoke} /> : null}
    </div>
  );
}

/** The names of the keys of this list that were revoked here. Each is announced. */
function useRevokedHere(keys: readonly ApiKey[] | undefined): string[] {
  const { revoke } = useI18n().messages;
  const { announce } = useConfig("<CreateKeyDialog>");
  const [first] = useState(keys ?? []);
  const gone = first.filter(({ id }) => keys?.some((key) => key.id === id) !== true);
  const said = useRef(0);
  const texts = gone.map(({ name }) => revoke.done({ keyName: isolate(name) }));
  useEffect(() => {
    for (const text of texts.slice(said.current)) announce(text);
    said.current = texts.length;
  });
  return texts;
}

function Suspects(props: UnknownOutcomeProps & { state: Extract<CreateState, { step: "candidates" }> }) {
  const { state, revokeReason, onRevoke } = props;
  const { messages, format } = useI18n();
  const texts = messages.unknownOutcome;
  const { candidateKeys } = state;
  const revoked = useRevokedHere(candidateKeys);
  const [found] = useState(candidateKeys?.length);
  useAnnouncement(
    found === undefined
      ? texts.candidatesFailed
      : found === 0
        ? texts.candidatesNone
        : format.sentences([texts.candidatesTitle, texts.candidatesBody]),
  );
  if (candidateKeys === undefined) return <Callout tone="danger">{texts.candidatesFailed}</Callout>;
  if (found === 0) return <Callout tone="info">{texts.candidatesNone}</Callout>;
  if (candidateKeys.length === 0) return <Callout tone="success">{format.sentences(revoked)}</Callout>;
  return (
    <section className="mak-candidates">
      <h3 className="mak-candidates-title">{texts.candidatesTitle}</h3>
      <p className="mak-candidates-text">{texts.candidatesBody}</p>
      {state.revokeError === undefined ? null : (
        <FailureNotice urgent failure={{ title: texts.revokeFailed, error: state.revokeError }} />
      )}
      <ul className="mak-candidates-list">
        {candidateKeys.map((key) => (
          <CandidateKeyRow
            key={key.id}
            candidate={key}
            busy={state.revoking.includes(key.id)}
            revokeReason={revokeReason}
            onRevoke={onRevoke}
          />
        ))}
      </ul>
    </section>
  );
}
