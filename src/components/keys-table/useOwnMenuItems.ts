"use client";
import { useMemo } from "react";
import type { ApiKey } from "../../contract/types.js";
import { useReportSectionError } from "../../data/failures/useReportSectionError.js";
import { useConfig } from "../../provider/config.js";
import type { SlotMenuItem } from "../../provider/slots.js";
import type { MenuItem } from "../../ui/Menu.js";

/** The host's own entries of the menus of keys. */
export interface OwnMenuItems {
  /** Whether there is any for a key. A host's function that throws has none for it. */
  readonly has: (key: ApiKey) => boolean;
  /** Those of a key, for a menu that is being opened. What throws is reported and left out. */
  readonly of: (key: ApiKey) => readonly MenuItem[];
}

/** Asks the slot `menuItems`. */
export function useOwnMenuItems(): OwnMenuItems {
  const { menuItems } = useConfig("<KeysTable>").slots;
  const report = useReportSectionError();
  return useMemo(() => {
    const ask = (apiKey: ApiKey) =>
      (menuItems?.({ apiKey }) ?? []).filter(
        ({ label, onSelect }: Partial<SlotMenuItem>) => typeof label === "string" && typeof onSelect === "function",
      );
    const attempt = <T>(work: () => T, otherwise: T): T => {
      try {
        return work();
      } catch (error) {
        report({ name: "menuItems", error });
        return otherwise;
      }
    };
    return {
      has: (key) => {
        try {
          return ask(key).length > 0;
        } catch {
          return false;
        }
      },
      of: (key) =>
        attempt(() => ask(key), []).map(({ label, disabledReason, onSelect }, index) => ({
          id: `own-${String(index)}`,
          label,
          disabledReason: disabledReason ?? undefined,
          onSelect: () => attempt(onSelect, undefined),
        })),
    };
  }, [menuItems, report]);
}
