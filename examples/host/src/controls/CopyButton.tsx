import { useEffect, useState } from "react";
import { usePreferences } from "../preferences/Preferences.tsx";
import { Icon } from "./Icon.tsx";

export interface CopyButtonProps {
  /** The text to copy. */
  text: string;
  /** What the text is, as the button's name has it: "the command", or an ID. */
  what: string;
}

const shownMs = 2_000;

/** Copies a text, and says "Copied" only after the browser has done so. */
export function CopyButton({ text, what }: CopyButtonProps) {
  const { words } = usePreferences();
  const [outcome, setOutcome] = useState<"copied" | "refused">();

  useEffect(() => {
    if (outcome === undefined) return undefined;
    const timer = setTimeout(() => setOutcome(undefined), shownMs);
    return () => clearTimeout(timer);
  }, [outcome]);

  const copy = () => {
    // On a page without a secure context there is no clipboard.
    const done = (navigator.clipboard as Clipboard | undefined)?.writeText(text) ?? Promise.reject(new Error());
    done.then(
      () => setOutcome("copied"),
      () => setOutcome("refused"),
    );
  };

  return (
    <span className="app-copy">
      <button type="button" aria-label={words.copy(what)} data-outcome={outcome} onClick={copy}>
        <Icon name={outcome === "copied" ? "check" : "copy"} />
      </button>
      <span role="status" className={outcome === "refused" ? "app-copy-refused" : "app-hidden"}>
        {outcome === undefined ? "" : words.copyOutcomes[outcome]}
      </span>
    </span>
  );
}
