"use client";
import type { ApiKeysError } from "../../contract/errors.js";
import { useI18n } from "../../i18n/context.js";
import { useConfig } from "../../provider/config.js";
import { Slot } from "../shared/Slot.js";
import { SectionBoundary } from "../shared/SectionBoundary.js";
import { AttributeField } from "../shared/AttributeField.js";
import { problemText, refusedAttribute } from "../shared/attributeDraft.js";
import type { DraftAttributes } from "./useDraftAttributes.js";

export interface AttributeFieldsProps {
  attributes: DraftAttributes;
  locked: boolean;
  /** Create was pressed: a value that is missing is said to be so only then. */
  tried: boolean;
  /** Why the server refused the last attempt. */
  refusal: ApiKeysError | undefined;
  /** The draft was changed. */
  onEdit: () => void;
  onSubmit: () => void;
}

const fieldPrefix = "attributes.";

/** What the host's keys carry beside the contract: the fields that the backend declares, then the slot's. */
export function AttributeFields({ attributes, locked, tried, refusal, onEdit, onSubmit }: AttributeFieldsProps) {
  const { messages, format } = useI18n();
  const { slots } = useConfig("<CreateKeyDialog>");
  const { declared, values, problems } = attributes;
  const texts = messages.attributes;
  const refused = refusedAttribute(refusal, [...declared.map(({ name }) => name), ...Object.keys(values)]);
  const setValue: DraftAttributes["setValue"] = (name, value) => {
    attributes.setValue(name, value);
    onEdit();
  };
  const errors: Record<string, string> = refused === undefined ? {} : { [refused]: texts.refused };
  for (const one of declared) {
    const text = problemText(problems.get(one.name), one, values[one.name], { messages, format, tried });
    if (text !== undefined) errors[one.name] = text;
  }
  return (
    <>
      {declared.map((attribute) => (
        <div key={attribute.name} className="mak-create-option" data-field={fieldPrefix + attribute.name}>
          <AttributeField
            attribute={attribute}
            value={values[attribute.name]}
            error={errors[attribute.name]}
            locked={locked}
            onChange={(value) => setValue(attribute.name, value)}
            onSubmit={onSubmit}
          />
        </div>
      ))}
      {slots.createFields === undefined ? null : (
        <SectionBoundary name="createFields">
          <div className="mak-create-slot-fields" data-field="attributes">
            <Slot draw={slots.createFields} props={{ values, setValue, errors, locked }} />
          </div>
        </SectionBoundary>
      )}
    </>
  );
}
