import { screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { ApiKeysError } from "@mark-ai/api-keys/contract";
import type { ApiKey } from "../../../src/contract/types.ts";
import { deferred } from "../../support/deferred.ts";
import { aBackend, aKey, openForm, secret, show, storages, userEvent } from "./setup.tsx";
import { allowAdapterFaults } from "../../support/failOnConsole.ts";

allowAdapterFaults();

afterEach(() => {
  vi.restoreAllMocks();
});

const unknown = () => screen.findByRole("dialog", { name: "We do not know whether the key was created" });

describe("a refused create", () => {
  it("G05 is answered in the dialog, with what was typed kept, until it is edited", async () => {
    let refuse = true;
    const backend = aBackend({
      createKey: ({ name }) =>
        refuse
          ? Promise.reject(new ApiKeysError("limit_reached", { requestId: "req_42" }))
          : Promise.resolve({ key: aKey({ name }), secret }),
    });
    const page = show(backend);
    const dialog = await openForm("Production", { submit: true });
    expect(await within(dialog).findByText("The key was not created.")).toBeVisible();
    expect(within(dialog).getByText("Request ID: req_42")).toBeVisible();
    const name = within(dialog).getByRole("textbox", { name: "Key name" });
    expect(name).toHaveValue("Production");
    await userEvent.fill(name, "Production 2");
    expect(within(dialog).queryByText("The key was not created.")).not.toBeInTheDocument();
    refuse = false;
    await userEvent.click(within(dialog).getByRole("button", { name: "Create" }));
    expect(await within(dialog).findByRole("textbox", { name: "Your new key" })).toHaveTextContent(secret);
    const [first, second] = backend.creates;
    expect(second?.idempotencyKey).not.toBe(first?.idempotencyKey);
    expect(page.unsaved).toEqual([true, false, true]);
  });

  it("G04 offline nothing is sent, nor later behind one's back", async () => {
    const backend = aBackend();
    const online = vi.spyOn(navigator, "onLine", "get").mockReturnValue(false);
    show(backend);
    const dialog = await openForm("Production", { submit: true });
    expect((await within(dialog).findAllByText(/you are offline/))[0]).toBeVisible();
    online.mockReturnValue(true);
    window.dispatchEvent(new Event("online"));
    await userEvent.click(within(dialog).getByRole("textbox", { name: "Key name" }));
    expect(backend.creates).toEqual([]);
    await userEvent.click(within(dialog).getByRole("button", { name: "Create" }));
    expect(await within(dialog).findByRole("textbox", { name: "Your new key" })).toBeVisible();
    expect(backend.creates).toHaveLength(1);
  });
});

it("A4: a browser that is wrong about being offline warns once, and sends at the next press", async () => {
  const backend = aBackend();
  vi.spyOn(navigator, "onLine", "get").mockReturnValue(false);
  show(backend);
  const dialog = await openForm("Production", { submit: true });
  expect((await within(dialog).findAllByText(/Press Create again to send it anyway/))[0]).toBeVisible();
  expect(backend.creates).toEqual([]);
  await userEvent.click(within(dialog).getByRole("button", { name: "Create" }));
  expect(await within(dialog).findByRole("textbox", { name: "Your new key" })).toBeVisible();
  expect(backend.creates).toHaveLength(1);
});

describe("a lost answer, where the adapter creates idempotently", () => {
  it("G04 trying again settles it, with the same idempotency key", async () => {
    let lose = true;
    const backend = aBackend({
      idempotentCreate: true,
      createKey: ({ name }) => {
        if (lose) return Promise.reject(new ApiKeysError("network"));
        return Promise.reject(new ApiKeysError("secret_already_shown", { existingKey: aKey({ name }) }));
      },
    });
    show(backend);
    await openForm("Production", { submit: true });
    await unknown();
    lose = false;
    await userEvent.click(screen.getByRole("button", { name: "Try again safely" }));
    const dialog = await screen.findByRole("dialog", { name: "The key was created, but it never reached you" });
    expect(within(dialog).getByText(/The key “Production” was created by your first attempt/)).toBeVisible();
    const [first, second] = backend.creates;
    expect(second?.idempotencyKey).toBe(first?.idempotencyKey);

    backend.adapter.createKey = ({ name }) => Promise.resolve({ key: aKey({ id: "key_2", name }), secret });
    await userEvent.click(within(dialog).getByRole("button", { name: "Revoke it and create another" }));
    expect(await screen.findByRole("textbox", { name: "Your new key" })).toHaveTextContent(secret);
    expect(backend.revoked).toEqual(["key_1"]);
  });

  it("G04 a first attempt that is still worked on is waited for", async () => {
    let asked = 0;
    const backend = aBackend({
      idempotentCreate: true,
      createKey: ({ name }) => {
        asked += 1;
        if (asked === 1) return Promise.reject(new ApiKeysError("in_progress", { retryAfter: 0.5 }));
        return Promise.resolve({ key: aKey({ name }), secret });
      },
    });
    show(backend);
    await openForm("Production", { submit: true });
    expect(await screen.findByRole("textbox", { name: "Your new key" })).toHaveTextContent(secret);
    expect(new Set(backend.creates.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(1);
  });

  it("G04 a refused second attempt proves nothing about the first", async () => {
    const answers = [new ApiKeysError("network"), new ApiKeysError("rate_limited", { retryAfter: 9 })];
    const backend = aBackend({
      idempotentCreate: true,
      createKey: () => Promise.reject(answers.shift() ?? new ApiKeysError("network")),
    });
    show(backend);
    await openForm("Production", { submit: true });
    await unknown();
    await userEvent.click(screen.getByRole("button", { name: "Try again safely" }));
    expect(await screen.findByText(/Too many requests/)).toBeVisible();
    await unknown();
  });
});

describe("a lost answer, where the adapter does not", () => {
  it("G04 nothing is sent again; newer keys are shown and can be revoked", async () => {
    const old = aKey({ id: "key_old", name: "Old", createdAt: "2026-01-01T00:00:00Z" });
    const mine = aKey({ id: "key_mine", name: "Production" });
    const elsewhere = aKey({ id: "key_else", workspaceId: "ws_sales" });
    const backend = aBackend({
      createKey: () => Promise.reject(new ApiKeysError("timeout")),
      listKeys: () => Promise.resolve({ items: [elsewhere, mine, old] }),
    });
    show(backend);
    await openForm("Production", { submit: true });
    const dialog = await unknown();
    const list = await within(dialog).findByRole("list");
    expect(within(list).getAllByRole("listitem")).toHaveLength(1);
    expect(within(dialog).queryByRole("button", { name: "Try again safely" })).not.toBeInTheDocument();
    await userEvent.click(within(list).getByRole("button", { name: /^Revoke: Production/ }));
    expect(within(list).getByRole("button", { name: "Keep key" })).toHaveFocus();
    expect(backend.revoked).toEqual([]);
    await userEvent.click(within(list).getByRole("button", { name: "Revoke key" }));
    // The page's live region, which is hidden, says it too.
    expect((await within(dialog).findAllByText("The key “Production” is revoked."))[0]).toBeVisible();
    expect(backend.revoked).toEqual(["key_mine"]);
    expect(backend.creates).toHaveLength(1);
  });

  it("G04 a list that cannot be read is said, and read again on demand", async () => {
    let items: readonly ApiKey[] | undefined = undefined;
    const backend = aBackend({
      createKey: () => Promise.reject(new ApiKeysError("bad_response")),
      listKeys: () =>
        items === undefined ? Promise.reject(new ApiKeysError("unavailable")) : Promise.resolve({ items }),
    });
    show(backend);
    await openForm("Production", { submit: true });
    const dialog = await unknown();
    expect(await within(dialog).findByText(/could not be loaded either/)).toBeVisible();
    items = [aKey()];
    await userEvent.click(within(dialog).getByRole("button", { name: "Check again" }));
    expect(await within(dialog).findByRole("list")).toHaveTextContent("Production");
  });
});

describe("adapters that answer strangely", () => {
  it("G04 the key without its secret: it exists, and can be replaced", async () => {
    const backend = aBackend({ createKey: () => Promise.resolve({ key: aKey() } as never) });
    show(backend);
    await openForm("Production", { submit: true });
    await screen.findByRole("dialog", { name: "The key was created, but it never reached you" });
  });

  it("G04 the key with an empty secret: the same", async () => {
    const backend = aBackend({ createKey: () => Promise.resolve({ key: aKey(), secret: "" }) });
    show(backend);
    await openForm("Production", { submit: true });
    await screen.findByRole("dialog", { name: "The key was created, but it never reached you" });
  });

  it("G04 a key that holds its own secret: it never reaches a cache", async () => {
    const backend = aBackend({ createKey: () => Promise.resolve({ key: aKey({ preview: secret }), secret }) });
    const page = show(backend);
    await openForm("Production", { submit: true });
    await screen.findByRole("dialog", { name: "The key was created, but it never reached you" });
    expect(
      JSON.stringify([
        page.events,
        page.client
          .getQueryCache()
          .getAll()
          .map((query) => query.state),
      ]),
    ).not.toContain(secret);
  });

  it.each([
    { what: "nothing", createKey: () => Promise.resolve(undefined as never) },
    {
      what: "a synchronous error",
      createKey: () => {
        throw new Error(`boom ${secret}`);
      },
    },
  ])("G04 $what: nobody knows, and the secret in an error goes nowhere", async ({ createKey }) => {
    const page = show(aBackend({ createKey }));
    await openForm("Production", { submit: true });
    await unknown();
    expect(document.body.innerHTML + JSON.stringify(page.events)).not.toContain(secret);
  });

  it("G04 never: after the time that the adapter gives itself nobody knows, and a late answer is shown", async () => {
    const gate = deferred<{ key: ApiKey; secret: string }>();
    const backend = aBackend({ timeoutMs: 60, createKey: () => gate.promise });
    show(backend);
    await openForm("Production", { submit: true });
    const dialog = await unknown();
    await within(dialog).findByText(/No key was created since/);
    gate.resolve({ key: aKey(), secret });
    expect(await screen.findByRole("textbox", { name: "Your new key" })).toHaveTextContent(secret);
  });

  it("G04 after the dialog was closed: the secret is dropped, and the key is told of", async () => {
    const gate = deferred<{ key: ApiKey; secret: string }>();
    const backend = aBackend({ timeoutMs: 60, createKey: () => gate.promise });
    const page = show(backend);
    await openForm("Straggler", { submit: true });
    await unknown();
    await userEvent.click(screen.getAllByRole("button", { name: "Close" }).at(-1) ?? document.body);
    await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
    gate.resolve({ key: aKey({ name: "Straggler" }), secret });
    expect(await screen.findByText(/before the key “Straggler” was saved/)).toBeVisible();
    expect(document.documentElement.outerHTML + storages()).not.toContain(secret);
    expect(page.events.map(({ type }) => type)).toContain("key-created");
  });

  it("G04 a backend that refuses the revocation says so, and keeps the offer", async () => {
    const backend = aBackend({
      createKey: () => Promise.reject(new ApiKeysError("secret_already_shown", { existingKey: aKey() })),
      revokeKey: () => Promise.reject(new ApiKeysError("unavailable")),
    });
    show(backend);
    const dialog = await openForm("Production", { submit: true });
    const button = await within(dialog).findByRole("button", { name: "Revoke it and create another" });
    await userEvent.click(button);
    expect(await screen.findByText("The key was not revoked.")).toBeVisible();
    expect(within(dialog).getByRole("button", { name: "Revoke it and create another" })).toBeVisible();
    expect(backend.creates).toHaveLength(1);
  });
});
