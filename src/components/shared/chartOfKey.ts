"use client";
import { usePageStore } from "../../data/cache/usePageStore.js";
import type { ApiKey } from "../../contract/types.js";
import { useData } from "../../data/context/context.js";
import { useAccess } from "../../data/queries/useAccess.js";
import { focusElement } from "../../ui/focus.js";
import { useStableCallback } from "../../utils/useStableCallback.js";

/** Whether the page's chart can show the imports of one key. */
export function useCanChart(): boolean {
  const { supports } = useData("<KeysTable>");
  const allowed = useAccess().data?.permissions.viewUsage.allowed === true;
  return usePageStore("chart") !== undefined && supports.getKeyUsage && allowed;
}

/** Sets the chart to a key, brings it into view and gives it the focus. Returns its element. */
export function useShowInChart(): (key: ApiKey) => HTMLElement | null {
  const { store } = useData("<KeysTable>");
  const under = useAccess().data?.current?.id;
  return useStableCallback((key: ApiKey) => {
    store.update(() => ({ chartKey: { key, under } }));
    const element = store.get().chart?.() ?? null;
    element?.scrollIntoView({ block: "nearest" });
    focusElement(element);
    return element;
  });
}
