import { QueryClient } from "@tanstack/react-query";
import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { StrictMode, type ReactNode } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import {
  ApiKeysPage,
  ApiKeysProvider,
  CreateKeyButton,
  CreateKeyDialog,
  KeysTable,
  QuotaCard,
  type ApiKeysAdapter,
  type ApiKeysEvent,
} from "@mark-ai/api-keys";
import { createMemoryAdapter, type MemoryAdapterOptions } from "@mark-ai/api-keys/adapters/memory";
import { fr } from "@mark-ai/api-keys/locales/fr";
import { expectConsole } from "../../support/failOnConsole.ts";

const now = () => Date.parse("2026-11-16T10:30:00Z");
const memory = (options: MemoryAdapterOptions = {}) => createMemoryAdapter({ clock: now, seed: 1, ...options });
const table = () => screen.findByRole("table", { name: "API keys" });

afterEach(() => {
  window.history.replaceState(null, "", window.location.pathname + window.location.search);
});

describe("<ApiKeysPage>", () => {
  it("refuses a shared client without a scope, and says why", () => {
    expect(() => render(<ApiKeysPage adapter={memory()} queryClient={new QueryClient()} />)).toThrow(/needs a scope/);
  });

  it("asks once, though the host passes a new adapter on every render", async () => {
    const backend = memory();
    const listKeys = vi.fn(backend.listKeys.bind(backend));
    const page = () => <ApiKeysPage adapter={{ ...backend, listKeys }} now={now} />;
    const { rerender } = render(page());
    await table();
    for (let again = 0; again < 5; again += 1) rerender(page());
    await within(await table()).findByText("Production");
    expect(listKeys).toHaveBeenCalledTimes(1);
  });

  it("works in StrictMode with its private client: what is created afterwards still reaches the table", async () => {
    const user = userEvent.setup();
    render(
      <StrictMode>
        <ApiKeysPage adapter={memory()} now={now} />
      </StrictMode>,
    );
    await within(await table()).findByText("Production");
    await user.click(screen.getByRole("button", { name: "Create API Key" }));
    await user.type(await screen.findByLabelText("Key name"), "From StrictMode{Enter}");
    await user.click(await screen.findByRole("button", { name: "I have saved it" }));
    expect(await within(await table()).findByText("From StrictMode")).toBeVisible();
  });

  it("never shows one tenant's keys to the next, on a shared client", async () => {
    const queryClient = new QueryClient();
    const first = memory();
    const second: ApiKeysAdapter = { ...memory({ scenario: "empty" }), getAccess: first.getAccess };
    const { rerender } = render(<ApiKeysPage adapter={first} scope="one" queryClient={queryClient} now={now} />);
    await within(await table()).findByText("Production");
    rerender(<ApiKeysPage adapter={second} scope="two" queryClient={queryClient} now={now} />);
    expect(screen.queryByText("Production")).toBeNull();
    expect(await screen.findByText("No keys yet")).toBeVisible();
  });

  it("S02 asks for no key data in a workspace without the feature, and names both ways out", async () => {
    const backend = memory();
    const spies = {
      listKeys: vi.fn(backend.listKeys.bind(backend)),
      getImportQuota: vi.fn(backend.getImportQuota.bind(backend)),
      getImportHistory: vi.fn(backend.getImportHistory.bind(backend)),
    };
    const { workspaces } = await backend.getAccess({}, { signal: new AbortController().signal });
    const without = workspaces.find(({ developersEnabled }) => !developersEnabled);
    render(
      <ApiKeysPage
        adapter={{ ...backend, ...spies }}
        workspaceId={without?.id}
        brand={{
          productName: "Acme",
          administratorHint: "it@acme.example",
          supportUrl: "https://acme.example/support",
        }}
      />,
    );
    expect(
      await screen.findByRole("heading", { name: `API keys are not enabled for ${String(without?.name)}` }),
    ).toBeVisible();
    expect(screen.getByText(/Ask your administrator \(it@acme\.example\)/)).toBeVisible();
    expect(screen.getByRole("link", { name: /Acme support/ })).toHaveAttribute("href", "https://acme.example/support");
    expect(screen.queryByRole("button", { name: "Create API Key" })).toBeNull();
    for (const spy of Object.values(spies)) expect(spy).not.toHaveBeenCalled();
  });

  it("G05 says that access could not be checked, asks for nothing else, and a retry brings the page", async () => {
    expectConsole(/^API keys page \(access\): .* It threw Error: down/);
    const user = userEvent.setup();
    const backend = memory();
    const listKeys = vi.fn(backend.listKeys.bind(backend));
    let failing = true;
    const getAccess: ApiKeysAdapter["getAccess"] = (input, context) =>
      failing ? Promise.reject(new Error("down")) : backend.getAccess(input, context);
    render(<ApiKeysPage adapter={{ ...backend, listKeys, getAccess }} now={now} />);
    expect(await screen.findByText("Your access could not be checked.")).toBeVisible();
    expect(listKeys).not.toHaveBeenCalled();
    failing = false;
    await user.click(screen.getByRole("button", { name: /^Try again/ }));
    expect(await within(await table()).findByText("Production")).toBeVisible();
  });

  it("G15 gives the focus a place when the button of the empty state is gone with the first key", async () => {
    const user = userEvent.setup();
    render(<ApiKeysPage adapter={memory({ scenario: "empty" })} now={now} />);
    await screen.findByText("No keys yet");
    const [inHeader, inEmptyState] = screen.getAllByRole("button", { name: "Create API Key" });
    await user.click(inEmptyState as HTMLElement);
    await user.type(await screen.findByLabelText("Key name"), "First{Enter}");
    await user.click(await screen.findByRole("button", { name: "I have saved it" }));
    await within(await table()).findByText("First");
    expect(inEmptyState).not.toBeInTheDocument();
    await waitFor(() => expect(inHeader).toHaveFocus());
  });

  it("leaves out what the host hides", async () => {
    render(<ApiKeysPage adapter={memory()} hide={["quota", "chart", "guidance", "createButton"]} now={now} />);
    await table();
    expect(screen.queryByText("Keep your keys safe")).toBeNull();
    expect(screen.queryByRole("heading", { name: /Knowledge base imports/ })).toBeNull();
    expect(screen.queryByRole("button", { name: "Create API Key" })).toBeNull();
  });

  it("G13 speaks French, and takes single strings from the host", async () => {
    render(<ApiKeysPage adapter={memory()} locale={fr} messages={{ page: { title: "Accès" } }} now={now} />);
    expect(await screen.findByRole("heading", { level: 1, name: "Accès" })).toBeVisible();
    expect(await screen.findByRole("button", { name: "Créer une clé API" })).toBeVisible();
    expect(await screen.findByRole("table", { name: "Clés API" })).toBeVisible();
  });

  it("lives when a slot of the host's throws, says so in its place and tells the host", async () => {
    expectConsole(/broken slot/);
    const events: ApiKeysEvent[] = [];
    const header = (): ReactNode => {
      throw new Error("broken slot");
    };
    render(<ApiKeysPage adapter={memory()} slots={{ header }} onEvent={(event) => events.push(event)} now={now} />);
    expect(await screen.findByText("This part of the page failed")).toBeVisible();
    expect(await within(await table()).findByText("Production")).toBeVisible();
    expect(events).toContainEqual(expect.objectContaining({ type: "error", source: "slot" }));
  });
});

