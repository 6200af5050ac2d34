import { ApiKeysPage, type ApiKeysAdapter, type ApiKeysEvent, type ApiKeysPageProps } from "@mark-ai/api-keys";
import { ApiKeysError, listKeysIn, type KeyUsageInput } from "@mark-ai/api-keys/contract";
import {
  fixtureAccess,
  fixtureCompanyHistory,
  fixtureHistory,
  fixtureKey,
  fixtureKeyUsage,
  fixtureNow,
  fixtureQuota,
} from "@mark-ai/api-keys/testing";
import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { allowAdapterFaults } from "../../support/failOnConsole.ts";
import { enGb } from "./support.js";

allowAdapterFaults();

const keys = [
  fixtureKey(),
  fixtureKey({ id: "key_zapier", name: "Zapier", createdAt: "2026-11-02T09:00:00Z" }),
  fixtureKey({ id: "key_idle", name: "Idle", createdAt: "2026-11-01T09:00:00Z" }),
];
const twoKeys = fixtureKeyUsage({
  keys: [
    ...fixtureKeyUsage().keys,
    { keyId: "key_zapier", days: [{ date: "2026-11-12", imports: 10 }] },
    { keyId: "key_idle", days: [] },
  ],
});

function backend(given: Partial<ApiKeysAdapter> = {}): ApiKeysAdapter {
  return {
    getAccess: () => Promise.resolve(fixtureAccess()),
    listKeys: (input) => Promise.resolve(listKeysIn(keys, input, { now: fixtureNow })),
    revokeKey: () => Promise.reject(new ApiKeysError("forbidden")),
    getImportQuota: () => Promise.resolve(fixtureQuota()),
    getImportHistory: () => Promise.resolve(fixtureHistory()),
    getKeyUsage: () => Promise.resolve(twoKeys),
    ...given,
  };
}

function pageOf(adapter: ApiKeysAdapter, props: Partial<ApiKeysPageProps>) {
  return (
    <div style={{ inlineSize: 1100 }}>
      <ApiKeysPage
        adapter={adapter}
        locale={enGb}
        timeZone="Asia/Kathmandu"
        colorScheme="light"
        now={() => fixtureNow}
        {...props}
      />
    </div>
  );
}

const show = (adapter: ApiKeysAdapter, props: Partial<ApiKeysPageProps> = {}) => render(pageOf(adapter, props));

async function importsOf(name: string): Promise<HTMLElement> {
  const header = await screen.findByRole("rowheader", { name: new RegExp(`^${name}`) });
  const cell = header.closest("[role=row]")?.querySelector<HTMLElement>(".mak-cell-imports");
  if (cell === null || cell === undefined) throw new Error(`${name} has no cell for its imports.`);
  return cell;
}

const chart = () => screen.findByRole("region", { name: /^Imports, last 30 days/ });

async function chooseInMenu(button: string, item: string): Promise<void> {
  await userEvent.click(await screen.findByRole("button", { name: button }));
  await userEvent.click(await screen.findByRole("menuitem", { name: item }));
}
const showInChart = (name: string) => chooseInMenu(`Actions for ${name}`, "Show in chart");

