import { ApiKeysPage, type KeysView, type Section } from "@mark-ai/api-keys";
import type { ReactNode } from "react";
import { createRoot, type Root } from "react-dom/client";
import { backendOf, now, settlingBackend, type Settling } from "./backend.ts";
import { becomes, idle, painted } from "./painted.ts";
import { PlainPage } from "./PlainPage.tsx";

type Kind = "page" | "plain";
type Surface = "menu" | "dialog";

let root: Root | undefined;

const all = (selector: string) => document.querySelectorAll(selector).length;

/** `rows` of the backend's `keys` are shown. */
function contentOf(kind: Kind, rows: number, keys: number): ReactNode {
  const adapter = backendOf(keys);
  if (kind === "plain") return <PlainPage adapter={adapter} rows={rows} />;
  const pageSize = rows as KeysView["pageSize"];
  const view: KeysView = { search: "", status: "all", workspaceId: "", sort: "createdAt:desc", pageSize };
  return <ApiKeysPage adapter={adapter} view={view} now={() => now} timeZone="UTC" colorScheme="light" />;
}

/** Milliseconds from `render()` to the frame that shows the rows. */
async function mount({ kind, rows, keys = rows }: { kind: Kind; rows: number; keys?: number }): Promise<number> {
  await idle();
  const place = document.body.appendChild(document.createElement("div"));
  const content = contentOf(kind, rows, keys);
  const start = performance.now();
  root = createRoot(place);
  root.render(content);
  await becomes(() => all("tbody [data-key-id]") === rows);
  return (await painted()) - start;
}

async function unmount(): Promise<void> {
  root?.unmount();
  root = undefined;
  document.body.replaceChildren();
  await idle();
}

/** Everything that comes when it is seen or when the browser is idle is there. */
async function settle(): Promise<void> {
  await becomes(() => all("canvas") > 0 || all(".plain") > 0);
  await idle();
}

const triggers: Record<Kind, Record<Surface, string>> = {
  page: { menu: ".mak-row-menu", dialog: ".mak-create-button" },
  plain: { menu: "[data-bench=menu]", dialog: "[data-bench=dialog]" },
};
const surfaces: Record<Kind, Record<Surface, string>> = {
  page: { menu: ".mak-menu", dialog: ".mak-dialog" },
  plain: { menu: "[popover]:popover-open", dialog: "dialog[open]" },
};

/** Milliseconds from the press to the frame that shows the menu or the dialog. It is closed again. */
async function open(what: { kind: Kind; surface: Surface }): Promise<number> {
  await approach(what);
  const time = await press(what);
  await idle();
  await dismiss(what);
  return time;
}

/** Comes near what opens the menu or the dialog, as a pointer and a keyboard do before they press. */
async function approach({ kind, surface }: { kind: Kind; surface: Surface }): Promise<void> {
  const trigger = triggerOf(kind, surface);
  trigger.dispatchEvent(new PointerEvent("pointerover", { bubbles: true }));
  trigger.focus();
  await idle();
}

function triggerOf(kind: Kind, surface: Surface): HTMLElement {
  const trigger = document.querySelector<HTMLElement>(triggers[kind][surface]);
  if (trigger === null) throw new Error(`The ${kind} has nothing to open its ${surface} with.`);
  return trigger;
}

/** Milliseconds from the press to the frame that shows the menu or the dialog. */
async function press({ kind, surface }: { kind: Kind; surface: Surface }): Promise<number> {
  const shown = surfaces[kind][surface];
  const trigger = triggerOf(kind, surface);
  const start = performance.now();
  trigger.click();
  if (all(shown) === 0) await becomes(() => all(shown) > 0);
  return (await painted()) - start;
}

async function dismiss({ kind, surface }: { kind: Kind; surface: Surface }): Promise<void> {
  close({ kind, surface });
  await becomes(() => all(surfaces[kind][surface]) === 0);
  await idle();
}

function close({ kind, surface }: { kind: Kind; surface: Surface }): void {
  if (kind === "page") {
    const target = document.activeElement ?? document.body;
    target.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true, cancelable: true }));
    return;
  }
  // Neither tells an observer of the document that it is gone, but for an attribute.
  if (surface === "dialog") document.querySelector("dialog")?.close();
  else {
    const menu = document.querySelector<HTMLElement>("[popover]");
    menu?.hidePopover();
    menu?.setAttribute("data-closed", "");
  }
}

interface LayoutShift {
  readonly value: number;
  readonly sources: readonly { readonly node: Node | null }[];
}

interface Shifting {
  keys: number;
  settling: Settling;
  hide?: readonly Section[];
}

/** The sum of all layout shifts from the first paint on, while the regions settle as asked, and what moved. */
async function shifts({ keys, settling, hide = [] }: Shifting) {
  let sum = 0;
  const moved = new Set<string>();
  const add = (entries: PerformanceEntryList) => {
    for (const { value, sources } of entries as unknown as readonly LayoutShift[]) {
      sum += value;
      for (const { node } of sources) moved.add(node instanceof Element ? node.className : "a text");
    }
  };
  const observer = new PerformanceObserver((list) => add(list.getEntries()));
  observer.observe({ type: "layout-shift", buffered: true });
  const place = document.body.appendChild(document.createElement("div"));
  root = createRoot(place);
  const adapter = settlingBackend(keys, settling);
  const failing = Object.entries(settling).filter(
    ([read, { fails = false }]) => fails && !(read === "getImportHistory" && hide.includes("chart")),
  ).length;
  root.render(
    <ApiKeysPage
      adapter={adapter}
      now={() => now}
      timeZone="UTC"
      colorScheme="light"
      brand={{ supportUrl: "/support" }}
      hide={hide}
    />,
  );
  const known = settling.getAccess.fails !== true;
  const charted = known && !hide.includes("chart");
  // What several parts fail for is said once, above them.
  await becomes(() => all(".mak-error-notice") === Math.min(failing, 1) && all(".mak-skeleton") === 0);
  await becomes(() => all(".mak-guidance") === 1 && all(".mak-links") === Number(known));
  if (charted && settling.getImportHistory.fails !== true && keys > 0) await becomes(() => all("canvas") === 1);
  await painted();
  await painted();
  await idle();
  add(observer.takeRecords());
  observer.disconnect();
  return { sum, moved: [...moved].join(", ") };
}

const elements = (): number => all("body *");

const bench = { mount, unmount, settle, open, approach, press, dismiss, shifts, elements };
export type Bench = typeof bench;
Object.assign(globalThis, { bench });
