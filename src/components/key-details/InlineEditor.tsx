"use client";
import { useEffect, useRef, useState, type FocusEvent } from "react";
import type { ApiKeysError } from "../../contract/errors.js";
import { maxKeyDescriptionLength, maxKeyNameLength } from "../../contract/schemas.js";
import type { ApiKey } from "../../contract/types.js";
import { useStepUp } from "../../data/stepUp/useStepUp.js";
import { useUpdateKey } from "../../data/update/useUpdateKey.js";
import { useI18n } from "../../i18n/context.js";
import { errorTextOf } from "../../i18n/errorTextOf.js";
import { useConfig } from "../../provider/config.js";
import { useAnswer } from "../../provider/useAnswer.js";
import { useAnnouncement } from "../../provider/useAnnouncement.js";
import { IconButton } from "../../ui/IconButton.js";
import { CheckIcon, CloseIcon } from "../../ui/icons.js";
import { openLayer } from "../../ui/layers.js";
import { TextField } from "../../ui/TextField.js";
import { isolate } from "../../utils/isolate.js";
import { useStableCallback } from "../../utils/useStableCallback.js";
import { useLayoutEffectInBrowser } from "../../utils/useLayoutEffectInBrowser.js";

/** The props of an editor that stands in the place of a text of a key. */
export interface InlineEditorProps {
  apiKey: ApiKey;
  /** Which text is edited. */
  field: "name" | "description";
  /** The text was saved, put back or left as it was. `by`: where the focus is to go is the caller's to say. */
  onClose: (result: { readonly key: ApiKey | undefined; readonly by: "person" | "focus" }) => void;
}

const longest = { name: maxKeyNameLength, description: maxKeyDescriptionLength } as const;

/** Edits a name or a description in its place: Enter keeps it, Escape puts it back. */
export function InlineEditor({ apiKey, field, onClose }: InlineEditorProps) {
  const { messages, format } = useI18n();
  const { details, create, common } = messages;
  const { announce } = useConfig("<KeysTable>");
  const answer = useAnswer("<KeysTable>");
  const update = useUpdateKey();
  // What the key had when the editor was opened: whoever changed nothing must not undo what somebody else has changed.
  const [before] = useState((field === "name" ? apiKey.name : apiKey.description) ?? "");
  const [text, setText] = useState(before);
  const [tried, setTried] = useState(false);
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<ApiKeysError>();
  const box = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const typed = text.trim();
  const max = longest[field];

  const stepUp = useStepUp(apiKey.id, pending);
  const waiting = stepUp.isWaiting ? messages.stepUp.waiting : undefined;
  useAnnouncement(waiting);

  // What was typed stays when the waiting is given up: the next Escape puts it back.
  const putBack = useStableCallback(() => {
    if (stepUp.isWaiting) stepUp.giveUp();
    else if (!pending) onClose({ key: undefined, by: "person" });
  });
  // Escape is the editor's before it is a dialog's around it, ours or the host's.
  useLayoutEffectInBrowser(() => {
    if (box.current === null) return undefined;
    return openLayer({ kind: "editor", element: box.current, onEscape: putBack });
  }, [putBack]);
  useEffect(() => input.current?.select(), []);

  const problem = () => {
    if (typed.length > max) return details.tooLong({ length: format.amount(typed.length), max: format.amount(max) });
    return field === "name" && typed === "" && tried ? create.nameEmpty : undefined;
  };
  const save = async () => {
    if (pending) return;
    setTried(true);
    if (typed.length > max || (field === "name" && typed === "")) {
      input.current?.focus();
      return;
    }
    if (typed === before) {
      putBack();
      return;
    }
    setPending(true);
    setError(undefined);
    announce(details.saving);
    const result = await update({ keyId: apiKey.id, [field]: typed });
    setPending(false);
    if (!result.ok) {
      setError(result.error);
      // The field says what is wrong.
      input.current?.focus();
      return;
    }
    const { key } = result;
    answer(field === "name" ? details.renamed({ keyName: isolate(key.name) }) : details.described);
    onClose({ key, by: "person" });
  };
  // Whoever goes elsewhere without a change is done; what was typed stays until it is kept or put back.
  const leave = ({ relatedTarget }: FocusEvent) => {
    if (box.current?.contains(relatedTarget) !== true && text === before && !pending) {
      onClose({ key: undefined, by: "focus" });
    }
  };
  return (
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- it hears where the focus of its own parts goes
    <div ref={box} className="mak-editor" onBlur={leave}>
      <TextField
        className="mak-editor-field"
        label={field === "name" ? details.nameLabel : details.descriptionLabel}
        hideLabel
        value={text}
        onChange={(next) => {
          setText(next);
          setError(undefined);
        }}
        hint={waiting}
        error={problem() ?? (error === undefined ? undefined : errorTextOf(error, messages))}
        inputRef={input}
        onEnter={() => void save()}
        inputProps={{
          autoFocus: true,
          autoComplete: "off",
          spellCheck: false,
          readOnly: pending,
          enterKeyHint: "done",
          translate: "no",
          "aria-required": field === "name" || undefined,
        }}
      />
      <IconButton
        label={pending ? details.saving : details.save}
        icon={<CheckIcon />}
        aria-disabled={pending || undefined}
        onClick={() => void save()}
      />
      <IconButton
        label={common.cancel}
        icon={<CloseIcon />}
        aria-disabled={(pending && !stepUp.isWaiting) || undefined}
        onClick={putBack}
      />
    </div>
  );
}
