"use client";
import { useEffect } from "react";
import { useData } from "../../data/context/context.js";
import { useCreateFlow } from "../../provider/createFlow.js";
import { LazyCreateKeyDialog } from "./createDialogPart.js";

/**
 * The dialog that creates a key and shows it once. Render it once inside the provider, outside of anything that may
 * unmount it: it may hold a key that nobody has saved.
 */
export function CreateKeyDialog() {
  const { supports } = useData("<CreateKeyDialog>");
  const { request, register } = useCreateFlow("<CreateKeyDialog>");
  const supported = supports.createKey;
  useEffect(() => (supported ? register() : undefined), [supported, register]);
  // Whatever becomes of adapter, access and workspace: an open dialog stays until its request is over.
  return request === null ? null : (
    <div className="mak-create-slot">
      <LazyCreateKeyDialog key={request.id} request={request} />
    </div>
  );
}
