"use client";
import { useAccess } from "../../data/queries/useAccess.js";
import { useActiveKeyCount } from "../../data/queries/useActiveKeyCount.js";
import { useData } from "../../data/context/context.js";
import { useI18n } from "../../i18n/context.js";

export interface CreatePermission {
  /** Whether there is a way to create keys at all. It is unknown, and offered, while access is being read. */
  readonly offered: boolean;
  /** Why the person may not create one now, in the backend's words where it has any. */
  readonly disabledReason: string | undefined;
}

/** Whether the person may create a key now, and if not, why. */
export function useCreatePermission(): CreatePermission {
  const { supports } = useData("<CreateKeyButton>");
  const { messages, format } = useI18n();
  const active = useActiveKeyCount();
  const { data: access, status } = useAccess();
  const reason = () => {
    if (access === undefined) return undefined;
    const { createKeys } = access.permissions;
    if (!createKeys.allowed) return createKeys.reason ?? messages.page.createForbidden;
    if (access.enabled.length === 0) return messages.page.createNoWorkspace;
    const { maxActiveKeys: max } = access;
    if (max === undefined || active === undefined || active < max) return undefined;
    return messages.page.createLimitReached({ max: format.amount(max) });
  };
  const offered = supports.createKey && status !== "failed" && access?.featureEnabled !== false;
  return { offered, disabledReason: reason() };
}
