import { QueryClient } from "@tanstack/react-query";
import { render, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "vitest/browser";
import { ApiKeysPage, type ApiKeysAdapter, type ApiKeysPageProps } from "@mark-ai/api-keys";
import { createMemoryAdapter, type MemoryAdapterOptions } from "@mark-ai/api-keys/adapters/memory";
import { ApiKeysError } from "@mark-ai/api-keys/contract";
import { en } from "@mark-ai/api-keys/locales/en";
import { withFaults, type Fault, type Faults } from "@mark-ai/api-keys/testing";
import { axTree, type AxNode } from "../usage/accessibilityTree.ts";

export { userEvent } from "vitest/browser";

export const now = () => Date.parse("2026-11-16T10:30:00Z");

/** It fails so many times, and goes well from then on. */
export const failing = (times: number): Fault => ({
  type: "reject",
  error: new ApiKeysError("unavailable", { requestId: "req_1" }),
  times,
});

interface World {
  readonly scenario?: MemoryAdapterOptions["scenario"];
  readonly faults?: Faults;
  readonly props?: Partial<ApiKeysPageProps>;
  /** In place of the one in memory. */
  readonly adapter?: ApiKeysAdapter;
}

/** The whole page on a backend in memory. Answers when nothing loads any more, and what came of that was announced. */
export async function showPage({ scenario, faults = {}, props, adapter }: World = {}): Promise<void> {
  const memory = createMemoryAdapter({ clock: now, seed: 1, scenario });
  const backend = withFaults<ApiKeysAdapter>(adapter ?? memory, faults);
  // Failures are shown at once, and not asked again behind the page.
  const queryClient = new QueryClient({ defaultOptions: { queries: { retryDelay: 0 } } });
  render(
    <ApiKeysPage
      adapter={backend}
      now={now}
      timeZone="Asia/Kathmandu"
      queryClient={queryClient}
      scope="a11y"
      {...props}
    />,
  );
  await waitFor(() => {
    if (document.querySelector(".mak-skeleton, .mak-create-button[aria-busy]") !== null) throw new Error("It loads.");
    // It is said after it is drawn. Whoever listens from now on would hear it.
    const said = document.querySelector(".mak-said")?.textContent ?? "";
    if (said === "" || said === en.messages.table.loading) throw new Error("It was not announced yet.");
  });
}

export const button = (name: string | RegExp, inside: HTMLElement = document.body) =>
  within(inside).findByRole("button", { name });

/** Presses a button as the keyboard does. */
export async function press(name: string | RegExp, inside?: HTMLElement): Promise<void> {
  (await button(name, inside)).focus();
  await userEvent.keyboard("{Enter}");
}

export async function openCreate(name?: string): Promise<HTMLElement> {
  await press("Create API Key");
  const dialog = await screen.findByRole("dialog");
  if (name !== undefined) await userEvent.fill(within(dialog).getByRole("textbox", { name: "Key name" }), name);
  return dialog;
}

export async function reveal(name: string): Promise<HTMLElement> {
  const dialog = await openCreate(name);
  await userEvent.keyboard("{Enter}");
  await within(dialog).findByRole("textbox", { name: "Your new key" });
  return dialog;
}

export async function openRevoke(name: string): Promise<HTMLElement> {
  await press(`Actions for ${name}`);
  await userEvent.click(await screen.findByRole("menuitem", { name: "Revoke" }));
  return screen.findByRole("alertdialog");
}

const live = "[role=status], [role=alert], [aria-live=polite], [aria-live=assertive]";

/** Notes each text that a live region of the page is given from now on, in its order. */
export function listen(): { readonly heard: () => string[] } {
  const heard: string[] = [];
  const note = (node: Node) => {
    const element = node instanceof Element ? node : node.parentElement;
    const text = node.textContent?.trim() ?? "";
    const inside = element?.closest(live) !== null;
    const own = element?.querySelector(live)?.textContent.trim() ?? "";
    if (inside && text !== "") heard.push(text);
    else if (own !== "") heard.push(own);
  };
  const observer = new MutationObserver((changes) => {
    const added = new Set(changes.flatMap(({ addedNodes }) => [...addedNodes]));
    // What came inside of something that came is noted with it.
    const within = (node: Node | null): boolean => node !== null && (added.has(node) || within(node.parentNode));
    for (const node of added) if (!within(node.parentNode)) note(node);
    for (const { type, target } of changes) if (type === "characterData" && !within(target)) note(target);
  });
  observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  return { heard: () => heard };
}

/** What the live regions hold, as assistive technology is given it: also while a dialog hides the page behind it. */
export async function audible(): Promise<string[]> {
  const nodes = await axTree();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const isLive = (node: AxNode | undefined): boolean =>
    node !== undefined &&
    ((!node.ignored && ["status", "alert"].includes(String(node.role?.value))) ||
      isLive(byId.get(node.parentId ?? "")));
  return nodes
    .filter((node) => !node.ignored && node.role?.value === "StaticText" && isLive(node))
    .map((node) => String(node.name?.value));
}
