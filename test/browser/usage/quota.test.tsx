import { ApiKeysError } from "@mark-ai/api-keys/contract";
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { page as browser } from "vitest/browser";
import { axNodes } from "./accessibilityTree.js";
import { memory, now, renderUsage } from "./support.js";
import { allowAdapterFaults, expectConsole } from "../../support/failOnConsole.ts";

allowAdapterFaults();

const november = { periodStart: "2026-11-01T00:00:00Z", periodEnd: "2026-12-01T00:00:00Z" };

const withQuota = (used: number, limit: number | null) => ({
  ...memory(),
  getImportQuota: () => Promise.resolve({ used, limit, ...november }),
});

const card = () => screen.findByRole("region", { name: /Knowledge base imports/ });
const paragraph = async (text: string) =>
  within(await card()).findByText((_, element) => element?.tagName === "P" && element.textContent === text);

describe("the quota card", () => {
  it("S16: reads `0 out of 2,000` where none was used, as one text", async () => {
    renderUsage(memory({ scenario: "empty" }));
    await paragraph("0 out of 2,000");
    expect(within(await card()).getByRole("meter")).toHaveAttribute("aria-valuenow", "0");
  });

  it("S18 G06: says that it counts the company and all workspaces, and which period", async () => {
    renderUsage(memory());
    await paragraph("1,284 out of 2,000");
    expect((await card()).textContent).toContain("Company-wide");
    await within(await card()).findByText("1 Nov to 30 Nov");
    await within(await card()).findByText("resets 1 Dec");
  });

  it.each([
    { used: 1500, url: "/plans", brand: undefined, href: undefined },
    { used: 1600, url: "/plans", brand: undefined, href: "/plans" },
    { used: 2000, url: undefined, brand: "https://mark.example/plans", href: "https://mark.example/plans" },
    { used: 2100, url: "/plans", brand: "https://mark.example/plans", href: "/plans" },
    { used: 2000, url: undefined, brand: undefined, href: undefined },
  ])("G06: at $used of 2,000 the way to a higher limit is $href", async ({ used, url, brand, href }) => {
    const quota = { used, limit: 2000, ...november, ...(url !== undefined && { upgradeUrl: url }) };
    renderUsage(
      { ...memory(), getImportQuota: () => Promise.resolve(quota) },
      brand === undefined ? {} : { brand: { upgradeUrl: brand } },
    );
    await within(await card()).findByRole("meter");
    const link = within(await card()).queryByRole("link", { name: /^Get a higher limit/ });
    expect(link?.getAttribute("href") ?? undefined).toBe(href);
  });

  it("G06: an upgrade address that would run a script is no link", async () => {
    expectConsole(/"javascript:alert\(1\)" is not linked to/);
    const upgradeUrl = "javascript:alert(1)";
    renderUsage({
      ...memory(),
      getImportQuota: () => Promise.resolve({ used: 1900, limit: 2000, ...november, upgradeUrl }),
    });
    await within(await card()).findByText("Get a higher limit");
    expect(within(await card()).queryByRole("link")).toBeNull();
  });

  it.each(["Europe/Paris", "America/New_York", "Pacific/Kiritimati"])(
    "A25 G06: says one period to everyone, in its own zone and not in the reader's: %s",
    async (timeZone) => {
      renderUsage(withQuota(100, 2000), { timeZone });
      await within(await card()).findByText("1 Nov to 30 Nov");
      await within(await card()).findByText("resets 1 Dec");
    },
  );

  it("A25 G06: says the period in the zone that the contract declares", async () => {
    const paris = { periodStart: "2026-10-31T23:00:00Z", periodEnd: "2026-11-30T23:00:00Z", timeZone: "Europe/Paris" };
    renderUsage(
      { ...memory(), getImportQuota: () => Promise.resolve({ used: 100, limit: 2000, ...paris }) },
      { timeZone: "America/New_York" },
    );
    await within(await card()).findByText("1 Nov to 30 Nov");
    await within(await card()).findByText("resets 1 Dec");
  });

  it("A25 G06: falls back to UTC for a zone that does not exist", async () => {
    renderUsage({
      ...memory(),
      getImportQuota: () => Promise.resolve({ used: 100, limit: 2000, ...november, timeZone: "Foo/Bar" }),
    });
    await within(await card()).findByText("1 Nov to 30 Nov");
  });

  it("G06: says how much is left while the limit is far", async () => {
    renderUsage(withQuota(100, 2000));
    await paragraph("1,900 left");
  });

  it("S18 G06: is the same in every workspace, and is not asked for again when it is switched", async () => {
    const adapter = memory();
    let asked = 0;
    const counting = {
      ...adapter,
      getImportQuota: (...input: Parameters<typeof adapter.getImportQuota>) => {
        asked += 1;
        return adapter.getImportQuota(...input);
      },
    };
    const page = renderUsage(counting, { workspaceId: "ws_marketing" });
    await paragraph("1,284 out of 2,000");
    page.update({ workspaceId: "ws_sales" });
    await within(screen.getByRole("region", { name: "Imports, last 30 days" })).findByText(/imports in Sales/);
    await paragraph("1,284 out of 2,000");
    expect(asked).toBe(1);
  });

  it("G06: is a meter with a text alternative, in the accessibility tree", async () => {
    renderUsage(memory());
    await paragraph("1,284 out of 2,000");
    const [meter] = await axNodes("meter");
    expect(meter).toMatchObject({
      name: "Knowledge base imports of the company",
      valuemin: 0,
      valuemax: 2000,
      value: 1284,
    });
    // Chromium's protocol leaves out a range's value text.
    expect(screen.getByRole("meter")).toHaveAttribute("aria-valuetext", "1,284 out of 2,000, 64%");
  });

  it("G06: says on which day the limit is reached at this pace", async () => {
    renderUsage(memory());
    await within(await card()).findByText("At this pace, you will reach the limit on 25 November.");
  });

  it("G06: keeps quiet about the pace where the limit holds until the reset", async () => {
    renderUsage(withQuota(100, 2000));
    await paragraph("100 out of 2,000");
    expect(screen.queryByText(/At this pace/)).toBeNull();
  });

  it("G06: keeps quiet about the pace when the reader's clock is years off", async () => {
    renderUsage(memory(), { now: () => now - 3 * 365 * 86_400_000 });
    await paragraph("1,284 out of 2,000");
    expect(screen.queryByText(/At this pace/)).toBeNull();
  });

  it.each([
    ["near", 1600, 2000, "400 left", "80%"],
    ["near", 1999, 2000, "1 left", "99%"],
    [
      "reached",
      2000,
      2000,
      /^The limit is reached\. New imports will be refused until 1 December\..*larger plan/,
      "100%",
    ],
    ["over", 2143, 2000, /^You are 143 imports over the limit\. New imports will be refused until 1 December/, "107%"],
    ["reached", 0, 0, /^The limit is reached/, "100%"],
  ] as const)("S26 G06: is %s at %d of %d, and says what that means", async (level, used, limit, sentence, percent) => {
    renderUsage(withQuota(used, limit));
    const shown = within(await card());
    await shown.findByText(sentence);
    expect(shown.getByText(percent)).toBeVisible();
    const meter = shown.getByRole("meter");
    expect(meter).toHaveAttribute("data-level", level);
    expect(Number(meter.getAttribute("aria-valuenow"))).toBeLessThanOrEqual(
      Number(meter.getAttribute("aria-valuemax")),
    );
    expect(screen.queryByText(/At this pace/) === null || level === "near").toBe(true);
  });

  it.each([
    [0, 0],
    [1, 1],
    [10_000, 1],
    [20_000, 2],
    [999_999, 99.9999],
  ])("B11 G06: fills at least one hundredth once anything is used: %d of a million", async (used, filled) => {
    renderUsage(withQuota(used, 1_000_000));
    // What is drawn: the meter around it has the numbers.
    const bar = await within(await card()).findByRole<HTMLProgressElement>("progressbar", { hidden: true });
    expect(bar.value).toBe(filled);
  });

  it("G06: differs by colour at each level", async () => {
    const colours = new Set<string>();
    for (const used of [100, 1600, 2000]) {
      const view = renderUsage(withQuota(used, 2000));
      const meter = await screen.findByRole("meter");
      const fill = meter.querySelector("progress");
      if (fill !== null) colours.add(getComputedStyle(fill).color);
      view.unmount();
    }
    expect(colours.size).toBe(3);
  });

  it("G06: has no meter and no pace without a limit", async () => {
    renderUsage(withQuota(1284, null));
    await paragraph("1,284 documents imported");
    await paragraph("No limit on your plan");
    expect(screen.queryByRole("meter")).toBeNull();
    expect(screen.queryByText(/At this pace/)).toBeNull();
  });

  it("G06: takes huge numbers", async () => {
    renderUsage(withQuota(9_007_199_254_740_000, 9_007_199_254_740_991));
    await paragraph("9,007,199,254,740,000 out of 9,007,199,254,740,991");
  });

  it("G17: says the backend's reason to people who may not see the usage, and ours where it gave none", async () => {
    const adapter = memory();
    adapter.controls.setPermission("viewUsage", { allowed: false, reason: "Only finance sees this." });
    const view = renderUsage(adapter);
    expect(await screen.findAllByText("Only finance sees this.")).toHaveLength(2);
    view.unmount();
    adapter.controls.setPermission("viewUsage", { allowed: false });
    renderUsage(adapter);
    await screen.findByText("You do not have permission to see the usage of your company.");
    await screen.findByText("You do not have permission to see the imports of this workspace.");
  });

  it("G11: is absent where the adapter has no getImportQuota", async () => {
    renderUsage({ ...memory(), getImportQuota: undefined });
    await screen.findByText(/imports in Marketing/);
    expect(screen.queryByRole("region", { name: /Knowledge base imports/ })).toBeNull();
  });

  it("G05: fails alone, with what to do, the request id and a retry that retries only itself", async () => {
    const adapter = memory();
    let healthy = false;
    let histories = 0;
    renderUsage({
      ...adapter,
      getImportQuota: (...input) =>
        healthy
          ? adapter.getImportQuota(...input)
          : Promise.reject(new ApiKeysError("unavailable", { retryable: false, requestId: "req_42" })),
      getImportHistory: (...input) => {
        histories += 1;
        return adapter.getImportHistory(...input);
      },
    });
    const shown = within(await card());
    await shown.findByText("The import count could not be loaded.");
    await shown.findByText("Request ID: req_42");
    expect(shown.queryByText(/out of/)).toBeNull();
    await screen.findByText(/imports in Marketing/);
    healthy = true;
    await userEvent.click(shown.getByRole("button", { name: /^Try again/ }));
    await paragraph("1,284 out of 2,000");
    expect(histories).toBe(1);
  });

  it.each([
    ["negative", { used: -1, limit: 2000, ...november }],
    ["fractional", { used: 1.5, limit: 2000, ...november }],
    ["without a period", { used: 1, limit: 2000 }],
    ["with a date that is none", { used: 1, limit: 2000, periodStart: "soon", periodEnd: "later" }],
  ])("G05: shows a failure, and no number, for an answer that is %s", async (_, answer) => {
    renderUsage({ ...memory(), getImportQuota: () => Promise.resolve(answer as never) });
    await screen.findByText("The import count could not be loaded.");
    expect(within(await card()).queryByText(/out of/)).toBeNull();
  });

  it("G05: keeps the last numbers and says that they are old when a refresh fails", async () => {
    const adapter = memory();
    let healthy = true;
    const { queryClient } = renderUsage({
      ...adapter,
      getImportQuota: (...input) =>
        healthy ? adapter.getImportQuota(...input) : Promise.reject(new ApiKeysError("timeout", { retryable: false })),
    });
    await paragraph("1,284 out of 2,000");
    healthy = false;
    void queryClient.invalidateQueries();
    await within(await card()).findByText(/^Could not refresh\. Last updated/);
    await paragraph("1,284 out of 2,000");
  });

  it.each([360, 600, 1100])("G05: has the same height loading, ready and failed, %d px wide", async (width) => {
    await browser.viewport(width, 900);
    const heights = new Set<number>();
    const measure = async () => heights.add((await card()).offsetHeight);
    const adapter = memory();
    const loading = renderUsage({ ...adapter, getImportQuota: () => new Promise(() => undefined) });
    await screen.findByText(/imports in Marketing/);
    await measure();
    loading.unmount();
    const ready = renderUsage(adapter);
    await paragraph("1,284 out of 2,000");
    await measure();
    ready.unmount();
    renderUsage({ ...adapter, getImportQuota: () => Promise.reject(new ApiKeysError("forbidden")) });
    await screen.findByText("The import count could not be loaded.");
    await measure();
    expect(heights.size).toBe(1);
  });

  it("tells the host of a failure, once", async () => {
    const events: unknown[] = [];
    renderUsage(
      { ...memory(), getImportQuota: () => Promise.reject(new ApiKeysError("forbidden")) },
      { onEvent: (event) => events.push(event) },
    );
    await screen.findByText("The import count could not be loaded.");
    await waitFor(() => expect(events).toHaveLength(1));
    expect(events[0]).toMatchObject({ type: "error", source: "quota", error: { code: "forbidden" } });
  });
});
