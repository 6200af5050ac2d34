"use client";
import { useEffect } from "react";
import { DataProvider, useData } from "../../data/context/context.js";
import { useAccess } from "../../data/queries/useAccess.js";
import { useConfig } from "../../provider/config.js";
import { useControllerHandlers } from "../../provider/controller.js";
import { useCreateFlow } from "../../provider/createFlow.js";
import { useCreatePermission } from "./useCreatePermission.js";
import { createDialog } from "../shared/lazyOverlays.js";

/**
 * The dialog that creates a key and shows it once. Render it once inside the provider, outside of anything that may
 * unmount it: it may hold a key that nobody has saved.
 */
export function CreateKeyDialog() {
  const { supports } = useData("<CreateKeyDialog>");
  const { request, register, open } = useCreateFlow("<CreateKeyDialog>");
  const supported = supports.createKey;
  const { controller, announce } = useConfig("<CreateKeyDialog>");
  const access = useAccess();
  const { offered, disabledReason } = useCreatePermission();
  useControllerHandlers(controller, {
    ready: supported && access.status === "ready",
    openCreate: () => {
      if (disabledReason !== undefined) announce(disabledReason, "assertive");
      else if (offered) open({ returnFocus: document.activeElement as HTMLElement | null });
    },
  });
  useEffect(() => (supported ? register() : undefined), [supported, register]);
  // An open dialog stays until it is closed, whatever happens to adapter, access and workspace. It works with the data of
  // the tenant that it was opened for, also after the host has switched to another one.
  return request === null ? null : (
    <DataProvider value={request.data}>
      <div className="mak-create-slot">
        <createDialog.Part key={request.id} request={request} />
      </div>
    </DataProvider>
  );
}
