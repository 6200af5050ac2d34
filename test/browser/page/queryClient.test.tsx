import { QueryClient, QueryClientProvider, useQuery, useQueryClient } from "@tanstack/react-query";
import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { StrictMode, type ReactNode } from "react";
import { describe, expect, it, vi } from "vitest";
import { ApiKeysPage } from "@mark-ai/api-keys";
import { createMemoryAdapter } from "@mark-ai/api-keys/adapters/memory";

const now = () => Date.parse("2026-11-16T10:30:00Z");
const memory = () => createMemoryAdapter({ clock: now, seed: 1 });
const rows = async () => within(await screen.findByRole("table", { name: "API keys" })).findByText("Production");
const keysIn = (client: QueryClient) =>
  client
    .getQueryCache()
    .getAll()
    .map(({ queryKey }) => queryKey);

/** A part of the host's that uses the host's client by the provider, as parts of hosts do. */
function Weather({ ask }: { ask: () => Promise<string> }) {
  const { data } = useQuery({ queryKey: ["weather"], queryFn: ask, staleTime: Infinity });
  return <p>It is {data ?? "unknown"}.</p>;
}

describe("a page with a client of its own", () => {
  it("needs no provider, and leaves the one of a host alone", async () => {
    const host = new QueryClient();
    const ask = vi.fn(() => Promise.resolve("sunny"));
    const at = (page: ReactNode) => (
      <QueryClientProvider client={host}>
        <Weather ask={ask} />
        {page}
      </QueryClientProvider>
    );
    const { rerender } = render(at(<ApiKeysPage adapter={memory()} now={now} />));
    await rows();
    await screen.findByText("It is sunny.");
    expect(keysIn(host)).toEqual([["weather"]]);
    rerender(at(null));
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(host.getQueryData(["weather"])).toBe("sunny");
    expect(ask).toHaveBeenCalledTimes(1);
  });

  it("gives a slot of the host's the host's client, and not its own", async () => {
    const host = new QueryClient();
    let met: QueryClient | undefined;
    const Name = ({ name }: { name: string }) => {
      met = useQueryClient();
      return <b>{name}</b>;
    };
    render(
      <QueryClientProvider client={host}>
        <ApiKeysPage adapter={memory()} now={now} slots={{ keyName: ({ apiKey }) => <Name name={apiKey.name} /> }} />
      </QueryClientProvider>,
    );
    await rows();
    expect(met).toBe(host);
  });

  it("keeps nothing when it is gone: the next one asks anew", async () => {
    const backend = memory();
    const listKeys = vi.fn(backend.listKeys.bind(backend));
    const page = <ApiKeysPage adapter={{ ...backend, listKeys }} now={now} />;
    const { unmount } = render(page);
    await rows();
    unmount();
    await new Promise((resolve) => setTimeout(resolve, 0));
    render(page);
    await rows();
    expect(listKeys).toHaveBeenCalledTimes(2);
  });
});

describe("a page in a client that the host shares", () => {
  it("touches nothing of the host's: neither data, nor defaults, nor the cache when it goes", async () => {
    const user = userEvent.setup();
    const host = new QueryClient({ defaultOptions: { queries: { staleTime: 5_000 } } });
    host.setQueryData(["orders"], ["one"]);
    const ask = vi.fn(() => Promise.resolve("sunny"));
    const defaults = JSON.stringify(host.getDefaultOptions());
    const at = (page: ReactNode) => (
      <StrictMode>
        <QueryClientProvider client={host}>
          <Weather ask={ask} />
          {page}
        </QueryClientProvider>
      </StrictMode>
    );
    const { rerender } = render(
      at(<ApiKeysPage adapter={memory()} now={now} queryClient={host} scope="acme" colorScheme="light" />),
    );
    await rows();
    await screen.findByText("It is sunny.");
    await user.click(screen.getByRole("button", { name: "Create API Key" }));
    await user.type(await screen.findByLabelText("Key name"), "Shared client{Enter}");
    await user.click(await screen.findByRole("button", { name: "I have saved it" }));
    await within(screen.getByRole("table", { name: "API keys" })).findByText("Shared client");

    const ours = keysIn(host).filter((key) => !["weather", "orders"].includes(String(key[0])));
    expect(ours.length).toBeGreaterThan(2);
    expect(new Set(ours.map(([name, scope]) => `${String(name)} ${String(scope)}`))).toEqual(
      new Set(["@mark-ai/api-keys acme"]),
    );

    rerender(at(null));
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(host.getQueryData(["orders"])).toEqual(["one"]);
    expect(host.getQueryData(["weather"])).toBe("sunny");
    expect(ask).toHaveBeenCalledTimes(1);
    expect(JSON.stringify(host.getDefaultOptions())).toBe(defaults);
    expect(host.isFetching()).toBe(0);
  });

  it("lets the host clear a tenant's keys when someone signs out", async () => {
    const host = new QueryClient();
    const page = (scope: string) => <ApiKeysPage adapter={memory()} now={now} queryClient={host} scope={scope} />;
    const { rerender } = render(page("acme"));
    await rows();
    rerender(page("bolt"));
    await waitFor(() => expect(keysIn(host).some((key) => key.includes("bolt"))).toBe(true));
    host.removeQueries({ predicate: ({ queryKey }) => queryKey.includes("acme") });
    expect(keysIn(host).filter((key) => key.includes("acme"))).toEqual([]);
  });

  it("A56 keeps the client that it began with when it is given one later, without a word on the console", async () => {
    const user = userEvent.setup();
    const page = (client?: QueryClient) => (
      <ApiKeysPage adapter={memory()} now={now} queryClient={client} scope="acme" colorScheme="light" />
    );
    const { rerender } = render(page());
    await rows();
    const host = new QueryClient();
    rerender(page(host));
    await rows();
    await user.click(screen.getByRole("button", { name: "Create API Key" }));
    await user.type(await screen.findByLabelText("Key name"), "After the change{Enter}");
    await user.click(await screen.findByRole("button", { name: "I have saved it" }));
    await within(screen.getByRole("table", { name: "API keys" })).findByText("After the change");
    expect(keysIn(host)).toEqual([]);
  });

  it("A56 keeps its own memory out of the host's cache", async () => {
    const user = userEvent.setup();
    const host = new QueryClient();
    render(<ApiKeysPage adapter={memory()} now={now} queryClient={host} scope="acme" colorScheme="light" />);
    await rows();
    await user.click(screen.getByRole("button", { name: "Create API Key" }));
    await user.type(await screen.findByLabelText("Key name"), "Remembered{Enter}");
    await user.click(await screen.findByRole("button", { name: "I have saved it" }));
    await within(screen.getByRole("table", { name: "API keys" })).findByText("Remembered");
    const parts = new Set(keysIn(host).map(([, , part]) => part));
    expect([...parts].sort()).toEqual(["access", "history", "keys", "quota"]);
  });
});

it("A56 G21: where the backend has no permissions, no query for them stands in a host's cache", async () => {
  const client = new QueryClient();
  render(<ApiKeysPage adapter={memory()} queryClient={client} scope="acme" now={now} />);
  await rows();
  await userEvent.click(screen.getByRole("button", { name: "Production" }));
  await screen.findByRole("dialog", { name: "Production" });
  await userEvent.keyboard("{Escape}");
  await userEvent.click(screen.getByRole("button", { name: "Create API Key" }));
  await screen.findByRole("dialog", { name: "Create API Key" });
  const kinds = new Set(keysIn(client).map((key) => key[2]));
  expect(kinds).toContain("keys");
  expect(kinds).not.toContain("scopes");
});
