import type { QueryClient } from "@tanstack/react-query";
import { render, screen, waitFor, within } from "@testing-library/react";
import { useState } from "react";
import { describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import {
  ApiKeysPage,
  createApiKeysController,
  defaultKeysView,
  useKeyCount,
  viewFromParams,
  viewToParams,
  type ApiKeysEvent,
  type ApiKeysPageProps,
  type KeysView,
} from "@mark-ai/api-keys";
import { createMemoryAdapter } from "@mark-ai/api-keys/adapters/memory";
import { ApiKeysError } from "@mark-ai/api-keys/contract";
import { allowAdapterFaults, expectConsole } from "../../support/failOnConsole.ts";

allowAdapterFaults();
const clock = Date.parse("2026-11-16T10:30:00Z");
const adapterOf = (keys?: number) =>
  createMemoryAdapter({ clock: () => clock, seed: 7, ...(keys === undefined ? {} : { scenario: { keys } }) });
const listOf = async (adapter: ReturnType<typeof adapterOf>) =>
  (await adapter.listKeys({ limit: 100, sort: "createdAt:desc" }, { signal: new AbortController().signal })).items;
const unknown = "This key does not exist, or you may not see it.";

function show(props: Partial<ApiKeysPageProps> & Pick<ApiKeysPageProps, "adapter">) {
  const events: ApiKeysEvent[] = [];
  const controller = createApiKeysController();
  const view = render(
    <ApiKeysPage
      controller={controller}
      now={() => clock}
      hide={["chart", "quota"]}
      onEvent={(event) => events.push(event)}
      {...props}
    />,
  );
  return { ...view, controller, events };
}
const ready = async ({ events }: ReturnType<typeof show>) =>
  waitFor(() => expect(events.map(({ type }) => type)).toContain("ready"));

describe("G28: driven from outside", () => {
  it("opens the create dialog, also where the create button is hidden, and gives the focus back", async () => {
    const page = show({ adapter: adapterOf(), hide: ["header", "createButton", "chart", "quota"] });
    await ready(page);
    page.controller.openCreate();
    await screen.findByRole("dialog", { name: "Create API Key" });
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
  });

  it("says why where the person may not create", async () => {
    const adapter = createMemoryAdapter({ clock: () => clock, seed: 7, scenario: "read-only" });
    const page = show({ adapter });
    await ready(page);
    page.controller.openCreate();
    const said = screen.getAllByRole("alert", { hidden: true });
    await waitFor(() => expect(said.some(({ textContent }) => textContent !== "")).toBe(true));
    expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
  });

  it("keeps a call that comes before the page is ready, and ignores one after it is gone", async () => {
    const page = show({ adapter: adapterOf() });
    page.controller.openCreate();
    await screen.findByRole("dialog", { name: "Create API Key" });
    page.unmount();
    expectConsole(/openCreate\(\) of the API keys page's controller did nothing/);
    page.controller.openCreate();
    expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
  });

  it("opens a key's details, also of one on a page that is not shown, and gives the focus to its row", async () => {
    const adapter = adapterOf(120);
    const items = await listOf(adapter);
    const page = show({ adapter });
    await ready(page);
    page.controller.openKey(items[3]?.id ?? "");
    await screen.findByRole("dialog", { name: items[3]?.name ?? "" });
    await userEvent.keyboard("{Escape}");
    await waitFor(() =>
      expect(document.activeElement?.closest("[data-key-id]")).toHaveAttribute("data-key-id", items[3]?.id),
    );
    page.controller.openKey(items[80]?.id ?? "");
    await screen.findByRole("dialog", { name: items[80]?.name ?? "" });
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
  });

  it("asks for the revocation of a key, and Escape leaves the key as it is", async () => {
    const adapter = adapterOf();
    const key = (await listOf(adapter)).find(({ status }) => status === "active");
    const page = show({ adapter });
    await ready(page);
    page.controller.openRevoke(key?.id ?? "");
    await screen.findByRole("alertdialog", { name: `Revoke ${key?.name ?? ""}?` });
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("alertdialog")).not.toBeInTheDocument());
  });

  it.each(["openKey", "openRevoke"] as const)("%s of another tenant's key says that it is unknown", async (method) => {
    const page = show({ adapter: adapterOf() });
    await ready(page);
    page.controller[method]("key_of_another_tenant");
    expect(await screen.findByText(unknown)).toBeVisible();
    expect(screen.queryByRole("alertdialog")).not.toBeInTheDocument();
    expect(screen.getByRole("table", { name: "API keys" })).toBeVisible();
  });

  it("gives the focus to the search, and reads everything again", async () => {
    const adapter = adapterOf();
    const listKeys = vi.fn(adapter.listKeys);
    const page = show({ adapter: { ...adapter, listKeys } });
    await ready(page);
    page.controller.focusSearch();
    expect(screen.getByRole("searchbox")).toHaveFocus();
    const before = listKeys.mock.calls.length;
    page.controller.refresh();
    await waitFor(() => expect(listKeys.mock.calls.length).toBe(before + 1));
  });

  it("tells that the first reading failed, and later that it is ready", async () => {
    const adapter = adapterOf();
    let fails = true;
    const page = show({
      adapter: {
        ...adapter,
        listKeys: (input, context) =>
          fails ? Promise.reject(new ApiKeysError("validation")) : adapter.listKeys(input, context),
      },
    });
    await waitFor(() => expect(page.events).toContainEqual(expect.objectContaining({ type: "load-failed" })));
    expect(page.events.map(({ type }) => type)).not.toContain("ready");
    fails = false;
    await userEvent.click(screen.getByRole("button", { name: /^Try again/ }));
    await ready(page);
    expect(page.events.filter(({ type }) => type === "ready")).toHaveLength(1);
  });
});

