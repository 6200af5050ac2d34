import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ApiKeysError, ApiKeysPage, type ApiKeysAdapter } from "@mark-ai/api-keys";
import { createMemoryAdapter } from "@mark-ai/api-keys/adapters/memory";
import { block } from "./block.ts";

const clock = () => Date.parse("2026-11-16T10:30:00Z");
const said =
  "Reload the page: it may have been updated since you opened it. If that does not help, check your connection.";

// The deployment took the chart's file away; the dialogs were loaded before.
beforeEach(() => block("*BarChart*"));
afterEach(async () => {
  sessionStorage.clear();
  await block();
});

const never = () => new Promise<never>(() => undefined);
function show(methods: Partial<ApiKeysAdapter> = {}) {
  render(<ApiKeysPage adapter={{ ...createMemoryAdapter({ clock, seed: 7 }), ...methods }} now={clock} />);
  return userEvent.setup();
}
async function offersReload() {
  const chart = within(await screen.findByRole("region", { name: "Imports, last 30 days", hidden: true }));
  expect(await chart.findByText(said)).toBeVisible();
  expect(chart.getByRole("button", { name: "Reload the page", hidden: true })).toBeVisible();
}
const reload = () => screen.queryByRole("button", { name: "Reload the page", hidden: true });
async function fill(user: ReturnType<typeof userEvent.setup>) {
  await user.click(await screen.findByRole("button", { name: "Create API Key" }));
  const form = within(await screen.findByRole("dialog", { name: "Create API Key" }));
  await user.type(form.getByRole("textbox", { name: "Key name" }), "Night job");
  return form;
}

describe("A38: a part that a deployment took away offers to reload the page", () => {
  it("while the table is loading", async () => {
    show({ listKeys: never });
    await offersReload();
    expect(screen.getByText("Loading keys…")).toBeVisible();
  });

  it("while idle, and the rest of the page works", async () => {
    show();
    await offersReload();
    expect(await screen.findByRole("rowheader", { name: "Production" })).toBeVisible();
  });

  it("with a form that is filled: what was typed stays", async () => {
    const form = await fill(show());
    await offersReload();
    expect(form.getByRole("textbox", { name: "Key name" })).toHaveValue("Night job");
  });

  it("and not while a key is being created, which reloading would lose", async () => {
    const user = show({ createKey: never });
    const form = await fill(user);
    await offersReload();
    await user.click(form.getByRole("button", { name: "Create" }));
    await form.findByRole("button", { name: "Creating…" });
    await waitFor(() => expect(reload()).toBeNull());
    expect(screen.queryByText(said)).toBeNull();
  });

  it("while a key is being revoked: the request goes on", async () => {
    const user = show({ revokeKey: never });
    const row = (await screen.findByRole("rowheader", { name: "Production" })).closest("tr") as HTMLElement;
    await user.click(within(row).getByRole("button", { name: /^Actions for/ }));
    await user.click(await screen.findByRole("menuitem", { name: "Revoke" }));
    const dialog = within(await screen.findByRole("alertdialog"));
    await user.click(dialog.getByRole("button", { name: "Revoke key" }));
    await offersReload();
    expect(dialog.getByRole("button", { name: "Revoking…" })).toBeVisible();
  });

  it("and not with a key that nobody has saved, which reloading would lose", async () => {
    const user = show();
    const form = await fill(user);
    await offersReload();
    await user.click(form.getByRole("button", { name: "Create" }));
    await screen.findByRole("textbox", { name: "Your new key" });
    await waitFor(() => expect(reload()).toBeNull());
    expect(screen.queryByText(said)).toBeNull();
    await user.click(screen.getByRole("button", { name: "I have saved it" }));
    await offersReload();
  });
});

it("A38: what fails for another reason than a missing file has no button to reload", async () => {
  show({ getImportHistory: () => Promise.reject(new ApiKeysError("forbidden")) });
  await screen.findByText("The chart could not be loaded.");
  expect(screen.queryByRole("button", { name: "Reload the page" })).toBeNull();
});
