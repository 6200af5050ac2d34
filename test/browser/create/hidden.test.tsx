import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { KeysTable } from "../../../src/components/keys-table/KeysTable.tsx";
import type { ApiKey } from "../../../src/contract/types.ts";
import { deferred } from "../../support/deferred.ts";
import { aBackend, aKey, openForm, reveal, secret, show, storages, userEvent } from "./setup.tsx";

// A7: a router that keeps its pages hides them with <Activity>, which cleans up effects as a removal does.

const box = () => screen.getByRole("textbox", { name: "Your new key" });
const browserAsks = () => {
  const event = new Event("beforeunload", { cancelable: true });
  window.dispatchEvent(event);
  return event.defaultPrevented;
};
const typesOf = ({ events }: ReturnType<typeof show>) => events.map(({ type }) => type);

describe.each([{ strict: false }, { strict: true }])(
  "A7 a page hidden by <Activity>, StrictMode $strict",
  ({ strict }) => {
    it("keeps an unsaved key, and goes on asking before it is left", async () => {
      const page = show(aBackend(), { strict });
      await reveal();
      page.turn("hidden");
      expect(document.documentElement.outerHTML, "a hidden page shows no secret").not.toContain(secret);
      expect(browserAsks()).toBe(true);
      expect(page.unsaved).toEqual([true]);

      page.turn("visible");
      await waitFor(() => expect(box()).toHaveTextContent(secret));
      expect(typesOf(page)).toEqual(["key-created"]);
      await userEvent.click(screen.getByRole("button", { name: "Copy" }));
      await userEvent.click(await screen.findByRole("button", { name: "Done" }));
      await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
      expect(typesOf(page)).toEqual(["key-created", "secret-copied"]);
      expect(page.unsaved).toEqual([true, false]);
      expect(browserAsks()).toBe(false);
    });

    it("keeps the question whether to close without saving", async () => {
      const page = show(aBackend(), { strict });
      await reveal();
      await userEvent.keyboard("{Escape}");
      await screen.findByRole("dialog", { name: "Close without saving the key?" });
      page.turn("hidden");
      page.turn("visible");
      await userEvent.click(await screen.findByRole("button", { name: "Go back" }));
      expect(box()).toHaveTextContent(secret);
    });

    it("shows a key whose answer came while it was hidden", async () => {
      const answer = deferred<{ key: ApiKey; secret: string }>();
      const page = show(aBackend({ createKey: () => answer.promise }), { strict });
      await openForm("Production", { submit: true });
      page.turn("hidden");
      answer.resolve({ key: aKey(), secret });
      await waitFor(() => expect(typesOf(page)).toEqual(["key-created"]));
      expect(document.documentElement.outerHTML).not.toContain(secret);
      page.turn("visible");
      await waitFor(() => expect(box()).toHaveTextContent(secret));
    });

    it("destroys the secret and remembers the key when it is removed while it is hidden", async () => {
      const page = show(aBackend(), { strict });
      await reveal("Hidden, then removed");
      page.turn("hidden");
      page.unmount();
      await waitFor(() => expect(typesOf(page)).toEqual(["key-created", "secret-abandoned"]));
      expect(page.unsaved).toEqual([true, false]);
      expect(browserAsks()).toBe(false);
      expect(storages()).toContain("Hidden, then removed");
      show(aBackend(), { scope: page.scope });
      expect(await screen.findByText(/before the key “Hidden, then removed” was saved/)).toBeVisible();
    });

    it("destroys the secret and remembers the key when it is removed while it is shown", async () => {
      const page = show(aBackend(), { strict });
      await reveal("Removed");
      page.unmount();
      await waitFor(() => expect(typesOf(page)).toEqual(["key-created", "secret-abandoned"]));
      expect(page.unsaved).toEqual([true, false]);
      show(aBackend(), { scope: page.scope });
      expect(await screen.findByText(/before the key “Removed” was saved/)).toBeVisible();
    });

    it("keeps what it has read, in a client of its own, and lists a new key at once when it is back", async () => {
      const backend = aBackend();
      backend.keys.push(aKey({ id: "key_0", name: "First" }));
      const page = show(backend, { strict, queryClient: undefined, around: <KeysTable /> });
      await screen.findByRole("rowheader", { name: "First" });
      page.turn("hidden");
      await new Promise((resolve) => setTimeout(resolve, 20));
      page.turn("visible");
      expect(screen.getByRole("rowheader", { name: "First" })).toBeVisible();
      const dialog = within(await reveal("Second"));
      await userEvent.click(dialog.getByRole("button", { name: "I have saved it" }));
      const table = within(await screen.findByRole("table", { name: "API keys" }));
      expect(await table.findByRole("rowheader", { name: "Second" })).toBeVisible();
    });
  },
);