describe("G22 imports in the rows", () => {
  it("has each key's number, and a bar relative to the largest of the page", async () => {
    show(backend());
    await waitFor(async () => expect(await importsOf("Production")).toHaveTextContent("40"));
    expect(await importsOf("Zapier")).toHaveTextContent("10");
    expect(await importsOf("Idle")).toHaveTextContent("0");
    const widths = ["Production", "Zapier", "Idle"].map(async (name) => {
      const [track, fill] = [...(await importsOf(name)).querySelectorAll<HTMLElement>("[aria-hidden=true], [style]")];
      return Math.round(((fill?.offsetWidth ?? 0) / (track?.offsetWidth ?? 1)) * 100);
    });
    expect(await Promise.all(widths)).toEqual([100, 25, 0]);
  });

  it("asks once for the keys of a page, after the list, for 30 days in the page's zone", async () => {
    const asked: KeyUsageInput[] = [];
    let listed = false;
    const plain = backend();
    show(
      backend({
        listKeys: async (input, context) => {
          const list = await plain.listKeys(input, context);
          listed = true;
          return list;
        },
        getKeyUsage: (input) => {
          expect(listed).toBe(true);
          asked.push(input);
          return Promise.resolve(twoKeys);
        },
      }),
    );
    await waitFor(async () => expect(await importsOf("Production")).toHaveTextContent("40"));
    expect(asked).toEqual([
      { keyIds: ["key_idle", "key_production", "key_zapier"], timeZone: "Asia/Kathmandu", days: 30 },
    ]);
  });

  it("fails alone: a dash with a reason in each row, never a zero, and a retry below the table", async () => {
    let fails = true;
    const events: ApiKeysEvent[] = [];
    show(
      backend({
        getKeyUsage: () => (fails ? Promise.reject(new ApiKeysError("unavailable")) : Promise.resolve(twoKeys)),
      }),
      { onEvent: (event) => void events.push(event) },
    );
    await waitFor(async () => expect((await importsOf("Production")).textContent).toMatch(/^–/));
    expect(await importsOf("Idle")).toHaveTextContent("The imports of the keys could not be loaded.");
    expect(await importsOf("Idle")).not.toHaveTextContent("0");
    expect(await screen.findByText("1,284")).toBeVisible();
    expect(await screen.findByText(/86 imports in Marketing/)).toBeVisible();
    expect(events).toContainEqual(expect.objectContaining({ type: "error", source: "usage" }));
    fails = false;
    const note = screen.getByText("The imports of the keys could not be loaded.", { selector: ".mak-text" });
    await userEvent.click(within(note.parentElement ?? note).getByRole("button", { name: /^Try again/ }));
    await waitFor(async () => expect(await importsOf("Production")).toHaveTextContent("40"));
  });

  it("leaves out what does not fit, reports it, and shows a dash for a key that is not there", async () => {
    const events: ApiKeysEvent[] = [];
    show(
      backend({
        getKeyUsage: () =>
          Promise.resolve({
            ...twoKeys,
            keys: [
              ...fixtureKeyUsage().keys,
              { keyId: "key_other", days: [] },
              { keyId: "key_idle", days: [{ date: "2026-11-12", imports: -4 }] },
            ],
          }),
      }),
      { onEvent: (event) => void events.push(event) },
    );
    await waitFor(async () => expect(await importsOf("Production")).toHaveTextContent("40"));
    expect(await importsOf("Idle")).toHaveTextContent("–The imports of this key are not known.");
    const errors = events.flatMap((event) =>
      event.type === "error" ? [`${event.source} ${event.error.message}`] : [],
    );
    expect(errors).toEqual([
      expect.stringContaining("usage getKeyUsage answered with keys.1.keyId: found another key's"),
    ]);
  });

  it("is absent where the adapter lacks it, and where the person may not see the usage", async () => {
    const { unmount } = show(backend({ getKeyUsage: undefined }));
    await screen.findByRole("rowheader", { name: /^Production/ });
    expect(screen.queryByRole("columnheader", { name: "Imports" })).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "Actions for Production" }));
    await screen.findByRole("menuitem", { name: "Revoke" });
    expect(screen.queryByRole("menuitem", { name: "Show in chart" })).toBeNull();
    unmount();
    const { permissions } = fixtureAccess();
    const blind = fixtureAccess({ permissions: { ...permissions, viewUsage: { allowed: false } } });
    const getKeyUsage = vi.fn(() => Promise.resolve(twoKeys));
    show(backend({ getAccess: () => Promise.resolve(blind), getKeyUsage }));
    await screen.findByRole("rowheader", { name: /^Production/ });
    expect(screen.queryByRole("columnheader", { name: "Imports" })).toBeNull();
    expect(getKeyUsage).not.toHaveBeenCalled();
  });

  it("can be sorted by only where the list says so", async () => {
    const sorts: (string | undefined)[] = [];
    const plain = backend();
    const { unmount } = show(
      backend({
        listFeatures: ["sort:imports"],
        listKeys: (input, context) => {
          sorts.push(input.sort);
          return plain.listKeys({ ...input, sort: "name:asc" }, context);
        },
      }),
    );
    await userEvent.click(await screen.findByRole("button", { name: "Imports" }));
    await waitFor(() => expect(sorts).toEqual(["createdAt:desc", "imports:desc"]));
    expect(screen.getByRole("columnheader", { name: "Imports" })).toHaveAttribute("aria-sort", "descending");
    unmount();
    show(backend());
    await screen.findByRole("columnheader", { name: "Imports" });
    expect(screen.queryByRole("button", { name: "Imports" })).toBeNull();
  });

  it("leaves below 1040 px as the first column, and is one line on a card", async () => {
    const { unmount } = show(backend());
    expect(await importsOf("Production")).toBeVisible();
    unmount();
    for (const [width, visible] of [
      [1030, false],
      [700, false],
      [390, true],
    ] as const) {
      const view = render(
        <div style={{ inlineSize: width }}>
          <ApiKeysPage adapter={backend()} locale={enGb} now={() => fixtureNow} timeZone="Asia/Kathmandu" />
        </div>,
      );
      const cell = await importsOf("Production");
      await waitFor(() => expect(cell).toHaveTextContent("40"));
      expect(cell.offsetHeight > 0, `${String(width)} px`).toBe(visible);
      if (visible) expect(cell.offsetHeight).toBeLessThan(20);
      view.unmount();
    }
  });
});

