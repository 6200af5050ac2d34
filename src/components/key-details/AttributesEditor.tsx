"use client";
import { useEffect, useRef, useState } from "react";
import type { KeyAttribute, KeyAttributeValue } from "../../contract/attributes.js";
import type { ApiKeysError } from "../../contract/errors.js";
import type { ApiKey } from "../../contract/types.js";
import { useStepUp } from "../../data/stepUp/useStepUp.js";
import { useUpdateKey } from "../../data/update/useUpdateKey.js";
import { useI18n } from "../../i18n/context.js";
import { errorTextOf } from "../../i18n/errorTextOf.js";
import { useConfig } from "../../provider/config.js";
import { useAnswer } from "../../provider/useAnswer.js";
import { Button } from "../../ui/Button.js";
import { FieldNote } from "../../ui/FieldNote.js";
import { openLayer } from "../../ui/layers.js";
import { useStableCallback } from "../../utils/useStableCallback.js";
import { AttributeField } from "../shared/AttributeField.js";
import { StepUpNotice } from "../shared/StepUpNotice.js";
import {
  attributeProblem,
  isEmptyValue,
  problemText,
  refusedAttribute,
  usableValue,
} from "../shared/attributeDraft.js";
import { useLayoutEffectInBrowser } from "../../utils/useLayoutEffectInBrowser.js";

export interface AttributesEditorProps {
  apiKey: ApiKey;
  /** The attributes that can be changed. */
  declared: readonly KeyAttribute[];
  /** The changes were saved, or put back. */
  onClose: (saved: ApiKey | undefined) => void;
}

const controls = "input, select";

/** Changes what the host's key carries, by the controls of the create form. Escape puts it back. */
export function AttributesEditor({ apiKey, declared, onClose }: AttributesEditorProps) {
  const { messages, format } = useI18n();
  const { details, common, attributes: texts } = messages;
  const { announce } = useConfig("<KeysTable>");
  const answer = useAnswer("<KeysTable>");
  const update = useUpdateKey();
  // What the key carried when the editor was opened: a refresh in between changes nothing under the person's hands.
  const [before] = useState(apiKey.attributes ?? {});
  const [changes, setChanges] = useState<ReadonlyMap<string, KeyAttributeValue | undefined>>(new Map());
  const [tried, setTried] = useState(false);
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<ApiKeysError>();
  const box = useRef<HTMLDivElement>(null);

  const stepUp = useStepUp(apiKey.id, pending);
  // What was entered stays when the waiting is given up: the next Escape puts it back.
  const putBack = useStableCallback(() => {
    if (stepUp.isWaiting) stepUp.giveUp();
    else if (!pending) onClose(undefined);
  });
  // Escape is the editor's before it is a dialog's around it, ours or the host's.
  useLayoutEffectInBrowser(() => {
    if (box.current === null) return undefined;
    return openLayer({ kind: "editor", element: box.current, onEscape: putBack });
  }, [putBack]);
  useEffect(() => box.current?.querySelector<HTMLElement>(controls)?.focus(), []);

  const refused = refusedAttribute(
    error,
    declared.map(({ name }) => name),
  );
  const fields = declared.map((attribute) => {
    const { name } = attribute;
    const value = usableValue(attribute, changes.has(name) ? changes.get(name) : before[name]);
    const problem = attributeProblem(attribute, value);
    const text = problemText(problem, attribute, value, { messages, format, tried });
    return { attribute, name, value, problem, text: text ?? (refused === name ? texts.refused : undefined) };
  });
  const isPlaced = fields.some(({ name }) => name === refused);

  const focusOn = (name: string | undefined) => {
    const index = fields.findIndex((field) => field.name === name);
    const place = box.current?.querySelectorAll("[data-field]")[Math.max(index, 0)];
    place?.querySelector<HTMLElement>(controls)?.focus();
  };
  const save = async () => {
    if (pending) return;
    setTried(true);
    const wrong = fields.find(({ problem }) => problem !== undefined);
    if (wrong !== undefined) {
      focusOn(wrong.name);
      return;
    }
    const changed = fields.flatMap(({ attribute: { kind, name }, value }) => {
      const none: KeyAttributeValue = kind === "choices" ? [] : "";
      const filled = value === undefined || isEmptyValue(value) ? none : value;
      const next: KeyAttributeValue = typeof filled === "string" ? filled.trim() : filled;
      const isSame = JSON.stringify(next) === JSON.stringify(before[name] ?? none);
      return isSame || !changes.has(name) ? [] : [[name, next] as const];
    });
    if (changed.length === 0) {
      putBack();
      return;
    }
    setPending(true);
    setError(undefined);
    announce(details.saving);
    const result = await update({ keyId: apiKey.id, attributes: Object.fromEntries(changed) });
    setPending(false);
    if (result.ok) {
      answer(details.attributesSaved);
      onClose(result.key);
      return;
    }
    setError(result.error);
    const refusedNow = refusedAttribute(
      result.error,
      declared.map(({ name }) => name),
    );
    // What is wrong with one field, that field says.
    if (!fields.some(({ name }) => name === refusedNow)) announce(errorTextOf(result.error, messages), "assertive");
    focusOn(refusedNow);
  };
  return (
    <div ref={box} className="mak-attributes-editor" role="group" aria-label={details.editAttributes}>
      {fields.map(({ attribute, name, value, text }) => (
        <div key={name} data-field={`attributes.${name}`}>
          <AttributeField
            attribute={attribute}
            value={value}
            error={text}
            locked={pending}
            onChange={(next) => {
              setChanges((all) => new Map(all).set(name, next));
              setError(undefined);
            }}
            onSubmit={() => void save()}
          />
        </div>
      ))}
      {error === undefined || isPlaced ? null : (
        <FieldNote id={`${apiKey.id}-attributes-error`} kind="error">
          {errorTextOf(error, messages)}
        </FieldNote>
      )}
      {stepUp.isWaiting ? <StepUpNotice /> : null}
      <div className="mak-attributes-actions">
        <Button variant="primary" size="small" busy={pending} onClick={() => void save()}>
          {pending ? details.saving : details.save}
        </Button>
        <Button size="small" aria-disabled={(pending && !stepUp.isWaiting) || undefined} onClick={putBack}>
          {common.cancel}
        </Button>
      </div>
    </div>
  );
}
