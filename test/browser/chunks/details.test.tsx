import { ApiKeysError, ApiKeysPage } from "@mark-ai/api-keys";
import { createMemoryAdapter } from "@mark-ai/api-keys/adapters/memory";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, it } from "vitest";
import { block } from "./block.ts";

afterEach(async () => {
  sessionStorage.clear();
  await block();
});

it("G05: a failure is explained and can be retried while the network is down", async () => {
  await block("*");
  const adapter = createMemoryAdapter({ seed: 7 });
  let broken = true;
  const listKeys: typeof adapter.listKeys = (input, context) =>
    broken
      ? Promise.reject(new ApiKeysError("unavailable", { message: "no", requestId: "req_1" }))
      : adapter.listKeys(input, context);
  render(<ApiKeysPage adapter={{ ...adapter, listKeys }} hide={["chart", "quota"]} />);
  await screen.findByText("The keys could not be loaded. This does not mean there are none.");
  expect(screen.getByText("The server has a problem. Try again in a moment.")).toBeVisible();
  expect(screen.getByText("Request ID: req_1")).toBeVisible();
  // What is below the table comes once the table has its height.
  expect(await screen.findByText("Keep your keys safe")).toBeVisible();
  broken = false;
  await userEvent.click(screen.getByRole("button", { name: /^Try again/ }));
  await screen.findByRole("table", { name: "API keys" });
});

it("G01: what was never saved is told before the rows that it would push down", async () => {
  sessionStorage.setItem(
    "@mark-ai/api-keys/unsaved/default",
    JSON.stringify([{ id: "key_1", name: "Zapier", workspaceId: "ws_1" }]),
  );
  const seen: boolean[] = [];
  const watcher = new MutationObserver(() => {
    if (document.querySelector(".mak-row") !== null) {
      seen.push(document.body.textContent.includes("You have a key that was not saved"));
    }
  });
  watcher.observe(document.body, { childList: true, subtree: true });
  const adapter = createMemoryAdapter({ seed: 7 });
  const listKeys: typeof adapter.listKeys = async (input, context) => {
    // Other tabs are asked by a lock whether they show the key. A list is never faster than a lock.
    await navigator.locks.request("as slow as a lock", () => undefined);
    return adapter.listKeys(input, context);
  };
  render(<ApiKeysPage adapter={{ ...adapter, listKeys }} />);
  await screen.findByRole("rowheader", { name: /^Production/ });
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
  await userEvent.click(await screen.findByRole("button", { name: "Close without saving" }));
  expect(section?.isConnected).toBe(true);
});
