"use client";
import { useI18n } from "../../i18n/context.js";
import type { Messages } from "../../i18n/messages.js";
import { Button } from "../../ui/Button.js";
import { isolate } from "../../utils/isolate.js";

/** The props of `<RotationReminder>`. */
export interface RotationReminderProps {
  /** The old key's name. */
  keyName: string;
  /** The name of the key that takes its place. */
  replacement: string;
  /** A sentence on the old key's last use. */
  lastUsed: string;
  /** Opens the revocation of the old key; absent where it cannot be revoked here. */
  onRevoke?: ((button: HTMLElement) => void) | undefined;
  /** Why the old key cannot be revoked. */
  disabledReason?: string | undefined;
}

/** What is left to do of a rotation. */
export function rotationText(
  { keyName, replacement, lastUsed }: Pick<RotationReminderProps, "keyName" | "replacement" | "lastUsed">,
  { rotate }: Messages,
): string {
  return rotate.reminder({ keyName: isolate(keyName), replacement: isolate(replacement), lastUsed });
}

/** Reminds of the last step of a rotation for as long as the old key works: revoke it. */
export function RotationReminder({ keyName, replacement, lastUsed, onRevoke, disabledReason }: RotationReminderProps) {
  const { messages } = useI18n();
  const { rotate } = messages;
  return (
    <div className="mak-rotation">
      <p className="mak-rotation-text">{rotationText({ keyName, replacement, lastUsed }, messages)}</p>
      {onRevoke === undefined ? null : (
        <Button
          variant="secondary"
          size="small"
          aria-label={`${rotate.revokeOld}: ${keyName}`}
          disabledReason={disabledReason}
          onClick={(event) => onRevoke(event.currentTarget)}
        >
          {rotate.revokeOld}
        </Button>
      )}
    </div>
  );
}
