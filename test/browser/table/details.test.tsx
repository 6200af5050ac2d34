import { screen, waitFor, within } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { ApiKey, ApiKeysAdapter, ApiKeysEvent } from "@mark-ai/api-keys";
import { ApiKeysError, type KeyEvent } from "@mark-ai/api-keys/contract";
import { allowAdapterFaults } from "../../support/failOnConsole.ts";
import { deferred } from "../../support/deferred.ts";
import { aBackend, fixtureKey, names, renderTable, rowOf, type Backend } from "./frame.js";

allowAdapterFaults();
const ada = { id: "usr_ada", name: "Ada Moreau" };

/** Lets the keys of a backend be renamed and described. */
function editable(backend: Backend, given: Partial<ApiKeysAdapter> = {}): Backend {
  const updateKey: ApiKeysAdapter["updateKey"] = ({ keyId, name, description }) => {
    backend.keys = backend.keys.map((key) => {
      if (key.id !== keyId) return key;
      const { description: before, ...rest } = key;
      const now = description ?? before ?? "";
      return { ...rest, name: name ?? key.name, ...(now === "" ? {} : { description: now }) };
    });
    const key = backend.keys.find(({ id }) => id === keyId);
    return key === undefined ? Promise.reject(new ApiKeysError("not_found")) : Promise.resolve(key);
  };
  return Object.assign(backend, { adapter: { ...backend.adapter, updateKey, ...given } });
}

const open = async (name = "Production") => {
  await userEvent.click(within(await rowOf(name)).getByRole("button", { name }));
  return within(await screen.findByRole("dialog", { name }));
};
const rename = async (name = "Production") => {
  await userEvent.click(await screen.findByRole("button", { name: `Actions for ${name}` }));
  await userEvent.click(await screen.findByRole("menuitem", { name: "Rename" }));
  return screen.findByRole("textbox", { name: "New name" });
};

it("G27 S10: the name of a key opens its details by a click and by Enter, and Escape gives the focus back", async () => {
  renderTable(aBackend([fixtureKey()]).adapter);
  const name = within(await rowOf("Production")).getByRole("button", { name: "Production" });
  name.focus();
  await userEvent.keyboard("{Enter}");
  const panel = within(await screen.findByRole("dialog", { name: "Production" }));
  for (const fact of [
    "mk_live_AbCd…beeH",
    "Marketing",
    "Ada Moreau",
    "3 Nov 2026, 14:57 GMT+5:45",
    "2 minutes ago (16 Nov 2026, 16:13 GMT+5:45)",
    "Active",
  ]) {
    expect(panel.getByText(fact)).toBeVisible();
  }
  await userEvent.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  await waitFor(() => expect(name).toHaveFocus());
});

it("G27: the panel stands at the end of the page, 400 px wide, and fills a phone", async () => {
  renderTable(aBackend([fixtureKey()]).adapter);
  await open();
  const box = () => (document.querySelector(".mak-dialog") as HTMLElement).getBoundingClientRect();
  for (const [window, width] of [
    [1280, 400],
    [390, 390],
  ] as const) {
    await page.viewport(window, 800);
    await waitFor(() => expect([box().width, box().right, box().top, box().bottom]).toEqual([width, window, 0, 800]));
  }
});

it("G27: the details of a revoked key say since when it is refused, by whom, and offer another key", async () => {
  const revoked = { status: "revoked", revokedAt: "2026-08-22T09:09:00Z", revokedBy: ada } as const;
  renderTable(aBackend([fixtureKey({ name: "Old", ...revoked })]).adapter);
  const panel = await open("Old");
  expect(panel.getByText(/^Requests with this key have been refused since 22 Aug 2026, 14:54/)).toBeVisible();
  expect(panel.getByText(/^Revoked by Ada Moreau on 22 Aug 2026/)).toBeVisible();
  expect(panel.queryByRole("button", { name: "Revoke" })).toBeNull();
  await userEvent.click(panel.getByRole("button", { name: "Create a replacement" }));
  const form = within(await screen.findByRole("dialog", { name: "Create API Key" }));
  expect(form.getByRole("textbox", { name: "Key name" })).toHaveValue("Old");
});

