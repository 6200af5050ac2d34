import { act, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { ApiKeysError, ApiKeysPage, createApiKeysController, type ApiKeysAdapter } from "@mark-ai/api-keys";
import type { ApiKeysErrorCode } from "@mark-ai/api-keys/contract";
import { fixtureAccess, fixtureHistory, fixtureKey, fixtureNow, fixtureQuota } from "@mark-ai/api-keys/testing";
import { deferred } from "../../support/deferred.ts";
import { allowAdapterFaults } from "../../support/failOnConsole.ts";

allowAdapterFaults();

const reads = ["listKeys", "getImportQuota", "getImportHistory"] as const;
type Read = (typeof reads)[number];

/** The page, and what each of its reads is refused with at present. */
/** `historyAfter`: the chart's answer comes after it. */
function start(
  first: Partial<Record<Read, ApiKeysErrorCode>> = {},
  historyAfter: Promise<unknown> = Promise.resolve(),
) {
  let refusals = first;
  const calls: Read[] = [];
  const answer = <T,>(read: Read, value: T): Promise<T> => {
    calls.push(read);
    const code = refusals[read];
    return code === undefined
      ? Promise.resolve(value)
      : Promise.reject(new ApiKeysError(code, { requestId: `req_${read}`, retryable: false }));
  };
  const adapter: ApiKeysAdapter = {
    getAccess: () => Promise.resolve(fixtureAccess()),
    listKeys: () => answer("listKeys", { items: [fixtureKey()] }),
    getImportQuota: () => answer("getImportQuota", fixtureQuota()),
    getImportHistory: () => historyAfter.then(() => answer("getImportHistory", fixtureHistory())),
  };
  const controller = createApiKeysController();
  render(<ApiKeysPage adapter={adapter} now={() => fixtureNow} controller={controller} timeZone="UTC" />);
  return {
    calls,
    refuse: (next: typeof first) => (refusals = next),
    refresh: () => act(() => controller.refresh()),
  };
}

const everything = Object.fromEntries(reads.map((read) => [read, "unavailable"])) as Record<Read, ApiKeysErrorCode>;
const cause = "The server has a problem. Try again in a moment.";
const count = (text: string | RegExp) => screen.queryAllByText(text).length;
const retries = () => screen.queryAllByRole("button", { name: /^Try again/ });

describe("one trouble is one message", () => {
  it("where every part fails for one reason: one cause, one retry that asks for all, one request ID", async () => {
    const { calls, refuse } = start(everything);
    // Before the last of them has failed there is one retry, too: that of the first.
    for (const title of [
      "The chart could not be loaded.",
      "The import count could not be loaded.",
      /^The keys could not be loaded/,
    ])
      expect(await screen.findByText(title)).toBeVisible();
    await waitFor(() => expect(retries()).toHaveLength(1));
    expect(count(cause)).toBe(1);
    expect(count(/^Request ID/)).toBe(1);
    refuse({});
    calls.length = 0;
    await userEvent.click(retries()[0] as HTMLElement);
    await screen.findByRole("rowheader", { name: "Production" });
    expect([...calls].sort()).toEqual([...reads].sort());
    await waitFor(() => expect(count(cause)).toBe(0));
  });

  it("where parts fail for different reasons, each says its own", async () => {
    start({ listKeys: "unavailable", getImportQuota: "network", getImportHistory: "too_large" });
    await waitFor(() => expect(retries()).toHaveLength(3));
    expect(count(/^Request ID/)).toBe(3);
  });

  it("a chart whose cause another part says is still drawn as a chart, as high as with its bars", async () => {
    const { promise, resolve } = deferred<undefined>();
    const { refresh, refuse } = start(everything, promise);
    await screen.findByText("The import count could not be loaded.");
    resolve(undefined);
    const quiet = { selector: ".mak-quiet-failure > *" };
    const plot = (await screen.findByText("The chart could not be loaded.", quiet)).parentElement as HTMLElement;
    const card = plot.closest("section") as HTMLElement;
    expect(getComputedStyle(plot).backgroundImage).toContain("gradient");
    expect(plot.getBoundingClientRect().width).toBeCloseTo(card.clientWidth - 32, 0);
    const before = card.getBoundingClientRect().height;
    refuse({});
    refresh();
    await screen.findByRole("slider");
    expect(card.getBoundingClientRect().height).toBe(before);
  });

  it("where one part fails, that part says so", async () => {
    start({ getImportQuota: "unavailable" });
    const card = (await screen.findByText("The import count could not be loaded.")).closest("section");
    expect(retries()).toHaveLength(1);
    expect(card).toContainElement(retries()[0] as HTMLElement);
    await screen.findByRole("rowheader", { name: "Production" });
  });

  it("where everything is old, one line says so, moves nothing, and refreshes all of it", async () => {
    const { refuse, refresh, calls } = start();
    await screen.findByRole("rowheader", { name: "Production" });
    await screen.findByText("1,284");
    const top = () => screen.getByRole("table").getBoundingClientRect().top;
    const before = top();
    refuse(everything);
    refresh();
    await waitFor(() => expect(count(/^Could not refresh\. Last updated just now\./)).toBe(1));
    await waitFor(() => expect(retries()).toHaveLength(1));
    expect(top()).toBe(before);
    const chip = (retries()[0] as HTMLElement).closest("p")?.getBoundingClientRect();
    const cards = screen.getByRole("region", { name: /^Knowledge base imports/ }).getBoundingClientRect();
    const lead = screen.getByText(/^Each key gives/).getBoundingClientRect();
    expect(chip?.height).toBe(24);
    expect(chip?.top).toBe(lead.bottom + 4);
    expect(chip?.bottom).toBe(cards.top - 4);
    refuse({});
    calls.length = 0;
    await userEvent.click(retries()[0] as HTMLElement);
    await waitFor(() => expect(count(/^Could not refresh/)).toBe(0));
    expect([...new Set(calls)].sort()).toEqual([...reads].sort());
    expect(top()).toBe(before);
  });
});

describe("what one may not do says why without a hover", () => {
  it("beside the button that creates a key, once", async () => {
    const reason = "Ask Ada, who looks after the integrations.";
    const permissions = { ...fixtureAccess().permissions, createKeys: { allowed: false, reason } };
    const adapter: ApiKeysAdapter = {
      getAccess: () => Promise.resolve(fixtureAccess({ permissions })),
      listKeys: () => Promise.resolve({ items: [fixtureKey()] }),
      createKey: () => Promise.reject(new Error("never")),
    };
    render(<ApiKeysPage adapter={adapter} now={() => fixtureNow} />);
    const text = await screen.findByText(reason);
    await waitFor(() => expect(text.getBoundingClientRect().width).toBeGreaterThan(100));
    const button = screen.getByRole("button", { name: "Create API Key" });
    expect(button).toHaveAccessibleDescription(reason);
    expect(text.getBoundingClientRect().top).toBeGreaterThanOrEqual(button.getBoundingClientRect().bottom);
    expect(getComputedStyle(button, "::after").content).toBe("none");
  });
});
