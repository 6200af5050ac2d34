"use client";
import { useI18n } from "../../i18n/context.js";
import { Button } from "../../ui/Button.js";

export interface SuggestedNamesProps {
  locked: boolean;
  onChoose: (name: string) => void;
}

/** Names that say what uses a key. One press fills the field, where the name can still be changed. */
export function SuggestedNames({ locked, onChoose }: SuggestedNamesProps) {
  const { create } = useI18n().messages;
  const { production, staging, integration } = create.suggestedNames;
  return (
    <div className="mak-suggestions" role="group" aria-label={create.nameSuggestions}>
      {[production, staging, integration].map((name) => (
        <Button key={name} size="small" aria-disabled={locked || undefined} onClick={() => !locked && onChoose(name)}>
          {name}
        </Button>
      ))}
    </div>
  );
}
