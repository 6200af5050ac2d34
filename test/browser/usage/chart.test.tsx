import type { ApiKeysAdapter } from "@mark-ai/api-keys/contract";
import { ApiKeysError, addDays } from "@mark-ai/api-keys/contract";
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Chart } from "chart.js";
import { describe, expect, it, vi } from "vitest";
import { axNodes } from "./accessibilityTree.js";
import { emulateMedia } from "./emulateMedia.js";
import { amountOf, canvas, colours, isPainted } from "./pixels.js";
import { enGb, memory, now, renderUsage } from "./support.js";
import { allowAdapterFaults } from "../../support/failOnConsole.ts";

allowAdapterFaults();

const today = "2026-11-16";

/** Days that end today; the last number is today's. */
const endingToday = (...imports: number[]) =>
  imports.map((value, index) => ({ date: addDays(today, index - imports.length + 1), imports: value }));

const withDays = (days: { date: string; imports: number }[]): ApiKeysAdapter => ({
  ...memory(),
  getImportHistory: () => Promise.resolve({ today, days }),
});

const chart = () => screen.findByRole("region", { name: "Imports, last 30 days" });
const inChart = async () => within(await chart());
const picker = () => screen.findByRole<HTMLSelectElement>("combobox", { name: "Chart workspace" });
const reader = () => screen.findByRole("slider");
const rows = async () => {
  const body = (await screen.findByRole("table")).querySelector("tbody");
  return Array.from(body?.rows ?? [], (row) => ({
    date: row.querySelector("time")?.dateTime ?? "",
    text: row.cells[1]?.textContent ?? "",
  }));
};
const chooseInMenu = async (label: string) => {
  await userEvent.click(await screen.findByRole("button", { name: "Chart options" }));
  await userEvent.click(await screen.findByRole("menuitem", { name: label }));
};
const showTable = () => chooseInMenu("Show as table");
const showBars = () => chooseInMenu("Show as bars");

describe("what the chart says", () => {
  it("S19 G07: total, workspace and peak in one sentence, the newest of equal peaks", async () => {
    renderUsage(withDays(endingToday(61, 0, 61, 7)));
    await (await inChart()).findByText("129 imports in Marketing, peak 61 on 15 Nov");
  });

  it("S20 S21 G06: that it counts one workspace, and in which zone its days are", async () => {
    renderUsage(memory());
    await (await inChart()).findByText("This workspace only. Time zone: Asia/Kathmandu.");
  });

  it("G07: exactly 30 days, whatever the backend sends: gaps are zeros, the future and the older are dropped", async () => {
    renderUsage(
      withDays([
        { date: "2026-11-17", imports: 500 },
        { date: "2026-11-16", imports: 3 },
        { date: "2026-01-01", imports: 900 },
        { date: "2026-10-18", imports: 2 },
        { date: "2026-10-17", imports: 800 },
      ]),
    );
    await (await inChart()).findByText("5 imports in Marketing, peak 3 on 16 Nov");
    await showTable();
    const shown = await rows();
    expect(shown).toHaveLength(30);
    expect(shown[0]).toEqual({ date: "2026-11-16", text: "3 so far" });
    expect(shown[29]).toEqual({ date: "2026-10-18", text: "2" });
    expect(shown.filter(({ text }) => text === "0")).toHaveLength(28);
  });

  it("G07: an empty month says so, with the way to make an import, and paints nothing", async () => {
    renderUsage(withDays([]));
    await screen.findByText("No imports in the last 30 days");
    await screen.findByText(/send a document/);
    expect(screen.queryByRole("slider")).toBeNull();
    await showTable();
    expect(await rows()).toHaveLength(30);
  });
});

