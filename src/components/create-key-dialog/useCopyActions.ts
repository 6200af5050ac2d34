"use client";
import type { SecretFormat } from "../../data/creation/keyCreationState.js";
import type { KeyCreation } from "../../data/creation/useKeyCreation.js";
import { useI18n } from "../../i18n/context.js";
import { useConfig } from "../../provider/config.js";
import { copyShortcut } from "../../utils/copyShortcut.js";

export interface CopyActions {
  readonly copy: (format: SecretFormat) => void;
  /** Copies the key and closes the dialog, if it was really copied. */
  readonly copyAndClose: () => void;
  readonly download: () => void;
}

/** Takes the secret away and says once what came of it. */
export function useCopyActions({ copySecret, downloadEnv, requestClose }: KeyCreation): CopyActions {
  const { reveal } = useI18n().messages;
  const { announce } = useConfig("<CreateKeyDialog>");
  const copy = async (format: SecretFormat) => {
    const outcome = await copySecret(format);
    if (outcome === "copied") announce(reveal.copiedAnnounce);
    else announce(reveal.copyRefused({ shortcut: copyShortcut() }), "assertive");
    return outcome;
  };
  return {
    copy: (format) => void copy(format),
    copyAndClose: () => void copy("key").then((outcome) => outcome === "copied" && requestClose()),
    download: () => {
      downloadEnv();
      announce(reveal.envDownloaded);
    },
  };
}
