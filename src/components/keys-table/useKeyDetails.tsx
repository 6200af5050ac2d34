"use client";
import { useRef, useState, type ReactNode, type RefObject } from "react";
import type { ApiKey } from "../../contract/types.js";
import { useData } from "../../data/context/context.js";
import { useAccess } from "../../data/queries/useAccess.js";
import { useCreateFlow } from "../../provider/createFlow.js";
import type { KeyAction } from "../shared/useKeyActions.js";
import type { RowRevocation } from "./useRowRevocation.js";
import { useShowInChart } from "../shared/chartOfKey.js";
import { detailsPanel } from "../shared/lazyOverlays.js";

/** The details of one key, opened from its row or from outside of the page. */
export interface KeyDetails {
  /** Opens the panel. `anchor` gets the focus back. */
  readonly open: (apiKey: ApiKey, anchor: HTMLElement | null) => void;
  readonly panel: ReactNode;
}

export interface KeyDetailsOptions {
  readonly section: RefObject<HTMLElement | null>;
  readonly revocation: RowRevocation;
  readonly actionsOf: (key: ApiKey) => readonly KeyAction[];
}

/** Keeps the panel open whatever becomes of the key's row, and leads from it to the dialogs. */
export function useKeyDetails({ section, revocation, actionsOf }: KeyDetailsOptions): KeyDetails {
  const { supports } = useData("<KeysTable>");
  const flow = useCreateFlow("<KeysTable>");
  const access = useAccess().data;
  const [opened, setOpened] = useState<{ readonly apiKey: ApiKey; readonly anchor: HTMLElement | null }>();
  const close = () => setOpened(undefined);
  const showInChart = useShowInChart();
  /** The chart, where the panel closes to show its key there. */
  const chart = useRef<HTMLElement | null>(null);

  // Not by a selector with the id in it: CSS.escape() is not there where hosts test without a browser.
  const wayBack = (keyId: string) => {
    if (opened?.anchor?.isConnected === true) return opened.anchor;
    const rows = [...(section.current?.querySelectorAll<HTMLElement>("[data-key-id]") ?? [])];
    const row = rows.find(({ dataset }) => dataset.keyId === keyId);
    return row?.querySelector<HTMLElement>("[role=rowheader] button, [role=rowheader]") ?? section.current;
  };
  const act = (type: "rotate" | "revoke" | "chart", apiKey: ApiKey) => {
    if (type === "chart") {
      chart.current = showInChart(apiKey);
      close();
      return;
    }
    const anchor = wayBack(apiKey.id);
    close();
    if (type === "rotate") flow.open({ replaces: apiKey, returnFocus: anchor });
    else if (anchor !== null) revocation.start({ apiKey, anchor });
  };
  const canCreate = supports.createKey && flow.available && access?.permissions.createKeys.allowed === true;
  const replace = ({ id, workspaceId, name }: ApiKey) => {
    const returnFocus = wayBack(id);
    close();
    flow.open({ draft: { workspaceId, name }, returnFocus });
  };
  return {
    open: (apiKey, anchor) => {
      chart.current = null;
      setOpened({ apiKey, anchor });
    },
    panel:
      opened === undefined ? null : (
        <detailsPanel.Part
          key={opened.apiKey.id}
          apiKey={opened.apiKey}
          actionsOf={actionsOf}
          onAction={act}
          onReplace={canCreate ? replace : undefined}
          onClose={close}
          returnFocus={() => chart.current ?? wayBack(opened.apiKey.id)}
        />
      ),
  };
}