describe("the table and the file", () => {
  it("G07: shows the same numbers as a table with a caption, in the same height", async () => {
    renderUsage(withDays(endingToday(61, 0, 7)));
    await reader();
    const height = (await chart()).offsetHeight;
    await showTable();
    await screen.findByRole("table", { name: "Imports per day in Marketing" });
    expect(screen.getByRole("row", { name: /Saturday,? 14 November 2026 61/ })).toBeInTheDocument();
    expect((await chart()).offsetHeight).toBe(height);
    const region = screen.getByRole("region", { name: "Imports per day in Marketing" });
    expect(region.scrollHeight).toBeGreaterThan(region.clientHeight);
    await showBars();
    await reader();
  });

  it("G07: downloads ISO dates under the workspace's name, and revokes the URL", async () => {
    const create = vi.spyOn(URL, "createObjectURL");
    const revoke = vi.spyOn(URL, "revokeObjectURL");
    const names: string[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
      names.push(this.download);
    });
    try {
      renderUsage(withDays(endingToday(10_000, 1)));
      await reader();
      await chooseInMenu("Download as CSV");
      const blob = create.mock.calls[0]?.[0] as Blob;
      const lines = (await blob.text()).split("\r\n");
      expect(lines[0]).toBe("date,imports");
      expect(lines).toHaveLength(32);
      expect(lines.slice(-3)).toEqual(["2026-11-15,10000", "2026-11-16,1", ""]);
      expect(names).toEqual(["imports-Marketing-2026-11-16.csv"]);
      expect(revoke).toHaveBeenCalledExactlyOnceWith(create.mock.results[0]?.value);
    } finally {
      vi.restoreAllMocks();
    }
  });
});

describe("reading the days", () => {
  it("G07 G15: by keyboard, as the accessibility tree tells it", async () => {
    renderUsage(withDays(endingToday(61, 0, 1, 7)));
    (await reader()).focus();
    // Chromium's protocol leaves out a range's value text: its number is read in the tree, its text on the element.
    const expectDay = async (value: number, text: RegExp, shown: RegExp) => {
      await waitFor(async () => expect((await axNodes("slider"))[0]).toMatchObject({ value, focused: true }));
      expect(await reader()).toHaveAttribute("aria-valuetext", expect.stringMatching(text));
      expect((await axNodes("StaticText")).some(({ name }) => shown.test(String(name)))).toBe(true);
    };
    expect((await axNodes("slider"))[0]).toMatchObject({
      name: "Imports per day in Marketing, last 30 days",
      description: expect.stringContaining("arrow keys") as string,
      valuemin: 1,
      valuemax: 30,
    });
    await expectDay(30, /^Today, Monday,? 16 November 2026: 7 imports so far$/, /^7 imports$/);
    await userEvent.keyboard("{ArrowLeft}");
    await expectDay(29, /^Sunday,? 15 November 2026: 1 import$/, /^1 import$/);
    await userEvent.keyboard("{ArrowLeft}{ArrowLeft}");
    await expectDay(27, /^Friday,? 13 November 2026: 61 imports, the busiest day$/, /^61 imports$/);
    await userEvent.keyboard("{Home}");
    await expectDay(1, /^Sunday,? 18 October 2026: 0 imports$/, /^0 imports$/);
    await userEvent.keyboard("{ArrowLeft}");
    await expectDay(1, /^Sunday,? 18 October 2026: 0 imports$/, /^0 imports$/);
    await userEvent.keyboard("{End}");
    await expectDay(30, /^Today, Monday,? 16 November 2026: 7 imports so far$/, /^7 imports$/);
  });

  it("G07 G15: the summary, the table and its rows are in the accessibility tree", async () => {
    renderUsage(withDays(endingToday(61, 0, 1, 7)));
    await reader();
    const texts = (await axNodes("StaticText")).map(({ name }) => name);
    expect(texts).toContain("69 imports in Marketing, peak 61 on 13\u00a0Nov");
    await showTable();
    await screen.findByRole("table");
    expect((await axNodes("table"))[0]).toMatchObject({ name: "Imports per day in Marketing" });
    expect(await axNodes("row")).toHaveLength(31);
    expect((await axNodes("rowheader")).map(({ name }) => String(name))[0]).toMatch(/^Monday,? 16 November 2026$/);
  });

  it("G07: shows the day that the keyboard reads, until Escape or the focus leaves", async () => {
    renderUsage(withDays(endingToday(61, 0, 1, 7)));
    await reader();
    const before = colours(canvas()).join();
    (await reader()).focus();
    await userEvent.keyboard("{ArrowLeft}");
    await screen.findByText(/^Sunday,? 15 November 2026$/);
    expect(colours(canvas()).join()).not.toBe(before);
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByText(/^Sunday,? 15 November 2026$/)).toBeNull());
    await userEvent.keyboard("{ArrowLeft}");
    await screen.findByText(/^Saturday,? 14 November 2026$/);
    await userEvent.tab();
    await waitFor(() => expect(screen.queryByText(/^Saturday,? 14 November 2026$/)).toBeNull());
  });

  it("A26 G07: shows the reading of a narrow chart above the bars, with a short date", async () => {
    const { container } = renderUsage(withDays(endingToday(10_000, 3, 10_000)));
    container.style.inlineSize = "400px";
    const slider = await reader();
    slider.focus();
    await userEvent.keyboard("{ArrowLeft}");
    const reading = (await screen.findByText(/^15\sNov$/)).parentElement;
    // The bars begin 20 px below the top of the plot, which the slider covers.
    expect(reading?.getBoundingClientRect().bottom).toBeLessThanOrEqual(slider.getBoundingClientRect().top + 20);
    expect(reading).toHaveTextContent("3 imports");
  });

  it.each(["1", "0.8", "1.25"])("A11 G07: reads the day under the pointer on a page zoomed to %s", async (zoom) => {
    document.documentElement.style.setProperty("zoom", zoom);
    try {
      renderUsage(withDays(endingToday(...Array.from({ length: 30 }, (_, index) => index + 1))));
      const slider = await reader();
      const box = slider.getBoundingClientRect();
      await userEvent.pointer({
        target: slider,
        coords: { clientX: box.left + box.width * 0.97, clientY: box.top + 40 },
      });
      await waitFor(() => expect(slider).toHaveAttribute("aria-valuenow", "30"));
    } finally {
      document.documentElement.style.removeProperty("zoom");
    }
  });

  it("G07: keeps the reading of a touch until the next tap elsewhere", async () => {
    renderUsage(withDays(endingToday(61, 0, 1, 7)));
    const slider = await reader();
    const box = slider.getBoundingClientRect();
    const coords = { clientX: box.left + 4 * 12, clientY: box.top + 40 };
    await userEvent.pointer([{ keys: "[TouchA]", target: slider, coords }]);
    await screen.findByText("0 imports");
    await userEvent.pointer([{ keys: "[TouchA]", target: document.body }]);
    await waitFor(() => expect(screen.queryByText("0 imports")).toBeNull());
  });

  it("G07: shows weekday, date and value under the pointer", async () => {
    renderUsage(withDays(endingToday(61, 0, 1, 7)));
    const box = (await reader()).getBoundingClientRect();
    const at = (x: number) => ({ target: screen.getByRole("slider"), coords: { clientX: x, clientY: box.top + 40 } });
    await userEvent.pointer(at(box.right - 4));
    await screen.findByText(/^Monday,? 16 November 2026$/);
    expect(screen.getByText("7 imports").textContent).toContain("so far");
    await userEvent.pointer(at(box.left + 4));
    await screen.findByText(/^Sunday,? 18 October 2026$/);
  });

  it("G07 G13: runs from right to left where the language does", async () => {
    renderUsage(withDays(endingToday(61, 0, 1, 7)), { locale: { ...enGb, dir: "rtl" } });
    const box = (await reader()).getBoundingClientRect();
    await userEvent.pointer({
      target: screen.getByRole("slider"),
      coords: { clientX: box.left + 4, clientY: box.top + 40 },
    });
    await screen.findByText(/^Monday,? 16 November 2026$/);
    (await reader()).focus();
    await userEvent.keyboard("{ArrowRight}");
    await screen.findByText(/^Sunday,? 15 November 2026$/);
  });
});

