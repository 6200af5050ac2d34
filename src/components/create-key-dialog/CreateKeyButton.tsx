"use client";
import { useRef } from "react";
import { useI18n } from "../../i18n/context.js";
import { useAnnouncement } from "../../provider/useAnnouncement.js";
import { useCreateFlow } from "../../provider/createFlow.js";
import { usePartClassName } from "../../theme/ThemeContext.js";
import { Button } from "../../ui/Button.js";
import { createDialog, preloadOverlays } from "../shared/lazyOverlays.js";
import { useCreatePermission } from "./useCreatePermission.js";

/** Opens the create dialog. It is absent where no key can be created, and says why where the person may not. */
export function CreateKeyButton() {
  const { page, common } = useI18n().messages;
  const flow = useCreateFlow("<CreateKeyButton>");
  const { offered, disabledReason } = useCreatePermission();
  const button = useRef<HTMLButtonElement>(null);
  const className = usePartClassName("createButton");
  const status = createDialog.useStatus();
  // A chunk that could not be loaded shows its failure, and a retry, in the dialog's place.
  const isLoading = flow.request !== null && (status === "idle" || status === "loading");
  useAnnouncement(isLoading ? common.loading : undefined);
  if (!offered) return null;
  const preload = () => void preloadOverlays();
  return (
    <Button
      ref={button}
      className={className}
      variant="primary"
      busy={isLoading}
      disabledReason={disabledReason}
      onPointerEnter={preload}
      onFocus={preload}
      onClick={() => {
        // A chunk that could not be loaded is asked for again.
        preload();
        flow.open({ returnFocus: button.current });
      }}
    >
      {page.createKey}
    </Button>
  );
}
