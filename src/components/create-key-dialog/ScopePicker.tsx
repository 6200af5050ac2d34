"use client";
import { useState } from "react";
import type { KeyScope, KeyScopes } from "../../contract/policies.js";
import { useI18n } from "../../i18n/context.js";
import { Choice } from "../../ui/Choice.js";
import { TextField } from "../../ui/TextField.js";
import { normalizeForSearch } from "../../utils/normalizeForSearch.js";

export interface ScopePickerProps {
  known: KeyScopes;
  chosen: readonly string[];
  locked: boolean;
  onChange: (chosen: readonly string[]) => void;
}

/** A list as long as thousands would be slow to draw, and nobody reads it to its end. */
const mostShown = 100;
const searchedFrom = 6;

/** Labels are the end of a sentence: here they begin one. A Turkish i becomes İ. */
const asBeginning = (label: string, language: string) =>
  label.replace(/^./u, (letter) => letter.toLocaleUpperCase(language));

/** The first permissions of all groups together, at most `room`, and how many are left out. */
function firstOf(groups: readonly { readonly label: string; readonly found: readonly KeyScope[] }[], room: number) {
  const shownOf = [];
  let left = 0;
  let free = room;
  for (const { label, found } of groups) {
    const shown = found.slice(0, free);
    free -= shown.length;
    left += found.length - shown.length;
    shownOf.push({ label, shown });
  }
  return { groups: shownOf, left };
}

/** Every permission by group, with a search where there are many, risks, and the reason where one cannot be chosen. */
export function ScopePicker({ known, chosen, locked, onChange }: ScopePickerProps) {
  const { messages, format } = useI18n();
  const { permissions } = messages;
  const [search, setSearch] = useState("");
  const wanted = normalizeForSearch(search.trim());
  const matches = ({ id, label, description = "" }: KeyScope) =>
    normalizeForSearch([id, label, description].join("\n")).includes(wanted);
  const total = known.groups.reduce((count, { scopes }) => count + scopes.length, 0);
  const { groups, left } = firstOf(
    known.groups.map(({ label, scopes }) => ({ label, found: scopes.filter(matches) })),
    mostShown,
  );
  const toggle = (id: string) => onChange(chosen.includes(id) ? chosen.filter((own) => own !== id) : [...chosen, id]);
  return (
    <div className="mak-scopes">
      {total < searchedFrom ? null : (
        <TextField
          hideLabel
          label={permissions.search}
          value={search}
          onChange={setSearch}
          inputProps={{ type: "search", placeholder: permissions.search, autoComplete: "off", spellCheck: false }}
        />
      )}
      {groups.map(({ label, shown }, index) =>
        shown.length === 0 ? null : (
          // Two groups may be called alike.
          <fieldset className="mak-scope-group" key={index}>
            <legend className="mak-scope-legend">{label}</legend>
            {shown.map((scope) => (
              <Choice
                key={scope.id}
                type="checkbox"
                label={asBeginning(scope.label, format.code)}
                mark={scope.risk === "high" ? permissions.highRisk : undefined}
                description={scope.description}
                disabledReason={scope.disabledReason}
                checked={chosen.includes(scope.id)}
                disabled={locked}
                onChange={() => toggle(scope.id)}
              />
            ))}
          </fieldset>
        ),
      )}
      {groups.every(({ shown }) => shown.length === 0) ? (
        <p className="mak-scopes-note">{permissions.noMatch}</p>
      ) : null}
      {left === 0 ? null : <p className="mak-scopes-note">{permissions.more({ left: format.amount(left) })}</p>}
    </div>
  );
}
