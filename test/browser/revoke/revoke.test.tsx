import { QueryClient } from "@tanstack/react-query";
import { render, screen, waitFor, within } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import {
  ApiKeysError,
  ApiKeysProvider,
  createApiKeysController,
  defaultKeysView,
  RevokeKeyDialog,
  type ApiKey,
  type ApiKeysAdapter,
  type ApiKeysEvent,
  type KeysView,
} from "@mark-ai/api-keys";
import { cacheKeys } from "../../../src/data/cache/cacheKeys.js";
import { deferred } from "../../support/deferred.js";
import { aBackend, enGb, fixtureKey, fixtureNow, renderTable, rowOf } from "../table/frame.js";

const production = fixtureKey({ preview: "mk_live_AbCd…wxyz" });
const revoked: ApiKey = { ...production, status: "revoked", revokedAt: "2026-11-16T10:30:00Z" };
const announced = () => screen.getAllByRole("status", { hidden: true }).map((region) => region.textContent);

async function openDialog(name = "Production") {
  await userEvent.click(await screen.findByRole("button", { name: `Actions for ${name}` }));
  await userEvent.click(await screen.findByRole("menuitem", { name: "Revoke" }));
  return within(await screen.findByRole("alertdialog", { name: `Revoke ${name}?` }));
}

it("S13 G08: says what is at stake, who made the key and when it was used, with the safe button focused", async () => {
  renderTable(aBackend([production]).adapter);
  const dialog = await openDialog();
  expect(
    dialog.getByText(/immediate and permanent, and it cannot be undone\. Whatever uses the key stops/),
  ).toBeVisible();
  expect(dialog.getByText(/^To restore access, create a new key and add it to every integration/)).toBeVisible();
  const facts = dialog.getAllByRole("definition").map((fact) => fact.textContent);
  expect(facts).toEqual([
    "mk_live_AbCd…wxyz",
    "Marketing",
    "Ada Moreau",
    "3\u00a0Nov\u00a02026, 14:57\u00a0GMT+5:45",
    "2 minutes ago (16\u00a0Nov\u00a02026, 16:13\u00a0GMT+5:45)",
  ]);
  expect(dialog.getByText("Used 2 minutes ago: something depends on this key.")).toBeVisible();
  expect(dialog.getByRole("button", { name: "Cancel" })).toHaveFocus();
  await userEvent.keyboard("{Escape}");
  await waitFor(() => expect(screen.getByRole("button", { name: "Actions for Production" })).toHaveFocus());
});

it.each([
  { lastUsedAt: undefined, says: /^We do not know when this key was last used\./ },
  { lastUsedAt: null, says: "Not used within the last 7 days." },
  { lastUsedAt: "2026-11-09T10:29:00Z", says: "Not used within the last 7 days." },
  { lastUsedAt: "2026-11-09T10:31:00Z", says: /something depends on this key/ },
])("G08: warns of a last use of $lastUsedAt", async ({ lastUsedAt, says }) => {
  renderTable(aBackend([fixtureKey({ lastUsedAt })]).adapter);
  const dialog = await openDialog();
  expect(dialog.getByText(says)).toBeVisible();
});

it.each([
  { clock: "10 days ahead of the day that the backend calls today", today: "2026-11-06", claims: false },
  { clock: "right", today: "2026-11-16", claims: true },
])("A10: a clock that is $clock", async ({ today, claims }) => {
  const queryClient = new QueryClient();
  renderTable(aBackend([fixtureKey({ lastUsedAt: "2026-11-06T10:28:00Z" })]).adapter, { queryClient });
  queryClient.setQueryData(cacheKeys.history("test", "ws_marketing", "Asia/Kathmandu"), { today, days: [] });
  const dialog = await openDialog();
  expect(dialog.queryAllByText("Not used within the last 7 days.")).toHaveLength(claims ? 1 : 0);
});

