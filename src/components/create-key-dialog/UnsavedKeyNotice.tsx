"use client";
import { useState } from "react";
import { useMayHaveUnsavedKeys } from "../../data/creation/useMayHaveUnsavedKeys.js";
import { createLazyComponent } from "../../ui/createLazyComponent.js";

const notice = createLazyComponent(() =>
  import("./UnsavedKeyNoticeContent.js").then((module) => module.UnsavedKeyNoticeContent),
);

/**
 * Whether what the notice has to say is on its way: what stands below it waits, so that nothing is pushed down. Only a
 * page that begins can wait: what somebody is at already must not go because a key was created.
 */
export function useUnsavedKeyNoticePending(): boolean {
  const needed = useMayHaveUnsavedKeys();
  const status = notice.useStatus();
  const [begun, setBegun] = useState(false);
  const pending = !begun && needed && (status === "idle" || status === "loading");
  if (!pending && !begun) setBegun(true);
  return pending;
}

/** Says which keys this tab created and nobody saved, because the page was gone before. Renders nothing otherwise. */
export function UnsavedKeyNotice() {
  const needed = useMayHaveUnsavedKeys();
  return notice.useStatus() === "ready" || needed ? <notice.Part /> : null;
}
