"use client";
import type { ApiKey } from "../../contract/types.js";
import { useFirstUse } from "../../data/queries/useFirstUse.js";
import { useI18n } from "../../i18n/context.js";
import { useAnnouncement } from "../../provider/useAnnouncement.js";
import { CheckIcon } from "../../ui/icons.js";

/** Waits for the first request with the new key, and says when it has come. */
export function FirstUse({ apiKey }: { apiKey: ApiKey }) {
  const { messages, format } = useI18n();
  const { reveal } = messages;
  const use = useFirstUse(apiKey);
  const works = use.status === "used" ? reveal.firstUsed({ time: format.time(use.at) }) : undefined;
  useAnnouncement(works);
  if (use.status === "unknown") return null;
  return (
    <p className="mak-first-use" data-status={use.status}>
      {use.status === "used" ? <CheckIcon size={14} /> : <span className="mak-first-use-dot" aria-hidden="true" />}
      <span className="mak-text">{works ?? (use.status === "waiting" ? reveal.waiting : reveal.noUseYet)}</span>
    </p>
  );
}