it("S14 S12: by keyboard alone: confirmed, the row reads Revoked, offers no Revoke, and takes the focus; it is announced", async () => {
  const backend = aBackend([production]);
  const events: ApiKeysEvent[] = [];
  renderTable(backend.adapter, { onEvent: (event) => events.push(event) });
  (await screen.findByRole("button", { name: "Actions for Production" })).focus();
  await userEvent.keyboard("{Enter}");
  await waitFor(() => expect(screen.getByRole("menuitem", { name: "Rotate" })).toHaveFocus());
  await userEvent.keyboard("{ArrowDown}");
  await waitFor(() => expect(screen.getByRole("menuitem", { name: "Revoke" })).toHaveFocus());
  await userEvent.keyboard("{Enter}");
  await waitFor(() => expect(screen.getByRole("button", { name: "Cancel" })).toHaveFocus());
  await userEvent.keyboard("{Tab}");
  expect(screen.getByRole("button", { name: "Revoke key" })).toHaveFocus();
  await userEvent.keyboard("{Enter}");
  await waitFor(() => expect(screen.queryByRole("alertdialog")).toBeNull());
  const row = await rowOf("Production");
  await waitFor(() => expect(row).toHaveTextContent("Revoked 16 Nov"));
  await waitFor(() => expect(within(row).getByRole("rowheader")).toHaveFocus());
  expect(within(row).queryByRole("button", { name: "Actions for Production" })).toBeNull();
  await waitFor(() => expect(announced()).toContain("The key “Production” is revoked."));
  expect(backend.revoked).toEqual(["key_production"]);
  expect(events).toEqual([{ type: "ready" }, expect.objectContaining({ type: "key-revoked", alreadyRevoked: false })]);
});

it("G08: while it is under way nothing closes the dialog, a second press does nothing, and the row says so", async () => {
  const answer = deferred<ApiKey>();
  const revokeKey = vi.fn(() => answer.promise);
  renderTable(aBackend([production], { revokeKey }).adapter);
  const dialog = await openDialog();
  const button = dialog.getByRole("button", { name: "Revoke key" });
  await userEvent.click(button);
  await dialog.findByRole("button", { name: "Revoking…" });
  expect(screen.getByText("Revoking…", { selector: "td *" })).toBeInTheDocument();
  await userEvent.keyboard("{Escape}");
  await userEvent.click(button, { force: true });
  document.querySelector(".mak-overlay")?.dispatchEvent(new PointerEvent("pointerdown", { bubbles: true, button: 0 }));
  expect(screen.getByRole("alertdialog")).toBeVisible();
  expect(revokeKey).toHaveBeenCalledTimes(1);
  answer.resolve(revoked);
  await waitFor(() => expect(screen.queryByRole("alertdialog")).toBeNull());
});

it("G08: a failure is said in the dialog, which stays; trying again works", async () => {
  const backend = aBackend([production]);
  let fails = true;
  const { revokeKey } = backend.adapter;
  renderTable({
    ...backend.adapter,
    revokeKey: (input, context) =>
      fails || revokeKey === undefined
        ? Promise.reject(new ApiKeysError("rate_limited", { requestId: "req_77" }))
        : revokeKey(input, context),
  });
  const dialog = await openDialog();
  await userEvent.click(dialog.getByRole("button", { name: "Revoke key" }));
  await dialog.findByText("The key was not revoked. It still works.");
  expect(dialog.getByText("Request ID: req_77")).toBeVisible();
  expect(await hiddenRow("Production")).toHaveTextContent("Active");
  fails = false;
  await userEvent.click(dialog.getByRole("button", { name: "Revoke key" }));
  await waitFor(() => expect(screen.queryByRole("alertdialog")).toBeNull());
});

it("G08: a lost answer is not called a failure; once the list knows that the key is revoked, that is said", async () => {
  const backend = aBackend([production]);
  const { revokeKey } = backend.adapter;
  const held = deferred<undefined>();
  renderTable({
    ...backend.adapter,
    revokeKey: async (input, context) => {
      void held.promise.then(() => revokeKey?.(input, context));
      return Promise.reject(new ApiKeysError("timeout"));
    },
  });
  const dialog = await openDialog();
  await userEvent.click(dialog.getByRole("button", { name: "Revoke key" }));
  await dialog.findByText("We could not confirm that the key was revoked. It is safe to try again.");
  held.resolve(undefined);
  await held.promise;
  await userEvent.click(dialog.getByRole("button", { name: "Revoke key" }));
  await dialog.findByText("The key “Production” is revoked.");
  expect(dialog.queryByRole("button", { name: "Revoke key" })).toBeNull();
});