it("G27: a key made by someone who has left says so, with Rotate beside it", async () => {
  renderTable(aBackend([fixtureKey({ createdBy: { id: "usr_dana", name: "Dana Weber", active: false } })]).adapter);
  const panel = await open();
  const fact = panel.getByText("Dana Weber").parentElement as HTMLElement;
  expect(fact).toHaveTextContent("Has left");
  await userEvent.click(within(fact).getByRole("button", { name: "Rotate" }));
  expect(await screen.findByRole("dialog", { name: /Rotate|Replace/ })).toBeVisible();
});

it("S12 G27: Revoke of the panel asks first, and the row takes the focus afterwards", async () => {
  const backend = aBackend([fixtureKey()]);
  renderTable(backend.adapter);
  await userEvent.click((await open()).getByRole("button", { name: "Revoke" }));
  const question = within(await screen.findByRole("alertdialog"));
  expect(screen.queryByRole("dialog", { name: "Production" })).toBeNull();
  await userEvent.click(question.getByRole("button", { name: "Revoke key" }));
  await waitFor(() => expect(screen.queryByRole("alertdialog")).toBeNull());
  expect(backend.revoked).toEqual(["key_production"]);
  await waitFor(() => expect(document.activeElement?.closest("[data-key-id]")).not.toBeNull());
});

it("G27: a key is renamed in its row: Enter keeps the name, Escape puts it back", async () => {
  const events: ApiKeysEvent[] = [];
  const backend = editable(aBackend([fixtureKey()]));
  renderTable(backend.adapter, { onEvent: (event) => events.push(event) });
  const field = await rename();
  expect(field).toHaveFocus();
  await userEvent.fill(field, "Nobody");
  await userEvent.keyboard("{Escape}");
  await waitFor(() => expect(names()).toEqual(["Production"]));
  expect(screen.getByRole("button", { name: "Actions for Production" })).toHaveFocus();
  await userEvent.fill(await rename(), "  Shop ");
  await userEvent.keyboard("{Enter}");
  await waitFor(() => expect(names()).toEqual(["Shop"]));
  await waitFor(() => expect(screen.getByRole("button", { name: "Actions for Shop" })).toHaveFocus());
  expect(document.querySelector(".mak-answer")).toHaveTextContent("The key is now called “Shop”.");
  expect(events.filter(({ type }) => type === "key-updated")).toEqual([
    { type: "key-updated", key: fixtureKey({ name: "Shop" }) },
  ]);
});

it("G27: Escape in the editor reaches no host's modal around the page", async () => {
  renderTable(editable(aBackend([fixtureKey()])).adapter);
  await rename();
  const heard = vi.fn();
  document.addEventListener("keydown", heard);
  await userEvent.keyboard("{Escape}");
  document.removeEventListener("keydown", heard);
  expect(heard).not.toHaveBeenCalled();
  expect(screen.queryByRole("textbox", { name: "New name" })).toBeNull();
});

it("G27: nothing is shown as renamed before the backend has said so", async () => {
  const answer = deferred<ReturnType<typeof fixtureKey>>();
  renderTable(editable(aBackend([fixtureKey()]), { updateKey: () => answer.promise }).adapter);
  const field = await rename();
  await userEvent.fill(field, "Shop");
  await userEvent.keyboard("{Enter}");
  await waitFor(() => expect(field).toHaveAttribute("readonly"));
  expect(names()).not.toContain("Shop");
  await userEvent.keyboard("{Escape}");
  expect(field).toBeVisible();
  answer.resolve(fixtureKey({ name: "Shop (2)" }));
  // What the backend answers is shown, not what was typed.
  await waitFor(() => expect(field).not.toBeInTheDocument());
});

it("G27: Enter on a name that was not touched keeps what somebody else has called the key meanwhile", async () => {
  const backend = editable(aBackend([fixtureKey()]));
  const updateKey = vi.fn(backend.adapter.updateKey);
  const { queryClient } = renderTable({ ...backend.adapter, updateKey });
  const field = await rename();
  backend.keys = [fixtureKey({ name: "Renamed by Ben" })];
  await queryClient.invalidateQueries();
  await waitFor(() => expect(queryClient.isFetching()).toBe(0));
  expect(field).toHaveValue("Production");
  await userEvent.keyboard("{Enter}");
  await rowOf("Renamed by Ben");
  expect(updateKey).not.toHaveBeenCalled();
});

