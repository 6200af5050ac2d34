"use client";
import { useId, type RefObject } from "react";
import type { ApiKey } from "../../contract/types.js";
import { useI18n } from "../../i18n/context.js";
import { Button } from "../../ui/Button.js";
import type { KeyAction } from "../shared/useKeyActions.js";
import { InlineEditor, type InlineEditorProps } from "./InlineEditor.js";

export interface DescriptionFactProps {
  apiKey: ApiKey;
  editing: boolean;
  /** The button that begins to edit, which gets the focus back. */
  button: RefObject<HTMLButtonElement | null>;
  /** The action that changes the key's texts. Absent: they cannot be changed. */
  action: KeyAction | undefined;
  onEdit: () => void;
  onClose: InlineEditorProps["onClose"];
}

/** What a key is for, and the way to say so. */
export function DescriptionFact({ apiKey, editing, button, action, onEdit, onClose }: DescriptionFactProps) {
  const { details } = useI18n().messages;
  const id = useId();
  const { description } = apiKey;
  return (
    <section className="mak-details-section" aria-labelledby={id}>
      <h3 className="mak-details-heading" id={id}>
        {details.descriptionLabel}
      </h3>
      {editing ? (
        <InlineEditor apiKey={apiKey} field="description" onClose={onClose} />
      ) : (
        <>
          {description === undefined ? null : (
            <p className="mak-details-text" dir="auto">
              {description}
            </p>
          )}
          {action === undefined ? null : (
            <Button
              ref={button}
              className="mak-details-action"
              variant="quiet"
              size="small"
              disabledReason={action.disabledReason}
              onClick={onEdit}
            >
              {description === undefined ? details.addDescription : details.editDescription}
            </Button>
          )}
        </>
      )}
    </section>
  );
}
