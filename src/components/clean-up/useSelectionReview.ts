"use client";
import { useEffect, useRef, useState, type RefObject } from "react";
import type { ApiKey } from "../../contract/types.js";
import { useData } from "../../data/context/context.js";
import { useLatestKeys } from "../../data/cache/useLatestKeys.js";
import { useAccess } from "../../data/queries/useAccess.js";
import { useClockDoubt } from "../../data/queries/useClockDoubt.js";
import { useI18n } from "../../i18n/context.js";
import { lastUseOf, type TextContext } from "../../i18n/keyTexts.js";
import type { Messages } from "../../i18n/messages.js";
import { useConfig } from "../../provider/config.js";
import { visibleText } from "../../utils/visibleText.js";

/** What a person decides on before many keys are revoked. */
export interface SelectionReview {
  /** The keys that can still be revoked. */
  readonly keys: readonly ApiKey[];
  /** Something may depend on the key: it is left out until it is ticked. */
  readonly mayBeUsed: (key: ApiKey) => boolean;
  readonly isTicked: (key: ApiKey) => boolean;
  readonly toggle: (key: ApiKey) => void;
  readonly ticked: readonly ApiKey[];
  /** The person has changed something that would be lost. */
  readonly touched: boolean;
  /** The field of the host that wants more than a button. Undefined: it does not. */
  readonly field: CountField | undefined;
  /** Why nothing can be revoked. */
  readonly refusal: string | undefined;
  /** Whether all is given that has to be; if not, it says what is missing. */
  readonly confirms: () => boolean;
  readonly context: TextContext & { readonly messages: Messages };
}

export interface CountField {
  /** What has to be typed. */
  readonly count: string;
  readonly value: string;
  readonly change: (value: string) => void;
  readonly mismatch: boolean;
  readonly input: RefObject<HTMLInputElement | null>;
}

/** Keeps what is ticked and typed in the review of the selected keys. */
export function useSelectionReview(selected: readonly ApiKey[]): SelectionReview {
  const { messages, format } = useI18n();
  const { revokeConfirmation } = useConfig("<CleanUpReview>");
  const { now } = useData("<CleanUpReview>");
  const permission = useAccess().data?.permissions.revokeKeys;
  const [openedAt] = useState(now);
  const isClockInDoubt = useClockDoubt(openedAt);
  const { keys: latest, refresh } = useLatestKeys(selected);
  const keys = latest.filter(({ status }) => status !== "revoked");
  // By the key's id: what the person chose, over what is proposed.
  const [chosen, setChosen] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [typed, setTyped] = useState("");
  const [mismatch, setMismatch] = useState(false);
  const input = useRef<HTMLInputElement>(null);

  // The person should decide on what is true now.
  useEffect(() => refresh(), [refresh]);

  const context = { messages, format, now: openedAt };
  const mayBeUsed = (key: ApiKey) => {
    const { kind, recent } = lastUseOf(key, context);
    return recent || kind === "unknown" || isClockInDoubt;
  };
  const isTicked = (key: ApiKey) => chosen.get(key.id) ?? !mayBeUsed(key);
  const ticked = keys.filter(isTicked);
  const count = format.number(ticked.length);
  const byCount = revokeConfirmation === "name" && ticked.length > 0;
  const refusal =
    permission?.allowed === false
      ? (permission.reason ?? messages.table.revokeForbidden)
      : ticked.length === 0
        ? messages.cleanUp.nothingTicked
        : undefined;

  return {
    keys,
    mayBeUsed,
    isTicked,
    toggle: (key) => setChosen(new Map([...chosen, [key.id, !isTicked(key)]])),
    ticked,
    touched: chosen.size > 0 || typed !== "",
    field: byCount
      ? {
          count,
          value: typed,
          change: (value) => {
            setTyped(value);
            setMismatch(false);
          },
          mismatch,
          input,
        }
      : undefined,
    refusal,
    confirms: () => {
      if (refusal !== undefined) return false;
      // As the instruction writes it, or in plain digits.
      if (!byCount || [count, String(ticked.length)].includes(visibleText(typed))) return true;
      setMismatch(true);
      input.current?.focus();
      return false;
    },
    context,
  };
}
