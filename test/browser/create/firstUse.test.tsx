import { screen, waitFor, within } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import type { ApiKeysAdapter } from "@mark-ai/api-keys";
import { ApiKeysError } from "@mark-ai/api-keys/contract";
import { aBackend, renderTable } from "../table/frame.js";

type GetKey = NonNullable<ApiKeysAdapter["getKey"]>;
const announced = () => screen.getAllByRole("status", { hidden: true }).map((region) => region.textContent);

/** Creates a key on a backend whose time the test moves, and leaves it shown. */
async function reveal(getKey: GetKey | undefined) {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"], shouldAdvanceTime: true });
  const backend = aBackend([], getKey && { getKey });
  renderTable(backend.adapter);
  await userEvent.click((await screen.findAllByRole("button", { name: "Create API Key" }))[0] as HTMLElement);
  const form = within(await screen.findByRole("dialog", { name: "Create API Key" }));
  await userEvent.type(form.getByRole("textbox", { name: "Key name" }), "Production{Enter}");
  const dialog = within(await screen.findByRole("dialog", { name: "Your key is ready" }));
  return { backend, dialog };
}

it("G26: waits for the first request, then says when it came, in the dialog, aloud and in the table", async () => {
  let usedAt: string | null = null;
  const getKey = vi.fn<GetKey>(({ keyId }) => {
    backend.keys = backend.keys.map((key) => (key.id === keyId ? { ...key, lastUsedAt: usedAt } : key));
    return Promise.resolve(backend.keys.find(({ id }) => id === keyId) ?? Promise.reject(new Error("no such key")));
  });
  const { backend, dialog } = await reveal(getKey);
  expect(dialog.getByText("Waiting for the first request…")).toBeVisible();
  await vi.advanceTimersByTimeAsync(2_000);
  expect(getKey).toHaveBeenCalled();
  usedAt = "2026-11-16T10:27:00Z";
  await vi.advanceTimersByTimeAsync(3_000);
  expect(await dialog.findByText("It works: first used at 16:12.")).toBeVisible();
  await waitFor(() => expect(announced()).toContain("It works: first used at 16:12."));
  // Time goes on by itself too, so how often it has asked by now depends on the machine.
  const asked = getKey.mock.calls.length;
  await userEvent.click(dialog.getByRole("button", { name: "I have saved it" }));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(getKey).toHaveBeenCalledTimes(asked);
});

it("G26: asks less and less often, through failures, for two minutes, and then says that nothing came", async () => {
  const getKey = vi.fn<GetKey>(() => Promise.reject(new ApiKeysError("unavailable")));
  const { dialog } = await reveal(getKey);
  await vi.advanceTimersByTimeAsync(130_000);
  expect(await dialog.findByText(/^No request yet\. The table shows when the key is first used\./)).toBeVisible();
  expect(getKey.mock.calls.length).toBeGreaterThan(5);
  expect(getKey.mock.calls.length).toBeLessThan(15);
});

it("G26: stops to ask where it may not, and once the dialog is closed", async () => {
  const getKey = vi.fn<GetKey>(() => Promise.reject(new ApiKeysError("forbidden")));
  const { dialog } = await reveal(getKey);
  await vi.advanceTimersByTimeAsync(2_000);
  await waitFor(() => expect(dialog.queryByText(/first request/)).toBeNull());
  await vi.advanceTimersByTimeAsync(120_000);
  expect(getKey).toHaveBeenCalledTimes(1);
});

it("G26: closed, it asks no more", async () => {
  // An open dialog would go on to ask after such an answer.
  const getKey = vi.fn<GetKey>(() => Promise.reject(new ApiKeysError("unavailable")));
  const { dialog } = await reveal(getKey);
  await userEvent.click(dialog.getByRole("button", { name: "I have saved it" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  // On a slow machine it may have asked before it was closed.
  const asked = getKey.mock.calls.length;
  await vi.advanceTimersByTimeAsync(120_000);
  expect(getKey).toHaveBeenCalledTimes(asked);
});

it("G26: a backend that cannot answer one key is not waited for", async () => {
  const { dialog } = await reveal(undefined);
  expect(dialog.queryByText(/first request/)).toBeNull();
});
