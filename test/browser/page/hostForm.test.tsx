import { render, screen, waitFor, within } from "@testing-library/react";
import { expect, it, onTestFinished, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { ApiKeysPage } from "@mark-ai/api-keys";
import { createMemoryAdapter } from "@mark-ai/api-keys/adapters/memory";
import { expectConsole } from "../../support/failOnConsole.js";

const now = () => Date.parse("2026-11-16T10:30:00Z");
const memory = () => createMemoryAdapter({ clock: now, seed: 7 });
const rows = () => screen.findByRole("rowheader", { name: /^Production/ });

it("A14: inside a host's form neither Enter nor a button of the page submits it, and the dialogs' keys reach no shortcut of the host", async () => {
  const onSubmit = vi.fn((event: { preventDefault: () => void }) => event.preventDefault());
  const keys: string[] = [];
  const clicks: string[] = [];
  render(
    <form
      onSubmit={onSubmit}
      onKeyDown={({ key }) => keys.push(key)}
      onClick={({ target }) => clicks.push((target as Element).textContent)}
    >
      <input aria-label="Host's own" />
      <ApiKeysPage adapter={memory()} now={now} hide={["chart"]} />
      <button type="submit">Save settings</button>
    </form>,
  );
  await rows();
  const search = screen.getByRole("searchbox");
  await userEvent.fill(search, "Prod");
  search.focus();
  await userEvent.keyboard("{Enter}");
  await userEvent.click(screen.getByRole("button", { name: "Create API Key" }));
  const form = within(await screen.findByRole("dialog", { name: "Create API Key" }));
  keys.length = 0;
  clicks.length = 0;
  await userEvent.fill(form.getByRole("textbox", { name: "Key name" }), "Nightly");
  await userEvent.keyboard("k{Enter}");
  await screen.findByRole("textbox", { name: "Your new key" });
  await userEvent.click(screen.getByRole("button", { name: "I have saved it" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(keys).toEqual([]);
  expect(clicks).toEqual([]);
  expect(onSubmit).not.toHaveBeenCalled();
  // The host's own still do.
  await userEvent.click(screen.getByRole("button", { name: "Save settings" }));
  expect(onSubmit).toHaveBeenCalledTimes(1);
});

const containers: readonly (readonly [string, () => HTMLElement, RegExp])[] = [
  ["is not in the document", () => document.createElement("div"), /portalContainer is not in the document/],
  [
    "belongs to another document",
    () => {
      const frame = document.createElement("iframe");
      document.body.append(frame);
      onTestFinished(() => frame.remove());
      const box = frame.contentDocument?.createElement("div");
      if (box === undefined) throw new Error("The frame has no document.");
      frame.contentDocument?.body.append(box);
      return box;
    },
    /portalContainer belongs to another document/,
  ],
];

it.each(containers)("G18: a portalContainer that %s is named, and dialogs open in the page", async (_, make, said) => {
  expectConsole(said);
  const portalContainer = make();
  const { container } = render(
    <ApiKeysPage adapter={memory()} now={now} hide={["chart"]} portalContainer={portalContainer} />,
  );
  await rows();
  await userEvent.click(screen.getByRole("button", { name: "Create API Key" }));
  expect(container).toContainElement(await screen.findByRole("dialog", { name: "Create API Key" }));
  expect(portalContainer.childElementCount).toBe(0);
});