describe("the guidance", () => {
  it("S22 S24 opens the answer that a deep link names, and moves the focus there", async () => {
    window.location.hash = "#integration-stopped";
    render(<ApiKeysPage adapter={memory()} now={now} />);
    const question = await screen.findByRole("heading", { name: "My integration stopped working" });
    await waitFor(() => expect(question).toHaveFocus());
    expect(screen.getByText(/If it is Revoked, it will never work again/)).toBeVisible();
  });

  it("S23 tells how to rotate a key in three steps", async () => {
    const user = userEvent.setup();
    render(<ApiKeysPage adapter={memory()} now={now} />);
    await user.click(await screen.findByText("Keep your keys safe"));
    const steps = within(
      screen.getByRole("heading", { name: "Rotate a key without downtime" }).parentElement as HTMLElement,
    );
    expect(steps.getByText("Create the replacement key.")).toBeVisible();
    expect(steps.getByText("Update every integration that uses the old one.")).toBeVisible();
    expect(steps.getByText("Revoke the old key.")).toBeVisible();
  });
});

describe("the sections, composed by hand", () => {
  it("are the same page", async () => {
    const user = userEvent.setup();
    render(
      <ApiKeysProvider adapter={memory({ scenario: "empty" })} now={now}>
        <CreateKeyButton />
        <QuotaCard />
        <KeysTable />
        <CreateKeyDialog />
      </ApiKeysProvider>,
    );
    expect(
      await screen.findByText((_, element) => element?.textContent === "0 out of 2,000" && element.matches("p")),
    ).toBeVisible();
    await user.click(screen.getAllByRole("button", { name: "Create API Key" })[0] as HTMLElement);
    await user.type(await screen.findByLabelText("Key name"), "Composed{Enter}");
    await user.click(await screen.findByRole("button", { name: "I have saved it" }));
    expect(await within(await table()).findByText("Composed")).toBeVisible();
  });

  it("say what is missing outside the provider", () => {
    expect(() => render(<KeysTable />)).toThrow(/must be inside <ApiKeysProvider>/);
  });
});
