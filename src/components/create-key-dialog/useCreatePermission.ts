"use client";
import { useAccess } from "../../data/useAccess.js";
import { useData } from "../../data/context.js";
import { useI18n } from "../../i18n/context.js";

/** Whether the person may create a key now, and if not, why, in the backend's words where it has any. */
export function useCreatePermission(): { readonly supported: boolean; readonly disabledReason: string | undefined } {
  const { supports } = useData("<CreateKeyButton>");
  const { messages } = useI18n();
  const access = useAccess().data;
  const reason = () => {
    if (access === undefined) return undefined;
    const { createKeys } = access.permissions;
    if (!createKeys.allowed) return createKeys.reason ?? messages.page.createForbidden;
    return access.enabled.length === 0 ? messages.page.createNoWorkspace : undefined;
  };
  return { supported: supports.createKey, disabledReason: reason() };
}