describe("A8: the page is left, and the browser may bring it back", () => {
  const leave = () => window.dispatchEvent(new PageTransitionEvent("pagehide", { persisted: true }));

  it("a copied key is gone", async () => {
    show(aBackend());
    await reveal();
    await userEvent.click(screen.getByRole("button", { name: "Copy" }));
    await screen.findByRole("button", { name: "Done" });
    leave();
    expect(document.documentElement.outerHTML).not.toContain(secret);
    await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
  });

  it("an unsaved key is gone too, and the page says so", async () => {
    show(aBackend());
    await reveal("Left");
    leave();
    expect(document.documentElement.outerHTML).not.toContain(secret);
    expect(await screen.findByText(/before the key “Left” was saved/)).toBeVisible();
  });
});

describe("A6: a duplicated tab has the same session storage", () => {
  /** Another page of this origin that shows a key. */
  async function otherTab(keyId: string) {
    const frame = document.body.appendChild(document.createElement("iframe"));
    const other = frame.contentWindow as Window & typeof globalThis;
    await new Promise<void>((resolve) => {
      void other.navigator.locks.request(`@mark-ai/api-keys/shown/${keyId}`, () => {
        resolve();
        return new Promise(() => undefined);
      });
    });
    return { other, close: () => frame.remove() };
  }
  const remember = (scope: string, id: string) =>
    sessionStorage.setItem(
      `@mark-ai/api-keys/unsaved/${scope}`,
      JSON.stringify([{ id, name: `Elsewhere ${id}`, workspaceId: "ws_marketing" }]),
    );

  it("does not call a key lost that the other tab still shows, until that tab is gone", async () => {
    const { close } = await otherTab("key_dup");
    remember("dup", "key_dup");
    show(aBackend(), { scope: "dup" });
    await screen.findByRole("button", { name: "Create API Key" });
    await navigator.locks.query();
    expect(screen.queryByText(/Elsewhere/)).not.toBeInTheDocument();
    close();
    expect(await screen.findByText(/before the key “Elsewhere key_dup” was saved/)).toBeVisible();
  });

  it("forgets it when the other tab has saved it", async () => {
    const { other, close } = await otherTab("key_saved");
    remember("dup-saved", "key_saved");
    show(aBackend(), { scope: "dup-saved" });
    await screen.findByRole("button", { name: "Create API Key" });
    const channel = new other.BroadcastChannel("@mark-ai/api-keys/saved");
    channel.postMessage("key_saved");
    await waitFor(() => expect(storages()).not.toContain("Elsewhere key_saved"));
    close();
    expect(screen.queryByText(/Elsewhere/)).not.toBeInTheDocument();
  });

  it("holds the lock while it shows a key, and no longer than that", async () => {
    show(aBackend());
    await reveal();
    const held = async () => (await navigator.locks.query()).held?.map(({ name }) => name) ?? [];
    await waitFor(async () => expect(await held()).toContain("@mark-ai/api-keys/shown/key_1"));
    await userEvent.click(screen.getByRole("button", { name: "I have saved it" }));
    await waitFor(async () => expect(await held()).not.toContain("@mark-ai/api-keys/shown/key_1"));
  });
});
