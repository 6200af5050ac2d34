import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen, within } from "@testing-library/react";
import { Component, type ReactNode } from "react";
import { describe, expect, it } from "vitest";
import {
  ApiKeysPage,
  ApiKeysProvider,
  defineAdapter,
  KeysTable,
  useDevelopersAccess,
  type ApiKeysAdapter,
} from "@mark-ai/api-keys";
import { createMemoryAdapter } from "@mark-ai/api-keys/adapters/memory";
import { expectConsole } from "../../support/failOnConsole.ts";

const now = () => Date.parse("2026-11-16T10:30:00Z");
const memory = () => createMemoryAdapter({ clock: now });

class Boundary extends Component<{ children: ReactNode }, { said: string | undefined }> {
  override state: { said: string | undefined } = { said: undefined };

  static getDerivedStateFromError(error: unknown) {
    return { said: String(error) };
  }

  override render() {
    return this.state.said === undefined ? this.props.children : <p role="alert">{this.state.said}</p>;
  }
}

function Navigation({ adapter }: { adapter: ApiKeysAdapter }) {
  return <p>{useDevelopersAccess({ adapter }).status}</p>;
}

describe("bad input", () => {
  it.each([
    ["undefined", undefined, "undefined"],
    ["null", null, "null"],
    ["no object", "/api/management/v1", "a string"],
    ["a promise", Promise.resolve(memory()), "a promise"],
    ["without listKeys", { createKey: memory().createKey }, "an object without listKeys()"],
  ])("an adapter that is %s is named, with what to do", (_, adapter, found) => {
    const wrong = adapter as unknown as ApiKeysAdapter;
    const said = (user: string) =>
      `TypeError: ${user} needs an adapter, an object with at least listKeys(), and was given ${found}. Pass createRestAdapter({ baseUrl }) or your own, and wait until it is made.`;
    const users: [ReactNode, string][] = [
      [<ApiKeysPage key="page" adapter={wrong} />, "<ApiKeysPage> or <ApiKeysProvider>"],
      [
        <ApiKeysProvider key="provider" adapter={wrong}>
          <KeysTable />
        </ApiKeysProvider>,
        "<ApiKeysPage> or <ApiKeysProvider>",
      ],
      [<Navigation key="navigation" adapter={wrong} />, "useDevelopersAccess()"],
    ];
    for (const [user, name] of users) {
      expectConsole(/needs an adapter|error boundary/u);
      const { unmount } = render(<Boundary>{user}</Boundary>);
      expect(screen.getByRole("alert")).toHaveTextContent(said(name));
      unmount();
    }
    expect(() => defineAdapter(wrong)).toThrow(said("defineAdapter()").replace("TypeError: ", ""));
  });

  it("an adapter that becomes undefined later is named too", async () => {
    const page = (adapter: ApiKeysAdapter | undefined) => (
      <Boundary>
        <ApiKeysPage adapter={adapter as ApiKeysAdapter} now={now} />
      </Boundary>
    );
    const { rerender } = render(page(memory()));
    await screen.findByRole("table", { name: "API keys" });
    expectConsole(/needs an adapter|error boundary/u);
    rerender(page(undefined));
    expect(screen.getByRole("alert")).toHaveTextContent("was given undefined");
  });

  it("needs no provider of React Query's, and leaves alone the one that a host has", async () => {
    const { unmount } = render(<ApiKeysPage adapter={memory()} now={now} />);
    await within(await screen.findByRole("table", { name: "API keys" })).findByText("Production");
    unmount();
    const client = new QueryClient();
    render(
      <QueryClientProvider client={client}>
        <ApiKeysPage adapter={memory()} now={now} />
      </QueryClientProvider>,
    );
    await within(await screen.findByRole("table", { name: "API keys" })).findByText("Production");
    expect(client.getQueryCache().getAll()).toEqual([]);
  });
});
