import type { ApiKeysAdapter, ApiKeysEvent } from "@mark-ai/api-keys";
import { ApiKeysError, addDays, type CompanyHistory, type CompanyHistoryInput } from "@mark-ai/api-keys/contract";
import { fixtureAccess, fixtureCompanyHistory } from "@mark-ai/api-keys/testing";
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { allowAdapterFaults } from "../../support/failOnConsole.ts";
import { emulateMedia } from "./emulateMedia.js";
import { canvas, colours, piecesOf } from "./pixels.js";
import { memory, renderUsage } from "./support.js";

allowAdapterFaults();

const today = "2026-11-16";
const day = (imports: number, back = 0) => ({ date: addDays(today, -back), imports });

function company(workspaces: CompanyHistory["workspaces"], given: Partial<ApiKeysAdapter> = {}): ApiKeysAdapter {
  return { ...memory(), getCompanyHistory: () => Promise.resolve({ today, workspaces }), ...given };
}

const marketing = { workspaceId: "ws_marketing", days: [day(5), day(30, 3)] };
const sales = { workspaceId: "ws_sales", days: [day(2), day(12, 3), day(7, 4)] };

const picker = () => screen.findByRole<HTMLSelectElement>("combobox", { name: "Chart workspace" });
const range = () => screen.findByRole<HTMLSelectElement>("combobox", { name: "Days in the chart" });
const chooseAll = async () => userEvent.selectOptions(await picker(), "All workspaces");
async function chooseInMenu(label: string): Promise<void> {
  await userEvent.click(await screen.findByRole("button", { name: "Chart options" }));
  await userEvent.click(await screen.findByRole("menuitem", { name: label }));
}
const legend = () => screen.getAllByRole("listitem").map((item) => item.textContent);

/** So many workspaces, the first with the most imports. */
function manyWorkspaces(count: number) {
  const ids = Array.from({ length: count }, (_, index) => `ws_${String(index + 1)}`);
  const access = fixtureAccess({
    workspaces: ids.map((id, index) => ({ id, name: `Team ${String(index + 1)}`, developersEnabled: true })),
  });
  const workspaces = ids.map((workspaceId, index) => ({ workspaceId, days: [day(100 - index * 10, 2)] }));
  return company(workspaces, { getAccess: () => Promise.resolve(access) });
}