describe("what is painted", () => {
  /** Most of what is painted has the bars' colour. */
  const tallBars = endingToday(50, 50, 50, 50, 50, 50, 50, 50, 50, 20);

  it("G07: bars, in the scheme's colours, painted again when the scheme or a token changes", async () => {
    const page = renderUsage(withDays(tallBars));
    await reader();
    expect(isPainted(canvas())).toBe(true);
    const light = colours(canvas());
    page.update({ colorScheme: "dark" });
    await waitFor(() => expect(colours(canvas())[0]).not.toBe(light[0]));
    const dark = colours(canvas());
    document.body.style.setProperty("--mak-chart-bar", "rgb(200, 30, 90)");
    try {
      await waitFor(() => expect(colours(canvas())[0]).not.toBe(dark[0]));
    } finally {
      document.body.style.removeProperty("--mak-chart-bar");
    }
  });

  it("G07 G15: follows the system's scheme, and forced colours", async () => {
    await emulateMedia({ "prefers-color-scheme": "light" });
    try {
      renderUsage(withDays(tallBars), { colorScheme: "system" });
      await reader();
      const light = colours(canvas())[0];
      await emulateMedia({ "prefers-color-scheme": "dark" });
      await waitFor(() => expect(colours(canvas())[0]).not.toBe(light));
      await emulateMedia({ "prefers-color-scheme": "light", "forced-colors": "active" });
      // The system's text colour of a light palette.
      await waitFor(() => expect(colours(canvas())[0]).toBe("0,0,0"));
    } finally {
      await emulateMedia({});
    }
  });

  it("G07: moves nothing by itself: the first paint is the last one", async () => {
    renderUsage(withDays(endingToday(10, 20, 30, 40, 50)));
    await reader();
    const first = canvas().toDataURL();
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    expect(canvas().toDataURL()).toBe(first);
  });

  it("A24 G07: each label stands centred below its own bar, with a mark, and today's is always there", async () => {
    renderUsage(withDays(endingToday(...Array.from({ length: 30 }, () => 10))));
    await reader();
    const chartJs = Chart.getChart(canvas());
    const scale = chartJs?.scales.x;
    if (chartJs === undefined || scale === undefined) throw new Error("There is no chart on the canvas.");
    const labelled = scale.ticks.flatMap(({ label }, index) => (label === "" ? [] : [index]));
    expect(labelled.length).toBeGreaterThan(1);
    expect(labelled.length).toBeLessThanOrEqual(4);
    expect(labelled.at(-1)).toBe(29);
    expect(scale.ticks.at(-1)?.label).toBe("Today, so far");
    for (const index of labelled) {
      const bar = [0, 1].map((dataset) => chartJs.getDatasetMeta(dataset).data[index]?.x);
      expect(bar).toContain(scale.getPixelForTick(index));
    }
    const dayWidth = (scale.getPixelForTick(29) - scale.getPixelForTick(0)) / 29;
    for (const index of labelled)
      expect(scale.getPixelForTick(index)).toBeCloseTo(scale.getPixelForTick(0) + index * dayWidth, 0);
    expect(scale.options).toMatchObject({ ticks: { align: "center" }, grid: { offset: false } });
  });

  it("G07: paints today at least 6 pixels high when it is not zero", async () => {
    renderUsage(withDays(endingToday(10_000, 1)));
    await reader();
    const bar = Chart.getChart(canvas())
      ?.getDatasetMeta(1)
      .data.at(-1)
      ?.getProps(["y", "base"] as never) as { y: number; base: number } | undefined;
    expect((bar?.base ?? 0) - (bar?.y ?? 0)).toBeGreaterThanOrEqual(6);
  });

  it("G07: one import is seen beside 10,000, and a day without has nothing", async () => {
    const few = (imports: number) => withDays(endingToday(imports, imports, imports, imports, 10_000, 0));
    const full = renderUsage(withDays(endingToday(...Array.from({ length: 30 }, () => 10_000))));
    await reader();
    const bar = colours(canvas())[0];
    full.unmount();
    const without = renderUsage(few(0));
    await reader();
    // Only the highest day has pixels of the bars' colour.
    const bare = amountOf(canvas(), bar);
    without.unmount();
    renderUsage(few(1));
    await reader();
    expect(amountOf(canvas(), bar) - bare).toBeGreaterThanOrEqual(4 * 6);
  });

  it("G07: takes a table and back again with the bars", async () => {
    renderUsage(withDays(endingToday(1, 2, 3)));
    await reader();
    await showTable();
    await showBars();
    await reader();
    expect(isPainted(canvas())).toBe(true);
  });
});