describe("G28: links to a key", () => {
  function Host({ start, adapter }: { start: KeysView; adapter: ReturnType<typeof adapterOf> }) {
    const [view, setView] = useState(start);
    return (
      <>
        <output>{viewToParams(view).toString()}</output>
        <ApiKeysPage
          adapter={adapter}
          now={() => clock}
          hide={["chart", "quota"]}
          view={view}
          onViewChange={(next) => setView(next)}
        />
      </>
    );
  }

  it("a view that names a revocation opens it once, and the address forgets it", async () => {
    const adapter = adapterOf();
    const key = (await listOf(adapter)).find(({ status }) => status === "active");
    const start = viewFromParams(new URLSearchParams(`status=active&key=${key?.id ?? ""}&action=revoke`));
    render(<Host start={start} adapter={adapter} />);
    const dialog = await screen.findByRole("alertdialog", { name: `Revoke ${key?.name ?? ""}?` });
    expect(document.querySelector("output")).toHaveTextContent(/^status=active$/);
    await userEvent.click(within(dialog).getByRole("button", { name: "Cancel" }));
    await waitFor(() => expect(screen.queryByRole("alertdialog")).not.toBeInTheDocument());
  });

  it("a view that names a key which is not there says so", async () => {
    render(<Host start={{ ...defaultKeysView, keyId: "key_gone" }} adapter={adapterOf()} />);
    expect(await screen.findByText(unknown)).toBeVisible();
  });

  it("the pair of parsers keeps every view, and takes what is unknown as the default", () => {
    const views: readonly KeysView[] = [
      defaultKeysView,
      { search: "a & b", status: "revoked", workspaceId: "ws", sort: "name:asc", pageSize: 100 },
      { ...defaultKeysView, status: "expiring", keyId: "key_1", keyAction: "revoke" },
    ];
    for (const view of views) expect(viewFromParams(viewToParams(view))).toEqual(view);
    expect(viewToParams(defaultKeysView).toString()).toBe("");
    expect(viewFromParams(new URLSearchParams("status=odd&sort=no&size=7&action=revoke"))).toEqual(defaultKeysView);
  });
});

describe("G28: the number of active keys for a host's badge", () => {
  function Badge({ adapter, queryClient }: { adapter: ReturnType<typeof adapterOf>; queryClient?: QueryClient }) {
    const { count, isAtLeast } = useKeyCount({ adapter, queryClient, scope: "badge" });
    return <output>{count === undefined ? "…" : `${String(count)}${isAtLeast ? "+" : ""}`}</output>;
  }

  it("is there without the page", async () => {
    const adapter = adapterOf();
    const active = (await listOf(adapter)).filter(({ status }) => status === "active").length;
    render(<Badge adapter={adapter} />);
    await waitFor(() => expect(document.querySelector("output")).toHaveTextContent(String(active)));
  });
});
