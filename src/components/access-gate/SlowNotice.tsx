"use client";
import { useSlowReads } from "../../data/queries/useSlowReads.js";
import { useI18n } from "../../i18n/context.js";
import { Button } from "../../ui/Button.js";
import { StatusNotice } from "../shared/StatusNotice.js";

/** Says that the backend is slow to answer, for as long as a read of the page is, with a way to send it again. */
export function SlowNotice() {
  const { isSlow, retry } = useSlowReads();
  const { common } = useI18n().messages;
  if (!isSlow) return null;
  return (
    <StatusNotice
      actions={
        <Button size="small" onClick={retry}>
          {common.retry}
        </Button>
      }
    >
      {common.slow}
    </StatusNotice>
  );
}
