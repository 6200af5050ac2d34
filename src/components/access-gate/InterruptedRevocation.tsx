"use client";
import { useEffect, useRef } from "react";
import type { ApiKey } from "../../contract/types.js";
import { usePageStore } from "../../data/cache/usePageStore.js";
import { useData } from "../../data/context/context.js";
import { useI18n } from "../../i18n/context.js";
import { nameOf } from "../../i18n/keyTexts.js";
import { useAnnouncement } from "../../provider/useAnnouncement.js";
import { Button } from "../../ui/Button.js";
import { Callout } from "../../ui/Callout.js";
import { NamedText } from "../../ui/NamedText.js";
import { isolate } from "../../utils/isolate.js";

/** Says what became of a key whose revoke dialog the gate took away, until the person has read it. */
export function InterruptedRevocation() {
  const interrupted = usePageStore("interrupted");
  return interrupted === undefined ? null : <Outcome key={interrupted.id} apiKey={interrupted} />;
}

function Outcome({ apiKey }: { apiKey: Pick<ApiKey, "id" | "name"> }) {
  const { messages } = useI18n();
  const { revoke, common } = messages;
  const { store } = useData("<AccessGate>");
  const isPending = usePageStore("revoking").has(apiKey.id);
  const outcome = usePageStore("revocations")[apiKey.id];
  const close = useRef<HTMLButtonElement>(null);
  const keyName = isolate(nameOf(apiKey, messages));
  const texts = { revoked: revoke.done({ keyName }), failed: revoke.failed, unknown: revoke.failedUnknown };
  const text = isPending ? revoke.submitting : outcome === undefined ? revoke.notSent : texts[outcome];
  useAnnouncement(text);
  useEffect(() => {
    // The dialog had the focus, and is gone.
    if (document.activeElement === document.body) close.current?.focus();
  }, []);
  return (
    <Callout
      tone={outcome === "revoked" ? "success" : "warning"}
      title={<NamedText sentence={(name) => revoke.title({ keyName: name })} name={keyName} />}
      actions={
        isPending ? null : (
          <Button ref={close} size="small" onClick={() => store.update(() => ({ interrupted: undefined }))}>
            {common.close}
          </Button>
        )
      }
    >
      <span>{text}</span>
    </Callout>
  );
}
