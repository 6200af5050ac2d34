import type { CreateState } from "../../data/creation/keyCreationState.js";
import type { I18n } from "../../i18n/context.js";
import { isolate } from "../../utils/isolate.js";

/**
 * What a step of the dialog says when it comes up. A dialog's title and description are read when it opens, and not when
 * they change inside it.
 */
export function stepAnnouncement(
  state: CreateState,
  { messages, format }: Pick<I18n, "messages" | "format">,
): string | undefined {
  const { reveal, unknownOutcome } = messages;
  switch (state.step) {
    case "revealed":
      // That the key is ready is said once, whatever is asked and answered after it.
      return state.confirming ? format.sentences([reveal.closeTitle, reveal.closeBody]) : undefined;
    case "checking":
      return unknownOutcome.checking;
    case "lost":
      return format.sentences([
        unknownOutcome.shownElsewhereTitle,
        unknownOutcome.shownElsewhereBody({ keyName: isolate(state.key.name) }),
      ]);
    default:
      return undefined;
  }
}

/** That the answer was lost: said once, also where the newer keys are looked for at the same moment. */
export function lossAnnouncement(
  { step }: CreateState,
  { messages, format }: Pick<I18n, "messages" | "format">,
): string | undefined {
  const { title, body } = messages.unknownOutcome;
  return step === "unknown" || step === "checking" || step === "candidates"
    ? format.sentences([title, body])
    : undefined;
}
