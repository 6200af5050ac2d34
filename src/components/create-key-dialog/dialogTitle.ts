import type { ApiKey } from "../../contract/types.js";
import type { CreateState } from "../../data/creation/keyCreationState.js";
import type { Messages } from "../../i18n/messages.js";
import { isolate } from "../../utils/isolate.js";

/** What the dialog is called at each step, and the sentence below it. */
export function dialogTitle(
  state: CreateState,
  context: {
    messages: Messages;
    replaces: ApiKey | undefined;
    workspaceName: (workspaceId: string) => string;
  },
): { readonly title: string; readonly description?: string; readonly done?: boolean } {
  const { messages, replaces, workspaceName } = context;
  const { create, reveal, rotate, expiry, unknownOutcome } = messages;
  const revealed = (key: ApiKey) => ({
    done: true,
    title: reveal.title,
    description: reveal.forKey({ keyName: isolate(key.name), workspace: workspaceName(key.workspaceId) }),
  });
  switch (state.step) {
    case "revealed":
      return state.confirming ? { title: reveal.closeTitle, description: reveal.closeBody } : revealed(state.key);
    case "saved":
      return revealed(state.key);
    case "unknown":
    case "checking":
    case "candidates":
      return { title: unknownOutcome.title, description: unknownOutcome.body };
    case "lost":
      return {
        title: unknownOutcome.shownElsewhereTitle,
        description: unknownOutcome.shownElsewhereBody({ keyName: isolate(state.key.name) }),
      };
    default:
      return replaces === undefined
        ? { title: create.title }
        : {
            title: rotate.title({ keyName: isolate(replaces.name) }),
            description: replaces.status === "expired" ? expiry.rotateExpired : rotate.body,
          };
  }
}
