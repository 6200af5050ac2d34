"use client";
import { useId, useState } from "react";
import { useI18n } from "../../i18n/context.js";
import { scopesNameOf, scopesSummary } from "../../i18n/scopeTexts.js";
import { useAnnounceChange } from "../../provider/useAnnounceChange.js";
import { useAnnouncement } from "../../provider/useAnnouncement.js";
import { useRegionFailure } from "../../provider/useRegionFailure.js";
import { Choice } from "../../ui/Choice.js";
import { FailureNotice } from "../../ui/FailureNotice.js";
import { FieldNote } from "../../ui/FieldNote.js";
import { ChevronDownIcon } from "../../ui/icons.js";
import { presetsOf } from "./scopesChoice.js";
import { ScopePicker } from "./ScopePicker.js";
import type { DraftScopes } from "./useDraftScopes.js";

export interface ScopesFieldProps {
  scopes: DraftScopes;
  locked: boolean;
  /** Create was pressed: a choice of nothing is said to be wrong only then. */
  tried: boolean;
  /** The server refused the permissions. */
  refused: boolean;
  /** The draft was changed. */
  onEdit: () => void;
}

/** What the new key may do, in one line with its meaning. It opens presets with a sentence each, and a choice of one's own. */
export function ScopesField({ scopes, locked, tried, refused, onEdit }: ScopesFieldProps) {
  const { messages, format } = useI18n();
  const { permissions } = messages;
  const [opened, setOpened] = useState(false);
  const id = useId();
  const failure = useRegionFailure(scopes.region, {
    source: "scopes",
    title: permissions.failed,
    subject: permissions.label,
  });
  const { known, choice, ids } = scopes;
  const isLoading = failure === undefined && (known === undefined || choice === undefined);
  const error = refused ? permissions.refused : ids.length === 0 && tried ? permissions.empty : undefined;
  const note = error ?? (known === undefined ? undefined : scopesSummary(ids, known, { messages, format }));
  useAnnouncement(isLoading ? permissions.loading : undefined);
  useAnnounceChange(note);
  if (failure !== undefined) return <FailureNotice failure={failure} />;
  if (known === undefined || choice === undefined) {
    return <p className="mak-field-note">{permissions.loading}</p>;
  }
  const presets = presetsOf(known);
  const choose = (next: Partial<typeof choice>) => {
    scopes.choose({ ...choice, ...next });
    onEdit();
  };
  const isOpen = opened || error !== undefined || presets.length === 0;
  const chosen = choice.preset === undefined ? permissions.custom : scopesNameOf(ids, known, { messages, format });
  const choices = (
    <fieldset className="mak-choices" id={`${id}-choices`} aria-describedby={`${id}-summary`}>
      <legend className={presets.length === 0 ? "mak-field-label" : "mak-visually-hidden"}>{permissions.label}</legend>
      {presets.map((preset) => (
        <Choice
          key={preset.id}
          type="radio"
          name={id}
          label={preset.label}
          description={preset.description}
          disabledReason={preset.disabledReason}
          checked={choice.preset === preset.id}
          disabled={locked}
          onChange={() => choose({ preset: preset.id, own: preset.scopes })}
        />
      ))}
      {presets.length === 0 ? null : (
        <Choice
          type="radio"
          name={id}
          label={permissions.custom}
          description={permissions.customHint}
          checked={choice.preset === undefined}
          disabled={locked}
          onChange={() => choose({ preset: undefined })}
        />
      )}
      {choice.preset === undefined ? (
        <ScopePicker known={known} chosen={choice.own} locked={locked} onChange={(own) => choose({ own })} />
      ) : null}
    </fieldset>
  );
  return (
    <div className="mak-create-option" data-field="scopes">
      {presets.length === 0 ? null : (
        <button
          type="button"
          className="mak-fold"
          aria-expanded={isOpen}
          aria-controls={`${id}-choices`}
          aria-describedby={`${id}-summary`}
          onClick={() => setOpened(!isOpen)}
        >
          <span className="mak-field-label">{permissions.label}</span>{" "}
          <span className="mak-input mak-fold-value">
            <bdi className="mak-text">{chosen}</bdi>
            <ChevronDownIcon />
          </span>
        </button>
      )}
      {isOpen ? choices : null}
      <FieldNote id={`${id}-summary`} kind={error === undefined ? "hint" : "error"}>
        {note}
      </FieldNote>
    </div>
  );
}