describe("G22 the chart of one key", () => {
  it("says so in title, summary, table and file, has the focus, and leads back", async () => {
    show(backend());
    await showInChart("Production");
    const region = await screen.findByRole("region", { name: /^Imports, last 30 days\s*·\s*Production$/ });
    await waitFor(() => expect(region).toHaveFocus());
    await within(region).findByText("40 imports with “Production”, 46% of Marketing, peak 32 on 3 Nov");
    expect(within(region).getByText("This key only. Time zone: Asia/Kathmandu.")).toBeVisible();
    await waitFor(() =>
      expect(screen.getAllByRole("status").some((node) => /40 imports with “Production”/.test(node.textContent))).toBe(
        true,
      ),
    );
    await waitFor(() =>
      expect(within(region).getByRole("slider")).toHaveAccessibleName(
        "Imports per day with “Production”, last 30 days",
      ),
    );

    await chooseInMenu("Chart options", "Show as table");
    const table = await screen.findByRole("table", { name: "Imports per day with “Production”" });
    expect(
      within(table)
        .getAllByRole("columnheader")
        .map((cell) => cell.textContent),
    ).toEqual(["Day", "Imports", "Other"]);
    expect(within(table).getByRole("row", { name: /Tue,? 3 Nov 2026/ })).toHaveTextContent(/3229$/);

    const blobs = vi.spyOn(URL, "createObjectURL");
    const names: string[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
      names.push(this.download);
    });
    try {
      await chooseInMenu("Chart options", "Download as CSV");
      const text = await (blobs.mock.calls[0]?.[0] as Blob).text();
      expect(text.split("\r\n")[0]).toBe("date,key_id,key,imports");
      expect(text).toContain("\r\n2026-11-03,key_production,Production,32\r\n2026-11-03,,Other,29\r\n");
      expect(names).toEqual(["imports-Production-2026-11-16.csv"]);
    } finally {
      vi.restoreAllMocks();
    }

    await userEvent.click(screen.getByRole("button", { name: "Back to Marketing" }));
    await screen.findByRole("region", { name: "Imports, last 30 days" });
    await screen.findByText("86 imports in Marketing, peak 61 on 3 Nov");
    expect(await chart()).toHaveFocus();
  });

  it("opens from the details of a key, which close for it", async () => {
    show(backend());
    await userEvent.click(await screen.findByRole("button", { name: "Zapier" }));
    const panel = await screen.findByRole("dialog", { name: "Zapier" });
    await within(panel).findByText("10");
    await userEvent.click(within(panel).getByRole("button", { name: "Show in chart" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    const region = await screen.findByRole("region", { name: /·\s*Zapier$/ });
    await waitFor(() => expect(region).toHaveFocus());
  });

  it("never has less than nothing for the rest, and no share, where the numbers do not add up", async () => {
    const tooMuch = { keyId: "key_production", days: [{ date: "2026-11-03", imports: 500 }] };
    show(backend({ getKeyUsage: () => Promise.resolve({ ...twoKeys, keys: [tooMuch] }) }));
    await showInChart("Production");
    await screen.findByText("500 imports with “Production”, peak 500 on 3 Nov");
    await chooseInMenu("Chart options", "Show as table");
    const table = await screen.findByRole("table", { name: "Imports per day with “Production”" });
    expect(within(table).getByRole("row", { name: /Tue,? 3 Nov 2026/ })).toHaveTextContent(/5000$/);
    expect(table.textContent).not.toContain("-");
  });

  it("says that a key's imports are not known, and fails alone with a retry", async () => {
    const { unmount } = show(backend({ getKeyUsage: () => Promise.resolve({ ...twoKeys, keys: [] }) }));
    await showInChart("Production");
    await within(await chart()).findByText("The imports of this key are not known.");
    expect(screen.getByRole("button", { name: "Back to Marketing" })).toBeVisible();
    unmount();
    show(backend({ getKeyUsage: () => Promise.reject(new ApiKeysError("forbidden")) }));
    await showInChart("Production");
    await within(await chart()).findByText("The imports of this key could not be loaded.");
    await userEvent.click(screen.getByRole("button", { name: "Back to Marketing" }));
    await screen.findByText("86 imports in Marketing, peak 61 on 3 Nov");
  });

  it("ends when the host switches the workspace, and is not offered without a chart", async () => {
    const adapter = backend();
    const { rerender, unmount } = show(adapter, { workspaceId: "ws_marketing" });
    await showInChart("Production");
    await screen.findByRole("region", { name: /·\s*Production$/ });
    const switchTo = (workspaceId: string) => rerender(pageOf(adapter, { workspaceId }));
    switchTo("ws_sales");
    await screen.findByText(/86 imports in Sales/);
    // It does not come back with its workspace.
    switchTo("ws_marketing");
    await screen.findByText(/86 imports in Marketing/);
    expect(screen.queryByRole("region", { name: /·\s*Production$/ })).toBeNull();
    unmount();
    show(backend(), { hide: ["chart"] });
    await userEvent.click(await screen.findByRole("button", { name: "Actions for Production" }));
    await screen.findByRole("menuitem", { name: "Revoke" });
    expect(screen.queryByRole("menuitem", { name: "Show in chart" })).toBeNull();
  });

  it("follows the name of the key", async () => {
    let name = "Production";
    const named = () => keys.map((key) => (key.id === "key_production" ? { ...key, name } : key));
    show(
      backend({
        listKeys: (input) => Promise.resolve(listKeysIn(named(), input, { now: fixtureNow })),
        updateKey: (input) => {
          name = input.name ?? name;
          return Promise.resolve(fixtureKey({ name }));
        },
      }),
    );
    await showInChart("Production");
    await screen.findByRole("region", { name: /·\s*Production$/ });
    await chooseInMenu("Actions for Production", "Rename");
    await userEvent.clear(await screen.findByRole("textbox", { name: "New name" }));
    await userEvent.keyboard("Live{Enter}");
    await screen.findByRole("region", { name: /·\s*Live$/ });
    await screen.findByText(/^40 imports with “Live”/);
  });

  it("stays that of the page on arrival: the current workspace, 30 days, whatever the adapter has", async () => {
    show(backend({ getCompanyHistory: () => Promise.resolve(fixtureCompanyHistory()) }));
    await screen.findByText("86 imports in Marketing, peak 61 on 3 Nov");
    expect(await chart()).toHaveAccessibleName("Imports, last 30 days");
    expect(screen.queryByRole("combobox", { name: "Days in the chart" })).toBeNull();
  });
});
