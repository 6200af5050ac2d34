import { ApiKeysError, ApiKeysPage, UnsavedKeyNotice, ApiKeysProvider } from "@mark-ai/api-keys";
import { createMemoryAdapter } from "@mark-ai/api-keys/adapters/memory";
import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, it } from "vitest";
import { block } from "./block.ts";

afterEach(async () => {
  sessionStorage.clear();
  await block();
});

it("G05: a failure says so and can be retried though its details cannot be loaded", async () => {
  await block("*ErrorDetails*");
  const adapter = createMemoryAdapter({ seed: 7 });
  let broken = true;
  const listKeys: typeof adapter.listKeys = (input, context) =>
    broken
      ? Promise.reject(new ApiKeysError("forbidden", { message: "no", requestId: "req_1" }))
      : adapter.listKeys(input, context);
  render(<ApiKeysPage adapter={{ ...adapter, listKeys }} hide={["guidance", "chart", "quota"]} />);
  await screen.findByText("You are not allowed to see the keys.");
  broken = false;
  await userEvent.click(screen.getByRole("button", { name: "Try again" }));
  await screen.findByRole("table", { name: "API keys" });
});

it("G05: guidance that cannot be loaded says so, with a retry", async () => {
  await block("*KeySafetyContent*");
  render(<ApiKeysPage adapter={createMemoryAdapter({ seed: 7 })} hide={["chart", "quota"]} />);
  await screen.findByText("This part of the page could not be loaded");
  await screen.findByRole("table", { name: "API keys" });
  await block();
  await userEvent.click(screen.getByRole("button", { name: "Try again" }));
  await screen.findByText("Keep your keys safe");
});

it("G01: what was never saved is told before anything that it would push down", async () => {
  sessionStorage.setItem(
    "@mark-ai/api-keys/unsaved/default",
    JSON.stringify([{ id: "key_1", name: "Zapier", workspaceId: "ws_1" }]),
  );
  const seen: boolean[] = [];
  const watcher = new MutationObserver(() => {
    if (document.querySelector(".mak-summary, .mak-table, .mak-toolbar") !== null) {
      seen.push(document.body.textContent.includes("A key was never saved"));
    }
  });
  watcher.observe(document.body, { childList: true, subtree: true });
  render(<ApiKeysPage adapter={createMemoryAdapter({ seed: 7 })} />);
  await screen.findByRole("table", { name: "API keys" });
  watcher.disconnect();
  expect(seen).toContain(true);
  expect(seen).not.toContain(false);
});

it("G01: a key that is shown takes away nothing of the page behind its dialog", async () => {
  const adapter = createMemoryAdapter({ seed: 7 });
  const page = (supportUrl: string) => (
    <ApiKeysPage adapter={adapter} hide={["chart", "quota"]} brand={{ supportUrl }} />
  );
  const { rerender } = render(page("/support"));
  await screen.findByRole("table", { name: "API keys" });
  const section = document.querySelector(".mak-keys");
  await userEvent.click(screen.getByRole("button", { name: "Create API Key" }));
  await userEvent.type(await screen.findByRole("textbox", { name: "Key name" }), "Straggler");
  await userEvent.click(screen.getByRole("button", { name: "Create" }));
  await screen.findByRole("textbox", { name: "Your new key" });
  rerender(page("/help"));
  expect(section?.isConnected).toBe(true);
  await userEvent.click(screen.getByRole("button", { name: "Close" }));
  await userEvent.click(await screen.findByRole("button", { name: "Close without it" }));
  expect(section?.isConnected).toBe(true);
});

it("G01: a page on which nothing was lost loads no notice of it", async () => {
  await block("*UnsavedKeyNoticeContent*");
  render(
    <ApiKeysProvider adapter={createMemoryAdapter({ seed: 7 })}>
      <UnsavedKeyNotice />
    </ApiKeysProvider>,
  );
  await waitFor(() => expect(document.querySelector(".mak-root")).not.toBeNull());
  expect(screen.queryByText("This part of the page could not be loaded")).toBeNull();
});
