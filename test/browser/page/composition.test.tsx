import {
  AccessGate,
  ApiKeysError,
  ApiKeysPage,
  ApiKeysProvider,
  CreateKeyButton,
  CreateKeyDialog,
  Guidance,
  KeysTable,
  PageHeader,
  PageLayout,
  PageLinks,
  QuotaCard,
  SummaryLayout,
  UsageChart,
  type ApiKeysProviderProps,
} from "@mark-ai/api-keys";
import { createMemoryAdapter } from "@mark-ai/api-keys/adapters/memory";
import { cleanup, render, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import readme from "../../../README.md?raw";
import ownText from "./composition.test.tsx?raw";

const clock = () => Date.parse("2026-11-16T10:30:00Z");
const memory = () => createMemoryAdapter({ clock, seed: 1 });

/** The composition that README documents. */
function ComposedPage(provider: Omit<ApiKeysProviderProps, "children">) {
  return (
    <ApiKeysProvider {...provider}>
      <PageLayout>
        <PageHeader actions={<CreateKeyButton />} />
        <AccessGate>
          <SummaryLayout>
            <QuotaCard />
            <UsageChart />
          </SummaryLayout>
          <KeysTable />
        </AccessGate>
        <Guidance />
        <PageLinks />
      </PageLayout>
      <CreateKeyDialog />
    </ApiKeysProvider>
  );
}

/** The markup without the ids that React counts up, and without what was announced last: that depends on what came first. */
const markupOf = (container: Element) =>
  container.innerHTML.replaceAll(/(«|_)r_?\w+(»|_)/g, "id").replaceAll(/<span class="mak-said">.*?<\/span>/gs, "");

interface State {
  readonly props?: Partial<ApiKeysProviderProps>;
  readonly before?: () => void;
  /** Waits until the state is on the screen, and checks what it must show. */
  readonly shown: () => Promise<void>;
}

const settled = async () => {
  await screen.findByRole("table", { name: "API keys" });
  await screen.findByRole("slider");
  await screen.findByText("Keep your keys safe");
};
const noKeyData = () => {
  expect(screen.queryByRole("region", { name: "API keys" })).toBeNull();
  expect(screen.queryByRole("button", { name: "Create API Key" })).toBeNull();
};

const states: Record<string, State> = {
  ready: { shown: settled },
  "access failed": {
    props: { adapter: { ...memory(), getAccess: () => Promise.reject(new ApiKeysError("timeout")) } },
    shown: async () => {
      await screen.findByText("Your access could not be checked.");
      expect(screen.getAllByRole("button", { name: /^Try again/ })).toHaveLength(1);
      await screen.findByText("Keep your keys safe");
      noKeyData();
    },
  },
  "feature off": {
    props: { workspaceId: "ws_support" },
    shown: async () => {
      await screen.findByRole("heading", { name: "API keys are not enabled for Support" });
      await screen.findByText("Keep your keys safe");
      expect(screen.getAllByRole("link", { name: /Acme support/ })).toHaveLength(1);
      noKeyData();
    },
  },
  offline: {
    before: () => vi.spyOn(navigator, "onLine", "get").mockReturnValue(false),
    shown: async () => {
      await settled();
      expect(screen.getAllByText(/^Your browser reports that you are offline\./)).toHaveLength(1);
    },
  },
  "a key never saved": {
    before: () =>
      sessionStorage.setItem(
        "@mark-ai/api-keys/unsaved/default",
        JSON.stringify([{ id: "key_1", name: "Zapier", workspaceId: "ws_marketing" }]),
      ),
    shown: async () => {
      await settled();
      expect(
        within(await screen.findByRole("group", { name: "Zapier" })).getByText("You have a key that was not saved"),
      ).toBeVisible();
    },
  },
};

afterEach(() => {
  vi.restoreAllMocks();
  sessionStorage.clear();
});

const treeIn = (text: string) => /<PageLayout>[\s\S]*<CreateKeyDialog \/>/.exec(text)?.[0].replaceAll(/\s+/g, " ");

describe("A32 the page put together by hand", () => {
  it("is what README documents", () => {
    expect(treeIn(readme)).toBe(treeIn(ownText));
    expect(treeIn(readme)).toContain("<AccessGate>");
  });

  it.each(Object.entries(states))("is the same page: %s", async (_, { props, before, shown }) => {
    const page = {
      adapter: memory(),
      now: clock,
      brand: { productName: "Acme", supportUrl: "/support", termsUrl: "/terms" },
      ...props,
    };
    before?.();
    const whole = render(<ApiKeysPage {...page} />);
    await shown();
    const expected = markupOf(whole.container);
    cleanup();
    const composed = render(<ComposedPage {...page} />);
    await shown();
    expect(markupOf(composed.container)).toBe(expected);
  });

  it("asks for no key data in a section outside the gate, and says why", async () => {
    const adapter = memory();
    const listKeys = vi.spyOn(adapter, "listKeys");
    const getAccess = () => Promise.reject(new ApiKeysError("timeout"));
    render(
      <ApiKeysProvider adapter={{ ...adapter, getAccess }} now={clock}>
        <CreateKeyButton />
        <KeysTable />
      </ApiKeysProvider>,
    );
    await screen.findByText("The keys could not be loaded. This does not mean there are none.");
    noCreate();
    expect(listKeys).not.toHaveBeenCalled();
  });
});

function noCreate() {
  expect(screen.queryByRole("button", { name: "Create API Key" })).toBeNull();
}