it("S14 G27: a key that was revoked stays so when a new name comes that was on its way before", async () => {
  const answer = deferred<ApiKey>();
  const backend = aBackend([fixtureKey()]);
  let fails = false;
  const listKeys: ApiKeysAdapter["listKeys"] = (input, context) =>
    fails ? Promise.reject(new ApiKeysError("network")) : backend.adapter.listKeys(input, context);
  renderTable({ ...backend.adapter, listKeys, updateKey: () => answer.promise });
  const panel = await open();
  await userEvent.click(panel.getByRole("button", { name: "Rename" }));
  await userEvent.fill(await screen.findByRole("textbox", { name: "New name" }), "Fresh");
  await userEvent.keyboard("{Enter}");
  await userEvent.click(panel.getByRole("button", { name: "Revoke" }));
  const dialog = within(await screen.findByRole("alertdialog"));
  // From now on nothing corrects what the table shows.
  fails = true;
  await userEvent.click(dialog.getByRole("button", { name: "Revoke key" }));
  await waitFor(async () => expect(await rowOf("Production")).toHaveTextContent("Revoked"));
  answer.resolve(fixtureKey({ name: "Fresh" }));
  const row = await rowOf("Fresh");
  expect(row).toHaveTextContent("Revoked 16 Nov");
  expect(within(row).queryByText("Active")).toBeNull();
});

it("G27 G08: a refusal stands beside the field, which keeps what was typed", async () => {
  const error = new ApiKeysError("validation", { field: "name" });
  const updateKey = vi.fn(() => Promise.reject(error));
  renderTable(editable(aBackend([fixtureKey()]), { updateKey }).adapter);
  const field = await rename();
  await userEvent.fill(field, "Shop");
  await userEvent.keyboard("{Enter}");
  await waitFor(() =>
    expect(field).toHaveAccessibleDescription("Something you entered was not accepted. Check it and try again."),
  );
  expect(field).toHaveValue("Shop");
  expect(field).toHaveFocus();
  await userEvent.fill(field, " ");
  await userEvent.keyboard("{Enter}");
  expect(field).toHaveAccessibleDescription("Give the key a name, so that people know what uses it.");
  expect(updateKey).toHaveBeenCalledOnce();
});

it("G17: who may not create keys may not rename them, and reads why", async () => {
  const permissions = {
    createKeys: { allowed: false, reason: "Only Ada does." },
    revokeKeys: { allowed: true },
    viewUsage: { allowed: true },
  } as const;
  renderTable(editable(aBackend([fixtureKey()], {}, { permissions })).adapter);
  await userEvent.click(await screen.findByRole("button", { name: "Actions for Production" }));
  expect(await screen.findByRole("menuitem", { name: "Rename" })).toHaveAccessibleDescription("Only Ada does.");
});

it("G27: a description is added in the panel, changed, and found by a search", async () => {
  const backend = editable(aBackend([fixtureKey(), fixtureKey({ id: "b", name: "Other" })]));
  renderTable(backend.adapter);
  const panel = await open();
  await userEvent.click(panel.getByRole("button", { name: "Add a description" }));
  await userEvent.fill(await panel.findByRole("textbox", { name: "Description" }), "Sends invoices");
  await userEvent.keyboard("{Enter}");
  expect(await panel.findByText("Sends invoices")).toBeVisible();
  await waitFor(() => expect(panel.getByRole("button", { name: "Edit description" })).toHaveFocus());
  await userEvent.keyboard("{Enter}");
  await panel.findByRole("textbox", { name: "Description" });
  await userEvent.keyboard("{Escape}");
  // The first Escape is the editor's, the second one the panel's.
  expect(screen.getByRole("dialog", { name: "Production" })).toBeVisible();
  await userEvent.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  await userEvent.fill(screen.getByRole("searchbox"), "INVOICES");
  await waitFor(() => expect(names()).toEqual(["Production"]));
});

