import { screen, waitFor } from "@testing-library/react";
import { expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { aBackend, fixtureKey, manyKeys, names, renderTable, rowOf } from "./frame.js";

const revokedKey = fixtureKey({ id: "old", name: "Old", status: "revoked", revokedAt: "2026-08-08T10:00:00Z" });
const menuOf = (name: string) => screen.findByRole("button", { name: `Actions for ${name}` });

it("S11: each row's menu is named after its key, opens by keyboard, and gives the focus back", async () => {
  renderTable(aBackend([fixtureKey(), fixtureKey({ id: "b", name: "Zapier" })]).adapter);
  const button = await menuOf("Zapier");
  expect(button).toHaveAttribute("aria-haspopup", "menu");
  expect(button).toHaveAttribute("aria-expanded", "false");
  button.focus();
  await userEvent.keyboard("{Enter}");
  await screen.findByRole("menu", { name: "Actions for Zapier" });
  expect(button).toHaveAttribute("aria-expanded", "true");
  await waitFor(() => expect(screen.getByRole("menuitem", { name: "Rotate" })).toHaveFocus());
  await userEvent.keyboard("{ArrowDown}");
  await waitFor(() => expect(screen.getByRole("menuitem", { name: "Revoke" })).toHaveFocus());
  await userEvent.keyboard("{Escape}");
  await waitFor(() => expect(button).toHaveFocus());
  expect(button).toHaveAttribute("aria-expanded", "false");
});

it.each([
  ["{ArrowDown}", "Rotate"],
  ["{ArrowUp}", "Revoke"],
])("S11: %s on a row's menu button opens it at %s (A49)", async (key, item) => {
  renderTable(aBackend([fixtureKey()]).adapter);
  (await menuOf("Production")).focus();
  await userEvent.keyboard(key);
  expect(await screen.findByRole("menuitem", { name: item })).toHaveFocus();
});

it("S11: a double click on a row's menu button leaves the menu open (A53)", async () => {
  renderTable(aBackend([fixtureKey()]).adapter);
  await userEvent.dblClick(await menuOf("Production"));
  expect(await screen.findByRole("menu")).toBeVisible();
});

it("menus are mounted while they are open, one at a time", async () => {
  renderTable(aBackend(manyKeys(25)).adapter);
  await waitFor(() => expect(names()).toHaveLength(25));
  expect(screen.queryByRole("menu")).toBeNull();
  await userEvent.click(await menuOf("Key 1"));
  await screen.findByRole("menu", { name: "Actions for Key 1" });
  await userEvent.click(await menuOf("Key 2"));
  await screen.findByRole("menu", { name: "Actions for Key 2" });
  expect(screen.getAllByRole("menu")).toHaveLength(1);
  await userEvent.click(await menuOf("Key 2"));
  await waitFor(() => expect(screen.queryByRole("menu")).toBeNull());
});

it("G17: who may not revoke or create sees the actions with the backend's reason, and they do nothing", async () => {
  const permissions = {
    createKeys: { allowed: false, reason: "Only Ada creates keys." },
    revokeKeys: { allowed: false },
    viewUsage: { allowed: true },
  } as const;
  const backend = aBackend([fixtureKey()], {}, { permissions });
  renderTable(backend.adapter);
  await userEvent.click(await menuOf("Production"));
  const revoke = await screen.findByRole("menuitem", { name: "Revoke" });
  expect(revoke).toHaveAttribute("aria-disabled", "true");
  expect(revoke).toHaveAccessibleDescription("You can see the keys but not revoke them. Ask your administrator.");
  expect(screen.getByRole("menuitem", { name: "Rotate" })).toHaveAccessibleDescription("Only Ada creates keys.");
  await userEvent.click(revoke, { force: true });
  expect(screen.queryByRole("alertdialog")).toBeNull();
  expect(backend.revoked).toEqual([]);
});

it("G17: a key of a workspace without the feature cannot be rotated, and says why; it can be revoked", async () => {
  renderTable(aBackend([fixtureKey({ workspaceId: "ws_support" })]).adapter);
  await userEvent.click(await menuOf("Production"));
  const rotate = await screen.findByRole("menuitem", { name: "Rotate" });
  expect(rotate).toHaveAccessibleDescription("Support (Developers is off)");
  expect(screen.getByRole("menuitem", { name: "Revoke" })).not.toHaveAttribute("aria-disabled");
});

it("G11: an adapter that cannot create offers no Rotate", async () => {
  renderTable(aBackend([fixtureKey()], { createKey: undefined }).adapter);
  await userEvent.click(await menuOf("Production"));
  await screen.findByRole("menuitem", { name: "Revoke" });
  expect(screen.queryByRole("menuitem", { name: "Rotate" })).toBeNull();
});

it("S12: a revoked row has no menu where nothing can be done with its key", async () => {
  renderTable(aBackend([revokedKey]).adapter);
  await rowOf("Old");
  expect(screen.queryByRole("button", { name: /^Actions/ })).toBeNull();
});