describe("days and clocks", () => {
  const zones = [
    "Asia/Kathmandu",
    "Asia/Kolkata",
    "Australia/Lord_Howe",
    "Pacific/Kiritimati",
    "Pacific/Niue",
    "America/New_York",
    "Europe/Berlin",
  ];

  it.each(zones)("G07: 30 days in %s, the one beside its midnight in the right day", async (timeZone) => {
    // Both changes of the clocks of the north (29 March, 25 October and 1 November) and of the south (4 October).
    for (const clock of ["2026-11-10T03:00:00Z", "2026-04-02T03:00:00Z", "2026-10-10T03:00:00Z"]) {
      let at = Date.parse(clock);
      const adapter = memory({ clock: () => at, scenario: { name: "empty" } });
      const dayOf = (instant: number) => new Intl.DateTimeFormat("en-CA", { timeZone }).format(instant);
      const day = dayOf(at);
      // The last quarter of an hour of the day before, and the first of today.
      while (dayOf(at - 900_000) === day) at -= 900_000;
      at -= 900_000;
      adapter.controls.importDocuments("ws_marketing", 3);
      at += 900_000;
      adapter.controls.importDocuments("ws_marketing", 5);
      const view = renderUsage(adapter, { timeZone });
      await showTable();
      const shown = await rows();
      expect(shown).toHaveLength(30);
      expect(shown[0]).toEqual({ date: day, text: "5 so far" });
      expect(shown[1]).toEqual({ date: addDays(day, -1), text: "3" });
      expect(shown.map(({ date }) => date)).toEqual(Array.from({ length: 30 }, (_, index) => addDays(day, -index)));
      view.unmount();
    }
  });

  it("G07: today is the backend's, though the reader's clock is a year off", async () => {
    renderUsage(memory(), { now: () => now + 365 * 86_400_000 });
    await showTable();
    expect((await rows())[0]?.date).toBe(today);
  });
});