describe("G23 all workspaces", () => {
  it("is the last entry of the picker, and sums up every workspace", async () => {
    renderUsage(company([marketing, sales]));
    expect(Array.from((await picker()).options, ({ text }) => text)).toEqual(["Marketing", "Sales", "All workspaces"]);
    expect((await picker()).selectedOptions[0]?.text).toBe("Marketing");
    await chooseAll();
    await screen.findByText("56 imports in all workspaces, peak 42 on 13 Nov");
    await screen.findByText("The whole company. Time zone: Asia/Kathmandu.");
    await waitFor(() => expect(legend()).toEqual(["Marketing 35", "Sales 21"]));
    expect((await range()).value).toBe("30");
    await userEvent.selectOptions(await picker(), "Sales");
    await screen.findByText(/imports in Sales/);
    expect(screen.queryByRole("combobox", { name: "Days in the chart" })).toBeNull();
  });

  it("G15 is read by keyboard: per day the total, then each workspace", async () => {
    renderUsage(company([marketing, sales]));
    await chooseAll();
    await screen.findByText(/in all workspaces/);
    const reader = await screen.findByRole("slider", { name: "Imports per day in all workspaces, last 30 days" });
    reader.focus();
    const text = () => (reader.getAttribute("aria-valuetext") ?? "").replaceAll(/[\u2068\u2069]/gu, "");
    expect(text()).toMatch(/^Today, Monday,? 16 November 2026: 7 imports so far\. Marketing 5 and Sales 2$/);
    await userEvent.keyboard("{ArrowLeft}{ArrowLeft}{ArrowLeft}");
    expect(text()).toMatch(/^Friday,? 13 November 2026: 42 imports, the busiest day\. Marketing 30 and Sales 12$/);
    expect(legend()).toEqual(["Marketing 30", "Sales 12"]);
    await userEvent.keyboard("{ArrowLeft}");
    expect(text()).toMatch(/: 7 imports\. Sales 7$/);
    await userEvent.keyboard("{Home}");
    expect(text()).toMatch(/: 0 imports$/);
  });

  it("has six tones and Other, in the order of the picker, and counts unknown workspaces as Other", async () => {
    renderUsage(manyWorkspaces(8));
    await chooseAll();
    await waitFor(() =>
      expect(legend()).toEqual([
        "Team 1 100",
        "Team 2 90",
        "Team 3 80",
        "Team 4 70",
        "Team 5 60",
        "Team 6 50",
        "Other 70",
      ]),
    );
    await waitFor(() => expect(new Set(colours(canvas())).size).toBeGreaterThan(7));
  });

  it("keeps a workspace that the lists do not know in the total, as Other", async () => {
    renderUsage(company([marketing, { workspaceId: "ws_gone", days: [day(9, 1)] }]));
    await chooseAll();
    await screen.findByText(/^44 imports in all workspaces/);
    await waitFor(() => expect(legend()).toEqual(["Marketing 35", "Other 9"]));
  });

  it("tells table and file by workspace", async () => {
    renderUsage(company([marketing, { ...sales, workspaceId: "ws_gone" }]));
    await chooseAll();
    await screen.findByText(/in all workspaces/);
    await chooseInMenu("Show as table");
    const table = await screen.findByRole("table", { name: "Imports per day by workspace" });
    const heads = within(table).getAllByRole("columnheader");
    expect(heads.map((cell) => cell.textContent)).toEqual(["Day", "Total", "Marketing", "Other"]);
    expect(within(table).getAllByRole("row")).toHaveLength(31);
    expect(within(table).getByRole("row", { name: /13 Nov 2026/ })).toHaveTextContent(/423012$/);
    const blobs = vi.spyOn(URL, "createObjectURL");
    vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => undefined);
    try {
      await chooseInMenu("Download as CSV");
      const text = await (blobs.mock.calls[0]?.[0] as Blob).text();
      expect(text.split("\r\n")[0]).toBe("date,workspace_id,workspace,imports");
      expect(text).toContain("\r\n2026-11-13,ws_marketing,Marketing,30\r\n2026-11-13,ws_gone,Other,12\r\n");
    } finally {
      vi.restoreAllMocks();
    }
  });

  it("shows 7, 30 or 90 days, gaps as zeros, and says which in title and summary", async () => {
    const asked: CompanyHistoryInput[] = [];
    renderUsage(
      company([], {
        getCompanyHistory: (input) => {
          asked.push(input);
          return Promise.resolve({
            today,
            workspaces: [{ workspaceId: "ws_sales", days: [day(4), day(6, 60), day(9, 400), day(3, -5)] }],
          });
        },
      }),
    );
    await chooseAll();
    await screen.findByText(/^4 imports in all workspaces/);
    await userEvent.selectOptions(await range(), "90 days");
    await screen.findByText(/^10 imports in all workspaces/);
    expect(screen.getByRole("region", { name: "Imports, last 90 days" })).toBeVisible();
    await waitFor(() => expect(screen.getByRole("slider")).toHaveAttribute("aria-valuemax", "90"));
    await userEvent.selectOptions(await range(), "7 days");
    await screen.findByText(/^4 imports in all workspaces/);
    expect(screen.getByRole("region", { name: "Imports, last 7 days" })).toBeVisible();
    await chooseInMenu("Show as table");
    expect(within(await screen.findByRole("table")).getAllByRole("row")).toHaveLength(8);
    expect(asked.map(({ days }) => days)).toEqual([30, 90, 7]);
  });

  it("shows the period before as a line that is switched on, where twice the days can be asked for", async () => {
    const asked: number[] = [];
    renderUsage(
      company([], {
        getCompanyHistory: ({ days }) => {
          asked.push(days);
          return Promise.resolve({ today, workspaces: [{ workspaceId: "ws_sales", days: [day(4), day(20, 30)] }] });
        },
      }),
    );
    await chooseAll();
    await screen.findByText(/^4 imports in all workspaces/);
    await screen.findByRole("slider");
    const before = colours(canvas()).join();
    expect(asked).toEqual([30]);
    await chooseInMenu("Show the period before");
    await waitFor(() => expect(legend()).toEqual(["Sales 4", "Period before 20"]));
    expect(asked).toEqual([30, 60]);
    await waitFor(() => expect(colours(canvas()).join()).not.toBe(before));
    const mark = document.querySelector(".mak-legend-swatch[data-tone=before]") as HTMLElement;
    expect(await piecesOf(mark), "the mark is a line of dashes, as in the chart").toBe(3);
    const reader = screen.getByRole("slider");
    reader.focus();
    expect(reader.getAttribute("aria-valuetext")).toMatch(/Period before 20$/);
    await userEvent.selectOptions(await range(), "90 days");
    await screen.findByRole("region", { name: "Imports, last 90 days" });
    await userEvent.click(screen.getByRole("button", { name: "Chart options" }));
    const item = await screen.findByRole("menuitem", { name: "Show the period before" });
    expect(item).toHaveAttribute("aria-disabled", "true");
    expect(item).toHaveAccessibleDescription("Only 7 or 30 days can be compared with the period before.");
    expect(asked).not.toContain(180);
  });

  it("keeps the bars where the period before cannot be loaded, and says so", async () => {
    const events: ApiKeysEvent[] = [];
    renderUsage(
      company([], {
        getCompanyHistory: ({ days }) =>
          days === 30
            ? Promise.resolve({ today, workspaces: [sales] })
            : Promise.reject(new ApiKeysError("validation")),
      }),
      { onEvent: (event) => void events.push(event) },
    );
    await chooseAll();
    await screen.findByText(/^21 imports in all workspaces/);
    await chooseInMenu("Show the period before");
    await screen.findByText("The period before could not be loaded.");
    expect(await screen.findByRole("slider")).toBeVisible();
    expect(legend()).toEqual(["Sales 21"]);
    expect(events).toContainEqual(expect.objectContaining({ type: "error", source: "chart" }));
  });

  it("fails alone with a retry, and every workspace can still be looked at", async () => {
    let fails = true;
    renderUsage(
      company([], {
        getCompanyHistory: () =>
          fails ? Promise.reject(new ApiKeysError("not_found")) : Promise.resolve(fixtureCompanyHistory()),
      }),
    );
    await chooseAll();
    await screen.findByText("The chart could not be loaded.");
    await userEvent.selectOptions(await picker(), "Sales");
    await screen.findByText(/imports in Sales/);
    fails = false;
  });

  it("says that nothing was imported, and is absent without the method or with one workspace", async () => {
    const { unmount } = renderUsage(company([]));
    await chooseAll();
    await screen.findByText("No imports in the last 30 days");
    unmount();
    const without = renderUsage(company([], { getCompanyHistory: undefined }));
    expect(Array.from((await picker()).options, ({ text }) => text)).toEqual(["Marketing", "Sales"]);
    without.unmount();
    renderUsage({ ...company([]), getAccess: memory({ scenario: "single-workspace" }).getAccess });
    await screen.findByText(/imports in Marketing/);
    expect(screen.queryByRole("combobox")).toBeNull();
  });

  it("G15 tells workspaces apart by patterns in forced colours", async () => {
    renderUsage(manyWorkspaces(8));
    await chooseAll();
    await screen.findByText(/in all workspaces/);
    await screen.findByRole("slider");
    await emulateMedia({ "forced-colors": "active" });
    try {
      const swatches = () =>
        [...document.querySelectorAll(".mak-legend-swatch")].map((swatch) => {
          const { backgroundColor, backgroundImage } = getComputedStyle(swatch);
          return `${backgroundColor} ${backgroundImage}`;
        });
      await waitFor(() => expect(new Set(swatches()).size).toBe(7));
      await waitFor(() => expect(new Set(colours(canvas())).size).toBeGreaterThan(1));
    } finally {
      await emulateMedia({});
    }
  });
});