it("G08: a key that another tab revoked is announced on opening, and Close leads to its row", async () => {
  const backend = aBackend([production]);
  renderTable(backend.adapter);
  await rowOf("Production");
  backend.keys = [{ ...revoked, revokedAt: "2026-11-16T09:00:00Z" }];
  const dialog = await openDialog();
  await dialog.findByText("The key “Production” had already been revoked.");
  expect(dialog.queryByRole("button", { name: "Revoke key" })).toBeNull();
  const close = dialog.getAllByRole("button", { name: "Close" }).at(-1);
  if (close !== undefined) await userEvent.click(close);
  await waitFor(() => expect(screen.getByRole("rowheader", { name: "Production" })).toHaveFocus());
  expect(backend.revoked).toEqual([]);
});

/** The keys that nobody has used for 90 days: a key leaves this view with its first use. */
const unusedView: KeysView = { ...defaultKeysView, status: "active", cleanUp: "unused" };
const unused = fixtureKey({ id: "key_old", name: "Old script", createdAt: "2026-01-01T00:00:00Z", lastUsedAt: null });
const inUse: ApiKey = { ...unused, lastUsedAt: "2026-11-16T10:29:00Z" };

it.each<[string, Partial<ApiKeysAdapter>]>([
  ["can be asked for one key", { getKey: () => Promise.resolve(inUse) }],
  ["can only list keys", {}],
])("G08: a key that left the list by its use is not called unused where the backend %s", async (_, methods) => {
  const backend = aBackend([production, unused], { listFeatures: ["usedBefore"], ...methods });
  renderTable(backend.adapter, { view: unusedView });
  await rowOf("Old script");
  backend.keys = [production, inUse];
  const dialog = await openDialog("Old script");
  await dialog.findByText("Used 1 minute ago: something depends on this key.");
  expect(dialog.queryByText("Not used within the last 7 days.")).toBeNull();
});

it("G08: nothing is claimed of the use of a key that has left the list and cannot be read", async () => {
  const getKey = () => Promise.reject(new ApiKeysError("network"));
  const backend = aBackend([production, unused], { listFeatures: ["usedBefore"], getKey });
  renderTable(backend.adapter, { view: unusedView });
  await rowOf("Old script");
  backend.keys = [production];
  const dialog = await openDialog("Old script");
  await dialog.findByText("We do not know when this key was last used. Something may depend on it.");
  expect(dialog.queryByText("Not used within the last 7 days.")).toBeNull();
});

it("G08 G28: a key that only an earlier view of the table held is read anew before it is revoked", async () => {
  const backend = aBackend([production, unused]);
  const controller = createApiKeysController();
  const view = { ...defaultKeysView };
  const { update } = renderTable(backend.adapter, { controller, view, onViewChange: () => undefined });
  await rowOf("Old script");
  update({ view: { ...view, search: "Prod" } });
  await waitFor(() => expect(screen.queryByRole("rowheader", { name: "Old script" })).toBeNull());
  backend.keys = [production, inUse];
  controller.openRevoke("key_old");
  const dialog = within(await screen.findByRole("alertdialog", { name: "Revoke Old script?" }));
  await dialog.findByText("Used 1 minute ago: something depends on this key.");
});

it("G08: a key that was revoked elsewhere between opening and pressing is a success that is said as such", async () => {
  const earlier = { ...revoked, revokedAt: "2026-11-16T09:00:00Z" };
  renderTable(aBackend([production], { revokeKey: () => Promise.resolve(earlier) }).adapter);
  const dialog = await openDialog();
  await userEvent.click(dialog.getByRole("button", { name: "Revoke key" }));
  await dialog.findByText("The key “Production” had already been revoked.");
  await waitFor(() => expect(announced()).toContain("The key “Production” had already been revoked."));
});

