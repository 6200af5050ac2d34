"use client";
import { useEffect } from "react";
import { DataProvider, useData } from "../../data/context/context.js";
import { useCreateFlow } from "../../provider/createFlow.js";
import { createDialog } from "../shared/lazyOverlays.js";

/**
 * The dialog that creates a key and shows it once. Render it once inside the provider, outside of anything that may
 * unmount it: it may hold a key that nobody has saved.
 */
export function CreateKeyDialog() {
  const { supports } = useData("<CreateKeyDialog>");
  const { request, register } = useCreateFlow("<CreateKeyDialog>");
  const supported = supports.createKey;
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
