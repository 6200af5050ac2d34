"use client";
import type { ApiKeysErrorCode } from "../../contract/errors.js";
import type { ApiKey } from "../../contract/types.js";
import { countDone, countRevoked, type CleanUpRun, type KeyOutcome } from "../../data/revocation/cleanUpRun.js";
import { nameOf } from "../../i18n/keyTexts.js";
import { useI18n } from "../../i18n/context.js";
import type { Messages } from "../../i18n/messages.js";
import { useAnnouncement } from "../../provider/useAnnouncement.js";
import { FailureNotice } from "../../ui/FailureNotice.js";
import { StatusBadge } from "../../ui/StatusBadge.js";
import { useErrorText } from "../../ui/useErrorText.js";
import { StepUpNotice } from "../shared/StepUpNotice.js";
import { KeyIdentity } from "./KeyIdentity.js";

export interface RunOutcomeProps {
  run: CleanUpRun;
  /** Nothing happens until the person has confirmed their identity. */
  isWaiting: boolean;
}

/** How far the revocation of many keys is, and what became of each. */
export function RunOutcome({ run, isWaiting }: RunOutcomeProps) {
  const { messages, format } = useI18n();
  const { cleanUp, table } = messages;
  const { running, keys, outcomes } = run;
  const total = format.amount(keys.length);
  const done = countDone(run);
  const revoked = countRevoked(run);
  const progress = cleanUp.progress({ done: format.number(done), keys: total });
  const result = cleanUp.result({ done: format.number(revoked), keys: total });
  // At the end the bar is as long as what was revoked: a full one beside a failure would say that all went well.
  const filled = running ? done : revoked;
  const errors = [...outcomes.values()].flatMap((outcome) =>
    outcome.step === "failed" || outcome.step === "unknown" ? [outcome.error] : [],
  );
  const stopped = [...outcomes.values()].find((outcome) => outcome.step === "notSent");
  // What several keys failed for is said once.
  const cause =
    (stopped?.step === "notSent" ? stopped.error : undefined) ??
    errors.find(({ code }) => errors.filter((error) => error.code === code).length > 1);
  useAnnouncement(isWaiting ? undefined : running ? table.revoking : result);

  return (
    <div className="mak-review">
      <div className="mak-review-progress">
        <p className="mak-review-count">{running ? progress : result}</p>
        <div
          className="mak-review-bar"
          role="progressbar"
          aria-label={cleanUp.review}
          aria-valuemin={0}
          aria-valuemax={keys.length}
          aria-valuenow={filled}
          aria-valuetext={running ? progress : result}
        >
          <div
            className="mak-review-fill"
            style={{ inlineSize: `${String((filled / Math.max(keys.length, 1)) * 100)}%` }}
          />
        </div>
      </div>
      {isWaiting ? <StepUpNotice /> : null}
      {cause === undefined || running ? null : (
        <FailureNotice compact failure={{ title: stopped === undefined ? undefined : cleanUp.stopped, error: cause }} />
      )}
      <ul className="mak-review-list">
        {keys.map((key) => (
          <OutcomeRow
            key={key.id}
            apiKey={key}
            said={running ? undefined : cause?.code}
            outcome={(isWaiting ? undefined : outcomes.get(key.id)) ?? { step: "waiting" }}
          />
        ))}
      </ul>
    </div>
  );
}

const tones = {
  waiting: "neutral",
  sending: "neutral",
  revoked: "success",
  alreadyRevoked: "success",
  failed: "danger",
  unknown: "warning",
  notSent: "warning",
} as const;

function textOf({ step }: KeyOutcome, { cleanUp, table }: Messages): string {
  if (step === "sending") return table.revoking;
  return step === "revoked" ? table.statuses.revoked : cleanUp.outcomes[step];
}

interface OutcomeRowProps {
  apiKey: ApiKey;
  outcome: KeyOutcome;
  /** The reason that is said above the list. */
  said: ApiKeysErrorCode | undefined;
}

function OutcomeRow({ apiKey, outcome, said }: OutcomeRowProps) {
  const { messages } = useI18n();
  const { revoke, common } = messages;
  const error = outcome.step === "failed" || outcome.step === "unknown" ? outcome.error : undefined;
  const [cause, wait] = useErrorText(error);
  return (
    <li className="mak-review-key">
      <KeyIdentity name={nameOf(apiKey, messages)} preview={apiKey.preview}>
        {error === undefined ? null : (
          <span className="mak-review-cause">
            <span>{outcome.step === "unknown" ? revoke.failedUnknown : revoke.failed}</span>{" "}
            {error.code === said ? null : <span>{cause}</span>}
            {wait === undefined || error.code === said ? null : <span aria-live="off"> {wait}</span>}
            {error.requestId === undefined || error.code === said ? null : (
              <bdi className="mak-review-request"> {common.requestId({ id: error.requestId })}</bdi>
            )}
          </span>
        )}
      </KeyIdentity>
      <StatusBadge tone={tones[outcome.step]}>{textOf(outcome, messages)}</StatusBadge>
    </li>
  );
}
