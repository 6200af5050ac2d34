import { screen, waitFor, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { ApiKeysError, type KeyScope, type KeyScopes } from "@mark-ai/api-keys/contract";
import { KeysTable } from "@mark-ai/api-keys";
import { aBackend, aKey, openForm, show, userEvent } from "./setup.tsx";

const scopes: KeyScopes = {
  presets: [
    { id: "import", label: "Import only", description: "Sends documents.", scopes: ["documents:write"] },
    { id: "full", label: "Full access", description: "Everything.", scopes: ["documents:write", "kb:read"] },
    { id: "odd", label: "Odd", description: "Names what is not there.", scopes: ["nowhere"] },
  ],
  groups: [
    {
      label: "Documents",
      scopes: [
        { id: "documents:write", label: "import documents" },
        { id: "documents:delete", label: "delete documents", risk: "high", disabledReason: "Not in your plan." },
      ],
    },
    { label: "Knowledge bases", scopes: [{ id: "kb:read", label: "read knowledge bases" }] },
  ],
};

const withScopes = (known: KeyScopes = scopes, given: Parameters<typeof aBackend>[0] = {}) =>
  aBackend({ getScopes: () => Promise.resolve(known), ...given });

const choices = (dialog: HTMLElement) => within(dialog).getByRole("group", { name: "Permissions" });

async function openPermissions(dialog: HTMLElement) {
  const fold = await within(dialog).findByRole("button", { name: /^Permissions/ });
  await userEvent.click(fold);
  expect(fold).toHaveAttribute("aria-expanded", "true");
  return fold;
}

it("G21: presets come first with a sentence each, and what they come to is said in words", async () => {
  const backend = withScopes();
  show(backend);
  const dialog = await openForm("Importer");
  const fold = await openPermissions(dialog);
  expect(fold).toHaveTextContent("Import only");
  const preset = within(dialog).getByRole("radio", { name: "Import only" });
  expect(preset).toBeChecked();
  expect(preset).toHaveAccessibleDescription("Sends documents.");
  expect(within(dialog).queryByRole("radio", { name: "Odd" })).toBeNull();
  expect(choices(dialog)).toHaveAccessibleDescription(
    "Can import documents. Cannot delete documents or read knowledge bases.",
  );
  expect(within(dialog).getByRole("status"), "what stands there on arrival is not announced").toBeEmptyDOMElement();
  await userEvent.click(within(dialog).getByRole("radio", { name: "Full access" }));
  await waitFor(() =>
    expect(choices(dialog)).toHaveAccessibleDescription(
      "Can import documents and read knowledge bases. Cannot delete documents.",
    ),
  );
  expect(within(dialog).getByRole("status")).toHaveTextContent(
    "Can import documents and read knowledge bases. Cannot delete documents.",
  );
  await userEvent.click(within(dialog).getByRole("button", { name: "Create" }));
  await within(dialog).findByRole("textbox", { name: "Your new key" });
  expect(backend.creates[0]).toMatchObject({ scopes: ["documents:write", "kb:read"] });
});

it("G21: a choice of one's own starts with the preset, says risks and reasons, and must not be empty", async () => {
  const backend = withScopes();
  show(backend);
  const dialog = await openForm("Mine");
  await openPermissions(dialog);
  await userEvent.click(within(dialog).getByRole("radio", { name: "Custom" }));
  const write = within(dialog).getByRole("checkbox", { name: "Import documents" });
  const remove = within(dialog).getByRole("checkbox", { name: "Delete documents" });
  expect(write).toBeChecked();
  expect(remove).toHaveAttribute("aria-disabled", "true");
  expect(remove).toHaveAccessibleDescription("High risk Not in your plan.");
  await userEvent.click(remove, { force: true });
  expect(remove).not.toBeChecked();
  await userEvent.click(write);
  await userEvent.click(within(dialog).getByRole("button", { name: "Create" }));
  await waitFor(() => expect(choices(dialog)).toHaveAccessibleDescription("Choose at least one permission."));
  expect(backend.creates).toEqual([]);
  const read = within(dialog).getByRole("checkbox", { name: "Read knowledge bases" });
  read.focus();
  await userEvent.keyboard(" ");
  await userEvent.click(within(dialog).getByRole("button", { name: "Create" }));
  await within(dialog).findByRole("textbox", { name: "Your new key" });
  expect(backend.creates[0]).toMatchObject({ scopes: ["kb:read"] });
});

it("G21: thousands of permissions stay quick and are found by a search", async () => {
  const many: KeyScope[] = Array.from({ length: 3000 }, (_, index) => ({
    id: `scope:${String(index)}`,
    label: `do thing ${String(index)}`,
  }));
  const backend = withScopes({ presets: [], groups: [{ label: "All", scopes: many }] });
  show(backend);
  const dialog = await openForm("Many");
  await within(dialog).findByText("2,900 more. Search to find them.");
  expect(within(dialog).getAllByRole("checkbox")).toHaveLength(100);
  await userEvent.fill(within(dialog).getByRole("searchbox", { name: "Search permissions" }), "thing 2999");
  await userEvent.click(await within(dialog).findByRole("checkbox", { name: "Do thing 2999" }));
  await waitFor(() => expect(choices(dialog)).toHaveAccessibleDescription("1 of 3,000 permissions."));
});

it("G21: rotation keeps the permissions of the old key, and a row says the preset's name of a key that may do less", async () => {
  const old = aKey({ name: "Old", scopes: ["kb:read", "documents:write"] });
  const less = aKey({ id: "key_less", name: "Less", scopes: ["documents:write"] });
  const backend = withScopes(scopes, { listKeys: () => Promise.resolve({ items: [old, less] }) });
  show(backend, { around: <KeysTable /> });
  const row = await screen.findByRole("rowheader", { name: /Old/ });
  await waitFor(() => expect(screen.getByRole("rowheader", { name: /Less/ })).toHaveTextContent("Import only"));
  // It has everything that can be given: a name in every row would say nothing.
  expect(row).not.toHaveTextContent("Full access");
  await userEvent.click(screen.getByRole("button", { name: "Actions for Old" }));
  await userEvent.click(await screen.findByRole("menuitem", { name: "Rotate" }));
  const dialog = await screen.findByRole("dialog", { name: "Rotate Old" });
  expect(await within(dialog).findByRole("button", { name: /^Permissions/ })).toHaveTextContent("Full access");
  await userEvent.click(within(dialog).getByRole("button", { name: "Create replacement" }));
  await within(dialog).findByRole("textbox", { name: "Your new key" });
  expect([...(backend.creates[0]?.scopes ?? [])].sort()).toEqual(["documents:write", "kb:read"]);
});

it("G21: the question before a key is revoked says what it may do", async () => {
  const backend = withScopes(scopes, {
    listKeys: () => Promise.resolve({ items: [aKey({ name: "Reader", scopes: ["kb:read"] })] }),
  });
  show(backend, { around: <KeysTable /> });
  await userEvent.click(await screen.findByRole("button", { name: "Actions for Reader" }));
  await userEvent.click(await screen.findByRole("menuitem", { name: "Revoke" }));
  const dialog = await screen.findByRole("alertdialog");
  await within(dialog).findByText(
    "1 permission: Can read knowledge bases. Cannot import documents or delete documents.",
  );
});

it("G21 G05: permissions that cannot be read say so and are tried again; no key is created with all of them instead", async () => {
  let failures = 1;
  const backend = aBackend({
    getScopes: () => ((failures -= 1) >= 0 ? Promise.reject(new ApiKeysError("forbidden")) : Promise.resolve(scopes)),
  });
  show(backend);
  const dialog = await openForm("Waits", { submit: true });
  await within(dialog).findByText("The permissions could not be loaded.");
  expect(backend.creates).toEqual([]);
});

it("G21: a backend that answers no permissions has a form without them", async () => {
  const backend = withScopes({ presets: [], groups: [] });
  show(backend);
  const dialog = await openForm("Calm");
  await waitFor(() => expect(dialog.querySelectorAll("input, select, textarea")).toHaveLength(2));
  await userEvent.click(within(dialog).getByRole("button", { name: "Create" }));
  await within(dialog).findByRole("textbox", { name: "Your new key" });
  expect(backend.creates[0]).not.toHaveProperty("scopes");
});

it("S07 G21: Create that is pressed before the permissions are there is sent once they are, and once", async () => {
  let answer: (known: KeyScopes) => void = () => undefined;
  const backend = aBackend({ getScopes: () => new Promise((resolve) => (answer = resolve)) });
  show(backend);
  const dialog = await openForm("Early", { submit: true });
  await within(dialog).findByText("Loading permissions…");
  expect(backend.creates).toEqual([]);
  answer(scopes);
  await within(dialog).findByRole("textbox", { name: "Your new key" });
  expect(backend.creates).toHaveLength(1);
  expect(backend.creates[0]).toMatchObject({ scopes: ["documents:write"] });
});

it("G21: refused permissions are said beside them", async () => {
  const createKey = () => Promise.reject(new ApiKeysError("validation", { field: "scopes" }));
  show(withScopes(scopes, { createKey }));
  const dialog = await openForm("Refused");
  await within(dialog).findByRole("button", { name: /^Permissions/ });
  await userEvent.click(within(dialog).getByRole("button", { name: "Create" }));
  await waitFor(() =>
    expect(choices(dialog)).toHaveAccessibleDescription("The server did not accept these permissions. Choose others."),
  );
});