it("G27: the create form asks for a description where the backend keeps one, and does not insist", async () => {
  const createKey = vi.fn(() => Promise.reject(new ApiKeysError("validation", { field: "description" })));
  renderTable(editable(aBackend([], { createKey })).adapter);
  await userEvent.click((await screen.findAllByRole("button", { name: "Create API Key" }))[0] as Element);
  const form = within(await screen.findByRole("dialog"));
  await userEvent.fill(form.getByRole("textbox", { name: "Key name" }), "Shop");
  await userEvent.click(form.getByRole("button", { name: "Create" }));
  await waitFor(() => expect(createKey).toHaveBeenCalledOnce());
  const field = form.getByRole("textbox", { name: "Description" });
  await waitFor(() =>
    expect(field).toHaveAccessibleDescription("The server did not accept this. Change it and try again."),
  );
  await userEvent.fill(field, "  For the shop ");
  await userEvent.click(form.getByRole("button", { name: "Create" }));
  await waitFor(() => expect(createKey).toHaveBeenCalledTimes(2));
  const sent = createKey.mock.calls as unknown as [{ description?: string }][];
  expect(sent.map(([{ description }]) => description)).toEqual([undefined, "For the shop"]);
});

it("G27 G11: a backend that cannot rename has no Rename, no description and no history", async () => {
  renderTable(aBackend([fixtureKey()]).adapter);
  await userEvent.click(await screen.findByRole("button", { name: "Actions for Production" }));
  await screen.findByRole("menuitem", { name: "Revoke" });
  expect(screen.queryByRole("menuitem", { name: "Rename" })).toBeNull();
  await userEvent.keyboard("{Escape}");
  const panel = await open();
  expect(panel.queryByRole("heading", { name: "Description" })).toBeNull();
  expect(panel.queryByRole("heading", { name: "History" })).toBeNull();
});

const events = (count: number): KeyEvent[] =>
  Array.from({ length: count }, (_, index) => ({
    at: new Date(Date.parse("2026-11-16T10:00:00Z") - index * 60_000).toISOString(),
    type: index === 0 ? "frozen_by_audit" : "renamed",
    by: ada,
    ...(index > 0 && { detail: `Name ${String(index)}` }),
  }));

it("G27: the history comes in pages, the newest first, and an unknown event is shown as it is", async () => {
  const all = events(25);
  const asked: (string | undefined)[] = [];
  const getKeyEvents: ApiKeysAdapter["getKeyEvents"] = ({ cursor, limit }) => {
    asked.push(cursor);
    const from = Number(cursor ?? 0);
    const more = from + limit < all.length;
    return Promise.resolve({ items: all.slice(from, from + limit), ...(more && { nextCursor: String(from + limit) }) });
  };
  renderTable(aBackend([fixtureKey()], { getKeyEvents }).adapter);
  const panel = await open();
  await panel.findByText("frozen_by_audit");
  expect(panel.getAllByRole("listitem")).toHaveLength(20);
  expect(panel.getByText("Before: Name 1")).toBeVisible();
  await userEvent.click(panel.getByRole("button", { name: "Show more" }));
  await waitFor(() => expect(panel.getAllByRole("listitem")).toHaveLength(25));
  expect(panel.queryByRole("button", { name: "Show more" })).toBeNull();
  expect(asked).toEqual([undefined, "20"]);
});

it("G27 G05: a history that cannot be read fails alone, and is tried again", async () => {
  let fails = true;
  const getKeyEvents: ApiKeysAdapter["getKeyEvents"] = () =>
    fails ? Promise.reject(new ApiKeysError("conflict")) : Promise.resolve({ items: [] });
  renderTable(aBackend([fixtureKey()], { getKeyEvents }).adapter);
  const panel = await open();
  await panel.findByText("The history could not be loaded.");
  expect(panel.getByText("Ada Moreau")).toBeVisible();
  fails = false;
  await userEvent.click(panel.getByRole("button", { name: /^Try again/ }));
  expect(await panel.findByText("Nothing has been recorded yet.")).toBeVisible();
});

it("G19: where the host draws the names, the menu opens the details", async () => {
  renderTable(aBackend([fixtureKey()]).adapter, { slots: { keyName: ({ apiKey }) => <b>{apiKey.name}</b> } });
  await userEvent.click(await screen.findByRole("button", { name: "Actions for Production" }));
  await userEvent.click(await screen.findByRole("menuitem", { name: "Details" }));
  expect(await screen.findByRole("dialog", { name: "Production" })).toBeVisible();
});