it("G08: the only row of a filtered table may vanish with its revocation: the focus goes to the table's section", async () => {
  renderTable(aBackend([production]).adapter);
  await rowOf("Production");
  await userEvent.click(screen.getByRole("radio", { name: /^Active/ }));
  const dialog = await openDialog();
  await userEvent.click(dialog.getByRole("button", { name: "Revoke key" }));
  await screen.findByRole("heading", { name: "No matching keys" });
  await waitFor(() => expect(screen.queryByRole("alertdialog")).toBeNull());
  await waitFor(() => expect(screen.getByRole("region", { name: "API keys" })).toHaveFocus());
});

const composed = "Café  📦 Zürich";

it("G08: where the host wants the name typed, it is compared as a person sees it", async () => {
  const backend = aBackend([fixtureKey({ name: composed.normalize("NFD") })]);
  renderTable(backend.adapter, { revokeConfirmation: "name" });
  await userEvent.click(await screen.findByRole("button", { name: /^Actions for Caf/ }));
  await userEvent.click(await screen.findByRole("menuitem", { name: "Revoke" }));
  const dialog = within(await screen.findByRole("alertdialog"));
  const field = dialog.getByRole("textbox");
  await userEvent.fill(field, "café 📦 zürich");
  await userEvent.click(dialog.getByRole("button", { name: "Revoke key" }));
  await dialog.findByText("That is not the key’s name.");
  expect(field).toHaveFocus();
  expect(backend.revoked).toEqual([]);
  await userEvent.fill(field, "  Café 📦 Zürich ");
  expect(dialog.queryByText("That is not the key’s name.")).toBeNull();
  await userEvent.keyboard("{Enter}");
  await waitFor(() => expect(backend.revoked).toEqual(["key_production"]));
});

it("G08: instruction and comparison are the same string where a key has no name to type", async () => {
  const backend = aBackend([fixtureKey({ name: "\u200e" })]);
  renderTable(backend.adapter, { revokeConfirmation: "name" });
  const dialog = await openDialog("Unnamed key");
  await userEvent.fill(dialog.getByRole("textbox", { name: "Type “Unnamed key” to confirm" }), "Unnamed key");
  await userEvent.click(dialog.getByRole("button", { name: "Revoke key" }));
  await waitFor(() => expect(backend.revoked).toHaveLength(1));
});

it("G17: opened by a host for someone who may not revoke, the button says why and does nothing", async () => {
  const permissions = {
    createKeys: { allowed: true },
    revokeKeys: { allowed: false, reason: "Only Ada revokes." },
    viewUsage: { allowed: true },
  } as const;
  const backend = aBackend([production], {}, { permissions });
  const onClose = vi.fn();
  render(
    <ApiKeysProvider adapter={backend.adapter} locale={enGb} timeZone="Asia/Kathmandu" now={() => fixtureNow}>
      <RevokeKeyDialog apiKey={production} onClose={onClose} />
    </ApiKeysProvider>,
  );
  const button = await screen.findByRole("button", { name: "Revoke key" });
  await waitFor(() => expect(button).toHaveAccessibleDescription("Only Ada revokes."));
  button.focus();
  await userEvent.keyboard("{Enter}");
  expect(backend.revoked).toEqual([]);
  await userEvent.click(screen.getByRole("button", { name: "Cancel" }));
  expect(onClose).toHaveBeenCalledTimes(1);
});

it("a host's event handler that throws does not make a revocation look as if it had failed", async () => {
  const reported = vi.spyOn(globalThis, "reportError").mockImplementation(() => undefined);
  renderTable(aBackend([production]).adapter, {
    onEvent: ({ type }) => {
      if (type === "key-revoked") throw new Error("host");
    },
  });
  const dialog = await openDialog();
  await userEvent.click(dialog.getByRole("button", { name: "Revoke key" }));
  await waitFor(() => expect(screen.queryByRole("alertdialog")).toBeNull());
  expect(reported).toHaveBeenCalledTimes(1);
  reported.mockRestore();
});

/** A row behind the dialog. */
async function hiddenRow(name: string): Promise<HTMLElement> {
  const header = await screen.findByRole("rowheader", { name, hidden: true });
  return header.parentElement as HTMLElement;
}
