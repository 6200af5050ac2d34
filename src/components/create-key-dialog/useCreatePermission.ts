"use client";
import { useActiveKeyCount } from "../../data/queries/useActiveKeyCount.js";
import { useAccess } from "../../data/queries/useAccess.js";
import { useData } from "../../data/context/context.js";
import { useI18n } from "../../i18n/context.js";

/** Whether the person may create a key now, and if not, why, in the backend's words where it has any. */
export function useCreatePermission(): { readonly supported: boolean; readonly disabledReason: string | undefined } {
  const { supports } = useData("<CreateKeyButton>");
  const { messages, format } = useI18n();
  const active = useActiveKeyCount();
  const access = useAccess().data;
  const reason = () => {
    if (access === undefined) return undefined;
    const { createKeys } = access.permissions;
    if (!createKeys.allowed) return createKeys.reason ?? messages.page.createForbidden;
    if (access.enabled.length === 0) return messages.page.createNoWorkspace;
    const { maxActiveKeys: max } = access;
    if (max === undefined || active === undefined || active < max) return undefined;
    return messages.page.createLimitReached({ max: format.amount(max) });
  };
  return { supported: supports.createKey, disabledReason: reason() };
}