describe("the workspace", () => {
  it("S21: starts at the current one, lists those with the feature, and shows each in turn", async () => {
    renderUsage(memory(), { workspaceId: "ws_sales" });
    expect(await picker()).toHaveValue("ws_sales");
    expect(Array.from((await picker()).options, ({ text }) => text)).toEqual(["Marketing", "Sales"]);
    await (await inChart()).findByText(/imports in Sales/);
    await userEvent.selectOptions(await picker(), "Marketing");
    await (await inChart()).findByText(/imports in Marketing/);
  });

  it("S20: follows the host when the workspace is switched there", async () => {
    const page = renderUsage(memory(), { workspaceId: "ws_sales" });
    await userEvent.selectOptions(await picker(), "Marketing");
    await (await inChart()).findByText(/imports in Marketing/);
    page.update({ workspaceId: "ws_marketing" });
    page.update({ workspaceId: "ws_sales" });
    await (await inChart()).findByText(/imports in Sales/);
    expect(await picker()).toHaveValue("ws_sales");
  });

  it("G07: falls back to the current one when the chosen one vanishes", async () => {
    const adapter = memory();
    const { queryClient } = renderUsage(adapter, { workspaceId: "ws_marketing" });
    await userEvent.selectOptions(await picker(), "Sales");
    await (await inChart()).findByText(/imports in Sales/);
    adapter.controls.setDevelopersEnabled("ws_sales", false);
    void queryClient.invalidateQueries();
    await (await inChart()).findByText(/imports in Marketing/);
    expect(screen.queryByRole("combobox", { name: "Chart workspace" })).toBeNull();
  });

  it("G06 G07: keeps the old bars dimmed, and never calls the old numbers the new workspace's", async () => {
    const adapter = memory();
    let release: () => void = () => undefined;
    renderUsage(
      {
        ...adapter,
        getImportHistory: async (input, context) => {
          if (input.workspaceId === "ws_sales") await new Promise<void>((resolve) => (release = resolve));
          return adapter.getImportHistory(input, context);
        },
      },
      { workspaceId: "ws_marketing" },
    );
    const old = (await (await inChart()).findByText(/imports in Marketing/)).textContent;
    await reader();
    await userEvent.selectOptions(await picker(), "Sales");
    await (await inChart()).findByText("Loading Sales…");
    expect(screen.queryByText(/imports in Sales/)).toBeNull();
    expect(screen.queryByText(old)).toBeNull();
    expect(isPainted(canvas())).toBe(true);
    expect(await reader()).toHaveAccessibleName(/in Marketing/);
    await userEvent.click(screen.getByRole("button", { name: "Chart options" }));
    const file = await screen.findByRole("menuitem", { name: "Download as CSV" });
    expect(file).toHaveAttribute("aria-disabled", "true");
    expect(file).toHaveAccessibleDescription("The numbers are not loaded yet.");
    await userEvent.keyboard("{Escape}");
    release();
    await (await inChart()).findByText(/imports in Sales/);
    await waitFor(() =>
      expect(screen.getAllByRole("status").some((node) => /imports in Sales/.test(node.textContent))).toBe(true),
    );
    expect(await reader()).toHaveAccessibleName(/in Sales/);
  });

  it("takes a workspace's name of 200 characters without a scroll to the side", async () => {
    const adapter = memory();
    const name = "Marketing and everything that belongs to it ".repeat(5).slice(0, 200);
    renderUsage({
      ...adapter,
      getAccess: async (...input) => {
        const access = await adapter.getAccess(...input);
        return { ...access, workspaces: access.workspaces.map((one) => ({ ...one, name: `${name} ${one.id}` })) };
      },
    });
    await reader();
    const card = await chart();
    expect(card.scrollWidth).toBeLessThanOrEqual(card.clientWidth);
  });

  it("S18: another tenant's bars are never shown, not even dimmed", async () => {
    const adapter = memory();
    const page = renderUsage(adapter);
    await reader();
    page.update({ scope: "other", adapter: { ...adapter, getImportHistory: () => new Promise(() => undefined) } });
    await waitFor(() => expect(screen.queryByRole("slider")).toBeNull());
    expect(screen.queryByText(/imports in/)).toBeNull();
  });
});

