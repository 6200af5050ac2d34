"use client";
import { useI18n } from "../../i18n/context.js";
import { Button } from "../../ui/Button.js";
import { Callout } from "../../ui/Callout.js";
import { menuPart } from "./menuPart.js";
import type { RowMenuProps } from "./RowMenu.js";

/** In place of a menu that could not be loaded: says so, and offers the same actions, for a leaked key must be revoked. */
export function MenuFailure({ menu, actions, onAction, onClose }: RowMenuProps) {
  const { common } = useI18n().messages;
  return (
    <Callout
      tone="danger"
      role="alert"
      title={common.chunkFailed.title}
      actions={
        <>
          {actions.map(({ type, label, disabledReason }) => (
            <Button
              key={type}
              size="small"
              variant={type === "revoke" ? "danger" : "secondary"}
              disabledReason={disabledReason}
              onClick={() => onAction(type, menu)}
            >
              {label}
            </Button>
          ))}
          <Button size="small" onClick={() => void menuPart.preload()}>
            {common.retry}
          </Button>
          <Button size="small" variant="quiet" onClick={onClose}>
            {common.close}
          </Button>
        </>
      }
    >
      {common.chunkFailed.body}
    </Callout>
  );
}
