import { screen, waitFor, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { CreateKeyButton, type ApiKeysAdapter } from "@mark-ai/api-keys";
import { aBackend, closeReveal, create, fixtureKey, manyKeys, names, renderTable, rowOf } from "./frame.js";
import { allowAdapterFaults } from "../../support/failOnConsole.ts";

allowAdapterFaults();

const announced = () => screen.getAllByRole("status").map((region) => region.textContent);

it("S10: a new key stands in the table at once, though the list behind it fails", async () => {
  const backend = aBackend(manyKeys(3));
  const listKeys: ApiKeysAdapter["listKeys"] = (input, context) => backend.adapter.listKeys(input, context);
  let calls = 0;
  const adapter: ApiKeysAdapter = {
    ...backend.adapter,
    listKeys: (input, context) => ((calls += 1) === 1 ? listKeys(input, context) : Promise.reject(new Error("down"))),
  };
  renderTable(adapter, { before: <CreateKeyButton /> });
  await waitFor(() => expect(names()).toHaveLength(3));
  await create("Fresh");
  await waitFor(() => expect(screen.getByText("Fresh", { selector: "bdi" })).toBeInTheDocument());
});

it("S10: a new key takes no other off a full page, though the list behind it fails", async () => {
  const backend = aBackend(manyKeys(25));
  let fails = false;
  const listKeys: ApiKeysAdapter["listKeys"] = (input, context) =>
    fails ? Promise.reject(new Error("down")) : backend.adapter.listKeys(input, context);
  renderTable({ ...backend.adapter, listKeys }, { before: <CreateKeyButton /> });
  await waitFor(() => expect(names()).toHaveLength(25));
  fails = true;
  await create("Fresh");
  await closeReveal();
  await rowOf("Fresh");
  expect(names()).toEqual(["Fresh", ...manyKeys(25).map(({ name }) => name)]);
});

it("G09: a new key that search, filters and page would hide is shown, and that is said once the dialog is closed", async () => {
  const backend = aBackend(manyKeys(60));
  renderTable(backend.adapter, { before: <CreateKeyButton /> });
  await waitFor(() => expect(names()).toHaveLength(25));
  await userEvent.fill(screen.getByRole("searchbox"), "key");
  await userEvent.click(screen.getByRole("radio", { name: /^Active/ }));
  await waitFor(() => expect(backend.lists.at(-1)?.input).toMatchObject({ search: "key", status: "active" }));
  await waitFor(() => expect(screen.getByRole("table")).toHaveAttribute("aria-busy", "false"));
  await userEvent.click(screen.getByRole("button", { name: "Next" }));
  await waitFor(() => expect(names()[0]).toBe("Key 26"));
  await create("Fresh");
  await waitFor(() => expect(document.querySelector("bdi")?.textContent).toBe("Fresh"));
  expect(announced()).not.toContain("The view was changed to show the new key “Fresh”.");
  await closeReveal();
  await rowOf("Fresh");
  expect(screen.getByRole("searchbox")).toHaveValue("");
  // The status does not hide it, so it stays.
  expect(screen.getByRole("radio", { name: /^Active/ })).toBeChecked();
  expect(screen.getByText("Page 1")).toBeVisible();
  await waitFor(() => expect(announced()).toContain("The view was changed to show the new key “Fresh”."));
});

const replaced = fixtureKey({ id: "old", name: "Old", replacedBy: { id: "new", name: "New" } });

it("S23: a replaced key says what is left to do, and one press leads to revoking it", async () => {
  const backend = aBackend([fixtureKey({ id: "new", name: "New" }), replaced]);
  renderTable(backend.adapter);
  const reminder = await screen.findByText(
    "“Old” is being replaced by “New”. Last used 2 minutes ago. Revoke “Old” once every integration uses the new key.",
  );
  expect(reminder).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Revoke old key: Old" }));
  const dialog = await screen.findByRole("alertdialog", { name: "Revoke Old?" });
  await userEvent.click(within(dialog).getByRole("button", { name: "Revoke key" }));
  await waitFor(() => expect(screen.queryByText(/^“Old” is being replaced by “New”/)).toBeNull());
  expect(backend.revoked).toEqual(["old"]);
  await waitFor(() => expect(screen.getByRole("rowheader", { name: /^Old/ })).toHaveFocus());
});

it("S23: no reminder for a key that is revoked, nor for a replacement that is", async () => {
  renderTable(
    aBackend([
      { ...replaced, status: "revoked", revokedAt: "2026-11-01T00:00:00Z" },
      fixtureKey({ id: "a", name: "Other", replacedBy: { id: "b", name: "Dead" } }),
      fixtureKey({ id: "b", name: "Dead", status: "revoked", revokedAt: "2026-11-01T00:00:00Z" }),
    ]).adapter,
  );
  await rowOf("Other");
  expect(screen.queryByText(/is being replaced by/)).toBeNull();
});

it("S23: Rotate leads through the replacement to the reminder, on an adapter that does not store it", async () => {
  const backend = aBackend([fixtureKey()]);
  renderTable(backend.adapter);
  await userEvent.click(await screen.findByRole("button", { name: "Actions for Production" }));
  await userEvent.click(await screen.findByRole("menuitem", { name: "Rotate" }));
  const dialog = await screen.findByRole("dialog");
  await userEvent.click(within(dialog).getByRole("button", { name: "Create replacement" }));
  await screen.findByText("Your key is ready");
  expect(backend.keys).toHaveLength(2);
  await closeReveal();
  expect(
    await screen.findByText(/^“Production” is being replaced by “Production \(new\)”\. Last used 2 minutes ago\./),
  ).toBeVisible();
});

it("G17: the reminder of who may not revoke has the reason at its button", async () => {
  const permissions = {
    createKeys: { allowed: true },
    revokeKeys: { allowed: false, reason: "Only Ada revokes." },
    viewUsage: { allowed: true },
  } as const;
  renderTable(aBackend([replaced], {}, { permissions }).adapter);
  const button = await screen.findByRole("button", { name: "Revoke old key: Old" });
  expect(button).toHaveAttribute("aria-disabled", "true");
  expect(button).toHaveAccessibleDescription("Only Ada revokes.");
});