describe("when it fails", () => {
  it("G05: fails alone, with what to do, and a retry that mends it", async () => {
    const adapter = memory();
    let healthy = false;
    renderUsage({
      ...adapter,
      getImportHistory: (...input) =>
        healthy
          ? adapter.getImportHistory(...input)
          : Promise.reject(new ApiKeysError("unavailable", { retryable: false, requestId: "req_7" })),
    });
    const shown = await inChart();
    await shown.findByText("The chart could not be loaded.");
    await shown.findByText("Request ID: req_7");
    expect(shown.queryByText("No imports in the last 30 days")).toBeNull();
    await screen.findByText(/resets 1 Dec/);
    healthy = true;
    await userEvent.click(shown.getByRole("button", { name: /^Try again/ }));
    await shown.findByText(/imports in Marketing/);
  });

  it("G05: the other workspaces can still be looked at", async () => {
    const adapter = memory();
    renderUsage(
      {
        ...adapter,
        getImportHistory: (input, context) =>
          input.workspaceId === "ws_marketing"
            ? Promise.reject(new ApiKeysError("forbidden"))
            : adapter.getImportHistory(input, context),
      },
      { workspaceId: "ws_marketing" },
    );
    await screen.findByText("The chart could not be loaded.");
    await userEvent.selectOptions(await picker(), "Sales");
    await (await inChart()).findByText(/imports in Sales/);
    await userEvent.selectOptions(await picker(), "Marketing");
    await screen.findByText("The chart could not be loaded.");
    expect((await inChart()).queryByText(/imports in/)).toBeNull();
  });

  it("G05: keeps the bars and says that they are old when a refresh fails", async () => {
    const adapter = memory();
    let healthy = true;
    const { queryClient } = renderUsage({
      ...adapter,
      getImportHistory: (...input) =>
        healthy
          ? adapter.getImportHistory(...input)
          : Promise.reject(new ApiKeysError("timeout", { retryable: false })),
    });
    await reader();
    healthy = false;
    void queryClient.invalidateQueries();
    await (await inChart()).findByText(/^Could not refresh/);
    await reader();
  });

  it("G05: has the same height loading, ready, empty and failed", async () => {
    const heights = new Set<number>();
    const states: [Partial<ApiKeysAdapter>, () => Promise<unknown>][] = [
      [{ getImportHistory: () => new Promise(() => undefined) }, () => screen.findByText(/resets 1 Dec/)],
      [{}, reader],
      [{ getImportHistory: () => Promise.resolve({ today, days: [] }) }, () => screen.findByText(/^No imports/)],
      [
        { getImportHistory: () => Promise.reject(new ApiKeysError("forbidden")) },
        () => screen.findByText("The chart could not be loaded."),
      ],
    ];
    for (const [broken, shown] of states) {
      const view = renderUsage({ ...memory(), ...broken });
      await shown();
      heights.add((await chart()).offsetHeight);
      view.unmount();
    }
    expect(heights.size).toBe(1);
  });

  it("G11: is absent where the adapter has no getImportHistory", async () => {
    renderUsage({ ...memory(), getImportHistory: undefined });
    await screen.findByText(/resets 1 Dec/);
    expect(screen.queryByRole("region", { name: "Imports, last 30 days" })).toBeNull();
  });

  it.each([
    ["an import that is negative", { today, days: [{ date: today, imports: -1 }] }],
    ["the same day twice", { today, days: endingToday(1).concat(endingToday(2)) }],
    ["a day that does not exist", { today: "2026-02-30", days: [] }],
    ["no days", { today }],
  ])("G05: shows a failure, and no bars, for an answer with %s", async (_, answer) => {
    renderUsage({ ...memory(), getImportHistory: () => Promise.resolve(answer as never) });
    await screen.findByText("The chart could not be loaded.");
    expect(screen.queryByRole("slider")).toBeNull();
  });
});
