"use client";
import { useId } from "react";
import type { KeyAttribute, KeyAttributeValue } from "../../contract/attributes.js";
import { useI18n } from "../../i18n/context.js";
import { useAnnouncement } from "../../provider/useAnnouncement.js";
import { Choice } from "../../ui/Choice.js";
import { FieldNote } from "../../ui/FieldNote.js";
import { SelectField } from "../../ui/SelectField.js";
import { TextField } from "../../ui/TextField.js";

export interface AttributeFieldProps {
  attribute: KeyAttribute;
  value: KeyAttributeValue | undefined;
  /** What is wrong with the value. */
  error: string | undefined;
  locked: boolean;
  onChange: (value: KeyAttributeValue | undefined) => void;
  onSubmit: () => void;
}

/** Asks for one attribute of the host's, by the control of its kind. */
export function AttributeField({ attribute, value, error, locked, onChange, onSubmit }: AttributeFieldProps) {
  const { attributes } = useI18n().messages;
  const id = useId();
  const { kind, options = [], required = false, help } = attribute;
  // The other kinds are fields of one control, which say what is wrong with it.
  useAnnouncement(kind === "switch" || kind === "choices" ? error : undefined);
  const label = required || kind === "switch" ? attribute.label : attributes.optional({ label: attribute.label });
  const field = { label, hint: help, error };
  switch (kind) {
    case "text":
    case "date":
      return (
        <TextField
          {...field}
          value={typeof value === "string" ? value : ""}
          onChange={onChange}
          onEnter={onSubmit}
          inputProps={{
            ...(kind === "date" && { type: "date", max: "9999-12-31", dir: undefined }),
            autoComplete: "off",
            readOnly: locked,
            "aria-required": required,
          }}
        />
      );
    case "choice":
      return (
        <SelectField
          {...field}
          value={typeof value === "string" ? value : ""}
          onChange={(next) => onChange(next === "" ? undefined : next)}
          options={[{ value: "", label: required ? attributes.choose : attributes.none }, ...options]}
          selectProps={{ disabled: locked, "aria-required": required }}
        />
      );
    case "switch":
      return (
        <>
          <Choice
            type="checkbox"
            label={label}
            description={help}
            checked={value === true}
            disabled={locked}
            onChange={() => onChange(value !== true)}
          />
          {error === undefined ? null : (
            <FieldNote id={`${id}-note`} kind="error">
              {error}
            </FieldNote>
          )}
        </>
      );
    case "choices": {
      const chosen = Array.isArray(value) ? (value as readonly string[]) : [];
      const note = error ?? help;
      return (
        <fieldset className="mak-choices" aria-describedby={note === undefined ? undefined : `${id}-note`}>
          <legend className="mak-field-label">{label}</legend>
          {options.map((option) => (
            <Choice
              key={option.value}
              type="checkbox"
              label={option.label}
              checked={chosen.includes(option.value)}
              disabled={locked}
              onChange={() =>
                onChange(
                  // In the order of the options, whatever the order of the clicks was.
                  options
                    .map((one) => one.value)
                    .filter((one) => (one === option.value ? !chosen.includes(one) : chosen.includes(one))),
                )
              }
            />
          ))}
          {note === undefined ? null : (
            <FieldNote id={`${id}-note`} kind={error === undefined ? "hint" : "error"}>
              {note}
            </FieldNote>
          )}
        </fieldset>
      );
    }
  }
}
