import { act, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { cdp, page as browserPage } from "vitest/browser";
import { ApiKeysError } from "@mark-ai/api-keys/contract";
import { useCreateFlow } from "../../../src/provider/createFlow.ts";
import { deferred } from "../../support/deferred.ts";
import { aBackend, aKey, openForm, reveal, secret, show, storages, userEvent } from "./setup.tsx";

const box = () => screen.getByRole("textbox", { name: "Your new key" });

describe("from the button to the saved key", () => {
  it("S05 S06 S07 S08 S09 creates a key, shows it once, copies it and closes", async () => {
    const backend = aBackend();
    const page = show(backend);
    const dialog = await openForm();
    expect(within(dialog).getByText(/tied to this workspace/)).toBeVisible();
    expect(within(dialog).getByRole("combobox", { name: "Workspace" })).toHaveValue("ws_marketing");
    await userEvent.fill(within(dialog).getByRole("textbox", { name: "Key name" }), "  Zapier Integration ");
    await userEvent.click(within(dialog).getByRole("button", { name: "Create" }));

    expect(await within(dialog).findByRole("textbox", { name: "Your new key" })).toHaveTextContent(secret);
    expect(dialog).toHaveAccessibleName("Your key is ready");
    expect(within(dialog).getByText("Zapier Integration in Marketing")).toBeVisible();
    expect(within(dialog).getByText(/only time it is shown/)).toBeVisible();
    expect(within(dialog).getByText(/password manager/)).toBeVisible();
    expect(backend.creates).toMatchObject([{ workspaceId: "ws_marketing", name: "Zapier Integration" }]);
    expect(backend.creates[0]?.idempotencyKey).toMatch(/^[0-9a-f-]{36}$/);

    await userEvent.click(within(dialog).getByRole("button", { name: "Copy" }));
    await within(dialog).findByRole("button", { name: "Copied" });
    await userEvent.click(within(dialog).getByRole("button", { name: "Done" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
    expect(page.unsaved).toEqual([true, false]);
    expect(screen.getByRole("button", { name: "Create API Key" })).toHaveFocus();
    expect(page.events.map(({ type }) => type)).toEqual(["key-created", "secret-copied"]);
  });

  it("S07 Enter creates, and Enter that stays held presses nothing more", async () => {
    const backend = aBackend();
    show(backend);
    const dialog = await openForm();
    const name = within(dialog).getByRole("textbox", { name: "Key name" });
    await userEvent.fill(name, "Production");
    name.focus();
    const enter = { key: "Enter", code: "Enter", windowsVirtualKeyCode: 13, text: "\r" };
    await cdp().send("Input.dispatchKeyEvent", { type: "keyDown", ...enter });
    const held = () => cdp().send("Input.dispatchKeyEvent", { type: "keyDown", autoRepeat: true, ...enter });
    for (let repeat = 0; repeat < 10; repeat += 1) await held();
    expect(await within(dialog).findByRole("textbox", { name: "Your new key" })).toBeVisible();
    await waitFor(() => expect(within(dialog).getByRole("button", { name: "Copy" })).toHaveFocus());
    for (let repeat = 0; repeat < 10; repeat += 1) await held();
    await cdp().send("Input.dispatchKeyEvent", { type: "keyUp", ...enter });
    expect(within(dialog).getByRole("button", { name: "Copy" })).toBeVisible();
    expect(backend.creates).toHaveLength(1);
  });

  it("S07 a double click on Create creates one key, and is no answer to the reveal", async () => {
    const backend = aBackend();
    show(backend);
    const dialog = await openForm();
    await userEvent.fill(within(dialog).getByRole("textbox", { name: "Key name" }), "Production");
    await userEvent.dblClick(within(dialog).getByRole("button", { name: "Create" }));
    expect(await within(dialog).findByRole("textbox", { name: "Your new key" })).toHaveTextContent(secret);
    expect(screen.getByRole("button", { name: "I have saved it" })).toBeVisible();
    expect(backend.creates).toHaveLength(1);
  });

  it("S23 a rotation creates in the old key's workspace, under a name that tells the two apart", async () => {
    const oldKey = aKey({ id: "key_old", name: "Sales bot", workspaceId: "ws_sales" });
    const backend = aBackend();
    function Rotate() {
      const flow = useCreateFlow("test");
      return <button onClick={() => flow.open({ replaces: oldKey })}>rotate</button>;
    }
    const page = show(backend, { around: <Rotate /> });
    await userEvent.click(await screen.findByRole("button", { name: "rotate" }));
    const dialog = await screen.findByRole("dialog", { name: "Rotate Sales bot" });
    expect(within(dialog).getByRole("combobox", { name: "Workspace" })).toBeDisabled();
    expect(within(dialog).getByRole("combobox", { name: "Workspace" })).toHaveValue("ws_sales");
    expect(within(dialog).getByRole("textbox", { name: "Name of the replacement" })).toHaveValue("Sales bot (new)");
    expect(within(dialog).getAllByRole("listitem")).toHaveLength(3);
    await userEvent.click(within(dialog).getByRole("button", { name: "Create replacement" }));
    await within(dialog).findByRole("textbox", { name: "Your new key" });
    expect(backend.creates).toMatchObject([{ workspaceId: "ws_sales", replaces: "key_old" }]);
    expect(page.events.map(({ type }) => type)).toEqual(["key-created", "key-rotated"]);
  });
});

describe("an unsaved key survives", () => {
  it.each([
    { door: "Escape", leave: () => userEvent.keyboard("{Escape}") },
    {
      door: "a click outside",
      leave: () => {
        // The first 300 ms of a dialog belong to the double click that opened it.
        vi.spyOn(performance, "now").mockReturnValue(performance.now() + 1_000);
        onTestFinished(() => void vi.restoreAllMocks());
        return userEvent.click(screen.getByTestId("outside"), { force: true });
      },
    },
    { door: "the close button", leave: () => userEvent.click(screen.getByRole("button", { name: "Close" })) },
  ])("G01 $door: it asks first, with the safe answer focused", async ({ leave }) => {
    await browserPage.viewport(1000, 800);
    show(aBackend(), { around: <p data-testid="outside">The host’s page</p> });
    const dialog = await reveal();
    await leave();
    await waitFor(() => expect(dialog).toHaveAccessibleName("Close without saving the key?"));
    expect(screen.getByRole("button", { name: "Go back" })).toHaveFocus();
    await userEvent.keyboard("{Enter}");
    expect(box()).toHaveTextContent(secret);
    expect(screen.getByRole("button", { name: "Copy" })).toHaveFocus();
  });

  it("G01 Escape on the question goes back to the key", async () => {
    show(aBackend());
    await reveal();
    await userEvent.keyboard("{Escape}{Escape}{Escape}{Escape}");
    expect(box()).toHaveTextContent(secret);
  });

  it("G01 a new adapter, a failing list, a failing access and a workspace switch behind it", async () => {
    const backend = aBackend();
    const page = show(backend);
    await reveal();
    const failing = () => Promise.reject(new ApiKeysError("unauthenticated"));
    page.update({ adapter: { ...backend.adapter, listKeys: failing, getAccess: failing } });
    await page.client.refetchQueries();
    page.update({ adapter: { listKeys: failing }, workspaceId: "ws_sales" });
    page.update({ adapter: backend.adapter, workspaceId: "ws_legal", locale: undefined });
    await page.client.resetQueries();
    expect(box()).toHaveTextContent(secret);
    expect(page.events.filter(({ type }) => type === "secret-abandoned")).toEqual([]);
  });

  it("G01 StrictMode's double mount", async () => {
    const backend = aBackend();
    show(backend, { strict: true });
    await reveal();
    expect(box()).toHaveTextContent(secret);
    expect(backend.creates).toHaveLength(1);
  });

  it("G01 the host's second click on the button that opened it", async () => {
    const backend = aBackend();
    function Open() {
      const flow = useCreateFlow("test");
      return <button onClick={() => flow.open()}>open again</button>;
    }
    show(backend, { around: <Open /> });
    await reveal();
    const opener = screen.getByText("open again");
    // A script's click, as of a shortcut of the host's: a person cannot reach what is behind the dialog.
    await act(async () => {
      opener.click();
      await Promise.resolve();
    });
    expect(box()).toHaveTextContent(secret);
  });

  it("G01 the browser asks before it leaves, and only while it is unsaved", async () => {
    show(aBackend());
    const leave = () => {
      const event = new Event("beforeunload", { cancelable: true });
      window.dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(leave()).toBe(false);
    await reveal();
    expect(leave()).toBe(true);
    await userEvent.click(screen.getByRole("button", { name: "Copy" }));
    await screen.findByRole("button", { name: "Copied" });
    expect(leave()).toBe(false);
  });

  it("G01 it leaves by saying so, without a copy", async () => {
    const page = show(aBackend());
    await reveal();
    await userEvent.click(screen.getByRole("button", { name: "I have saved it" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
    expect(page.events.map(({ type }) => type)).toEqual(["key-created", "secret-saved"]);
  });

  it("G01 it is given up only by an answer to the question", async () => {
    const page = show(aBackend());
    await reveal();
    await userEvent.keyboard("{Escape}");
    await userEvent.click(screen.getByRole("button", { name: "Close without saving" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
    expect(page.events.at(-1)).toEqual({ type: "secret-abandoned", keyId: "key_1" });
    expect(screen.queryByText("You have a key that was not saved")).not.toBeInTheDocument();
  });

  it("G01 a page torn down remembers the key, never the secret, and offers to replace it", async () => {
    const backend = aBackend();
    const scope = "torn-down";
    const first = show(backend, { scope });
    await reveal("Night job");
    first.unmount();
    expect(storages()).toContain("Night job");
    expect(storages()).not.toContain(secret);
    await waitFor(() => expect(first.unsaved).toEqual([true, false]));
    expect(first.events.at(-1)).toEqual({ type: "secret-abandoned", keyId: "key_1" });

    show(backend, { scope: "another-tenant" });
    await screen.findByRole("button", { name: "Create API Key" });
    expect(screen.queryByText("You have a key that was not saved")).not.toBeInTheDocument();

    const { unmount } = show(backend, { scope });
    expect(await screen.findByText(/before the key “Night job” was saved/)).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Revoke it and create another" }));
    const dialog = await screen.findByRole("dialog", { name: "Create API Key" });
    expect(backend.revoked).toEqual(["key_1"]);
    expect(within(dialog).getByRole("textbox", { name: "Key name" })).toHaveValue("Night job");
    expect(screen.queryByText("You have a key that was not saved")).not.toBeInTheDocument();
    unmount();
  });

  it("G01 a page torn down while the answer is on its way remembers the key when it comes", async () => {
    const gate = deferred<{ key: ReturnType<typeof aKey>; secret: string }>();
    const scope = "torn-down-pending";
    const backend = aBackend({ createKey: () => gate.promise });
    const first = show(backend, { scope });
    await openForm("Late", { submit: true });
    first.unmount();
    gate.resolve({ key: aKey({ name: "Late" }), secret });
    show(backend, { scope });
    expect(await screen.findByText(/before the key “Late” was saved/)).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "I have saved it" }));
    expect(screen.queryByText(/before the key “Late” was saved/)).not.toBeInTheDocument();
    expect(storages()).not.toContain("Late");
  });

  it("G01 a storage that refuses costs no key", async () => {
    const broken = vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
    show(aBackend());
    await reveal();
    expect(box()).toHaveTextContent(secret);
    broken.mockRestore();
  });
});

describe("while the answer is awaited", () => {
  it("G01 the dialog stays and says why", async () => {
    const gate = deferred<{ key: ReturnType<typeof aKey>; secret: string }>();
    const backend = aBackend({ createKey: () => gate.promise });
    show(backend);
    const dialog = await openForm("Production", { submit: true });
    await userEvent.keyboard("{Escape}");
    expect(await within(dialog).findByText(/Please wait/)).toBeVisible();
    expect(within(dialog).getByRole("textbox", { name: "Key name" })).toHaveAttribute("readonly");
    within(dialog).getByRole("button", { name: "Creating…" }).click();
    await userEvent.click(within(dialog).getByRole("button", { name: "Cancel" }));
    gate.resolve({ key: aKey(), secret });
    expect(await within(dialog).findByRole("textbox", { name: "Your new key" })).toHaveTextContent(secret);
    expect(backend.creates).toHaveLength(1);
  });
});

describe("what is typed", () => {
  it("S05 a workspace without the feature is listed and cannot be chosen", async () => {
    show(aBackend());
    const dialog = await openForm();
    const legal = within(dialog).getByRole("option", { name: "Legal (Developers is off)" });
    expect(legal).toBeDisabled();
    await userEvent.selectOptions(within(dialog).getByRole("combobox", { name: "Workspace" }), "Sales");
    expect(within(dialog).getByRole("combobox", { name: "Workspace" })).toHaveAccessibleDescription(
      "The key is tied to this workspace and reaches only its resources. This cannot be changed later.",
    );
  });

  it("S06 the focus starts on the name, and a suggestion fills it", async () => {
    show(aBackend());
    const dialog = await openForm();
    const name = within(dialog).getByRole("textbox", { name: "Key name" });
    expect(name).toHaveFocus();
    const suggestions = within(dialog).getByRole("group", { name: "Suggested names" });
    await userEvent.click(within(suggestions).getByRole("button", { name: "Zapier Integration" }));
    expect(name).toHaveValue("Zapier Integration");
    expect(name).toHaveFocus();
  });

  it.each([
    { what: "nothing", name: "", says: /Give the key a name/ },
    { what: "blanks", name: "   ", says: /Give the key a name/ },
    { what: "256 characters", name: "x".repeat(256), says: /has 256 characters. Shorten it to 255/ },
    { what: "10,000 characters", name: "x".repeat(10_000), says: /has 10,000 characters/ },
  ])("S06 $what is answered at the field, and nothing is sent", async ({ name, says }) => {
    const backend = aBackend();
    show(backend);
    const dialog = await openForm(name, { submit: true });
    const field = within(dialog).getByRole("textbox", { name: "Key name" });
    expect(field).toHaveAccessibleDescription(says);
    expect(field).toBeInvalid();
    expect(backend.creates).toEqual([]);
  });

  it.each(["🗝️ Ключ", "مفتاح الإنتاج", "e\u0301te\u0301", "<script>alert(1)</script>", "x".repeat(255)])(
    "S06 the name %s is sent as it is and shown as text",
    async (name) => {
      const backend = aBackend();
      show(backend);
      const dialog = await reveal(name);
      expect(backend.creates[0]?.name).toBe(name);
      expect(dialog.querySelector("script")).toBeNull();
    },
  );

  it("S06 a name that is there already is said, and may be used", async () => {
    const backend = aBackend();
    const page = show(backend);
    page.client.setQueryData(["@mark-ai/api-keys", page.scope, "keys", { limit: 25 }], {
      items: [
        aKey({ id: "key_9", name: "Production" }),
        aKey({ id: "key_8", name: "Old", status: "revoked" }),
        aKey({ id: "key_7", name: "Elsewhere", workspaceId: "ws_sales" }),
      ],
    });
    const dialog = await openForm("production");
    const field = within(dialog).getByRole("textbox", { name: "Key name" });
    expect(field).toHaveAccessibleDescription(/Another key has this name/);
    await userEvent.fill(field, "Old");
    expect(field).not.toHaveAccessibleDescription(/Another key/);
    await userEvent.fill(field, "Elsewhere");
    expect(field).not.toHaveAccessibleDescription(/Another key/);
    await userEvent.fill(field, "Production");
    await userEvent.click(within(dialog).getByRole("button", { name: "Create" }));
    expect(await within(dialog).findByRole("textbox", { name: "Your new key" })).toBeVisible();
  });

  it("G03 no password manager, no autofill and no spell-checker touches the name", async () => {
    show(aBackend());
    const dialog = await openForm();
    const field = within(dialog).getByRole("textbox", { name: "Key name" });
    expect(field).toHaveAttribute("autocomplete", "off");
    for (const mark of ["data-1p-ignore", "data-lpignore", "data-bwignore", "data-form-type"]) {
      expect(field).toHaveAttribute(mark);
    }
  });
});

describe("the button", () => {
  it("G17 says in the backend's words why it does nothing, and is absent where nothing can be created", async () => {
    const backend = aBackend();
    const access = await backend.adapter.getAccess?.({}, { signal: new AbortController().signal });
    if (access === undefined) throw new Error("no access");
    const page = show({
      adapter: {
        ...backend.adapter,
        getAccess: () =>
          Promise.resolve({
            ...access,
            permissions: { ...access.permissions, createKeys: { allowed: false, reason: "Only owners create keys." } },
          }),
      },
    });
    const button = await screen.findByRole("button", { name: "Create API Key", description: /Only owners/ });
    button.click();
    expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
    page.update({ adapter: { listKeys: () => Promise.resolve({ items: [] }) } });
    expect(screen.queryByRole("button", { name: "Create API Key" })).not.toBeInTheDocument();
  });

  it("G17 says that the company has all of its active keys, as soon as a list shows it", async () => {
    const backend = aBackend();
    const access = await backend.adapter.getAccess?.({}, { signal: new AbortController().signal });
    if (access === undefined) throw new Error("no access");
    backend.adapter.getAccess = () => Promise.resolve({ ...access, maxActiveKeys: 1 });
    const page = show(backend);
    const button = await screen.findByRole("button", { name: "Create API Key" });
    expect(button).not.toHaveAccessibleDescription();
    const list = ["@mark-ai/api-keys", page.scope, "keys", { limit: 25 }];
    page.client.setQueryData(list, { items: [aKey(), aKey({ id: "old", status: "revoked" })] });
    expect(await screen.findByRole("button", { description: /already has 1 active key/ })).toBeVisible();
    page.client.setQueryData(list, { items: [aKey({ status: "revoked" })] });
    await waitFor(() =>
      expect(screen.getByRole("button", { name: "Create API Key" })).not.toHaveAccessibleDescription(),
    );
  });
});

it.each([390, 1100])("S07 what is copied is what is seen: the whole of it, in every tab, %i px wide", async (width) => {
  await browserPage.viewport(width, 800);
  show(aBackend(), { snippets: { curl: "curl -H 'X-API-Key: {key}' https://api.example/api/v1/knowledge-bases" } });
  await reveal();
  for (const name of ["Key", ".env", "cURL"]) {
    await userEvent.click(screen.getByRole("tab", { name }));
    await waitFor(() => expect(box()).toHaveTextContent(secret));
    expect(box().scrollWidth).toBe(box().clientWidth);
    expect(box().scrollHeight).toBe(box().clientHeight);
  }
});

it("G03 the secret stays out of caches, storages, events, history and the document", async () => {
  const backend = aBackend();
  const page = show(backend, { snippets: { curl: "curl -H 'X-API-Key: {key}' https://api.example" } });
  await reveal();
  for (const name of ["cURL", ".env"]) {
    await userEvent.click(screen.getByRole("tab", { name }));
    await userEvent.click(screen.getByRole("button", { name: "Copy" }));
    await screen.findByRole("button", { name: "Copied" });
  }
  await userEvent.click(screen.getByRole("button", { name: "Download .env" }));
  await userEvent.click(screen.getByRole("tab", { name: "Key" }));
  await userEvent.click(screen.getByRole("button", { name: "Copy" }));
  await screen.findByRole("button", { name: "Copied" });
  const places = () =>
    JSON.stringify({
      queries: page.client
        .getQueryCache()
        .getAll()
        .map(({ queryKey, state }) => ({ queryKey, state })),
      mutations: page.client
        .getMutationCache()
        .getAll()
        .map(({ state, options }) => ({ state, options })),
      storages: storages(),
      events: page.events,
      history: history.state as unknown,
      address: location.href,
      cookies: document.cookie,
    });
  expect(places()).not.toContain(secret);
  expect(places()).toContain("mk_live_7hQ2…iOQ");
  await userEvent.click(screen.getByRole("button", { name: "Done" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
  expect(places()).not.toContain(secret);
  expect(document.documentElement.outerHTML).not.toContain(secret);
});
