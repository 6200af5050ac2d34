"use client";
import type { SecretFormat } from "../../data/creation/keyCreationState.js";
import type { KeyCreation } from "../../data/creation/useKeyCreation.js";
import { useI18n } from "../../i18n/context.js";
import { useConfig } from "../../provider/config.js";
import { copyShortcut } from "../../utils/copyShortcut.js";

export interface CopyActions {
  readonly copy: (format: SecretFormat) => void;
  readonly download: () => void;
}

/** Takes the secret away and says once what came of it. */
export function useCopyActions({ copySecret, downloadEnv }: KeyCreation): CopyActions {
  const { reveal } = useI18n().messages;
  const { announce } = useConfig("<CreateKeyDialog>");
  const done = { key: reveal.copiedAnnounce, env: reveal.envCopied, curl: reveal.curlCopied };
  return {
    copy: (format) => {
      void copySecret(format).then((outcome) => {
        if (outcome === "copied") announce(done[format]);
        else announce(reveal.copyRefused({ shortcut: copyShortcut() }), "assertive");
      });
    },
    download: () => {
      downloadEnv();
      announce(reveal.envDownloaded);
    },
  };
}
