"use client";
import { todayIn } from "../../contract/days.js";
import type { KeyExpiryPolicy } from "../../contract/policies.js";
import { useI18n } from "../../i18n/context.js";
import { useAnnounceChange } from "../../provider/useAnnounceChange.js";
import { SelectField } from "../../ui/SelectField.js";
import { TextField } from "../../ui/TextField.js";
import { offerOf, rangeOf, type ExpiryChoice, type ResolvedExpiry } from "./expiryChoice.js";

export interface ExpiryFieldProps {
  policy: KeyExpiryPolicy;
  choice: ExpiryChoice;
  resolved: ResolvedExpiry;
  /** Epoch milliseconds. */
  now: number;
  locked: boolean;
  /** Create was pressed: a date that is not chosen yet is said to be missing only then. */
  tried: boolean;
  /** The server refused the expiry. */
  refused: boolean;
  onChange: (choice: ExpiryChoice) => void;
  onSubmit: () => void;
}

/** How long the new key shall live, and below it what that means: the last day, and in which time zone it ends. */
export function ExpiryField(props: ExpiryFieldProps) {
  const { policy, choice, resolved, now, locked, tried, refused, onChange, onSubmit } = props;
  const { messages, format } = useI18n();
  const { expiry } = messages;
  const { timeZone } = format;
  const { days, never } = offerOf(policy);
  const { first, last } = rangeOf(policy, todayIn(timeZone, now));
  const meaning =
    resolved.day !== undefined
      ? expiry.lastDay({ date: format.calendarDayMedium(resolved.day), timeZone })
      : choice.lifetime === "never"
        ? expiry.neverHint
        : undefined;
  useAnnounceChange(meaning);
  const problem = () => {
    if (resolved.problem === "tooLate") return expiry.dateTooLate({ date: format.calendarDayMedium(last) });
    if (resolved.problem === "past") return expiry.datePast;
    return resolved.problem === "missing" && tried ? expiry.dateMissing : undefined;
  };
  return (
    <div className="mak-create-option" data-field="expiresAt">
      <SelectField
        layout="row"
        label={expiry.label}
        value={String(choice.lifetime)}
        options={[
          ...days.map((length) => ({ value: String(length), label: format.lifetime(length) })),
          { value: "date", label: expiry.onDate },
          ...(never ? [{ value: "never", label: expiry.never }] : []),
        ]}
        onChange={(value) => onChange({ ...choice, lifetime: lifetimeOf(value) })}
        hint={choice.lifetime === "date" ? undefined : meaning}
        error={refused ? expiry.refused : undefined}
        selectProps={{ disabled: locked }}
      />
      {choice.lifetime === "date" ? (
        <TextField
          layout="row"
          label={expiry.dateLabel}
          value={choice.date}
          onChange={(date) => onChange({ ...choice, date })}
          hint={problem() === undefined ? meaning : undefined}
          error={problem()}
          onEnter={onSubmit}
          // The browser's own calendar works by keyboard and by screen reader in every language.
          inputProps={{ type: "date", min: first, max: last, readOnly: locked, dir: undefined, "aria-required": true }}
        />
      ) : null}
    </div>
  );
}

function lifetimeOf(value: string): ExpiryChoice["lifetime"] {
  return value === "never" || value === "date" ? value : Number(value);
}
