"use client";
import { useRef } from "react";
import { useI18n } from "../../i18n/context.js";
import { useCreateFlow } from "../../provider/createFlow.js";
import { usePartClassName } from "../../theme/ThemeContext.js";
import { Button } from "../../ui/Button.js";
import { preloadCreateKeyDialog } from "./createDialogPart.js";
import { useCreatePermission } from "./useCreatePermission.js";

/** Opens the create dialog. It is absent where no key can be created, and says why where the person may not. */
export function CreateKeyButton() {
  const { page } = useI18n().messages;
  const flow = useCreateFlow("<CreateKeyButton>");
  const { offered, disabledReason } = useCreatePermission();
  const button = useRef<HTMLButtonElement>(null);
  const className = usePartClassName("createButton");
  if (!offered) return null;
  const preload = () => void preloadCreateKeyDialog();
  return (
    <Button
      ref={button}
      className={className}
      variant="primary"
      disabledReason={disabledReason}
      onPointerEnter={preload}
      onFocus={preload}
      onClick={() => {
        // A piece of code that could not be loaded is asked for again.
        preload();
        flow.open({ returnFocus: button.current });
      }}
    >
      {page.createKey}
    </Button>
  );
}
