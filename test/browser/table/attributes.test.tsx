import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { ApiKeysEvent, Slots } from "@mark-ai/api-keys";
import type { ApiKeysAdapter, KeyAttribute } from "@mark-ai/api-keys/contract";
import { fixtureKeyAttributes } from "@mark-ai/api-keys/testing";
import { expectConsole } from "../../support/failOnConsole.js";
import { aBackend, fixtureKey, fixtureAccess, names, renderTable, rowOf } from "./frame.js";

const attributes = {
  environment: "production",
  team: "Growth",
  sources: ["website", "crm"],
  review: "2027-02-26",
  critical: false,
  internal: "not declared",
};

describe("G19 attributes in rows", () => {
  it("stand below the name, by their labels and in the page's language, and whole in the details", async () => {
    renderTable(aBackend([fixtureKey({ attributes })], {}, { keyAttributes: fixtureKeyAttributes }).adapter);
    const row = await rowOf("Production");
    const texts = [...row.querySelectorAll(".mak-row-attribute")].map(({ textContent }) => textContent);
    expect(texts).toEqual([
      "Environment: Production",
      "Team: Growth",
      "Sources: Website and CRM",
      "Review on: Fri, 26 Feb 2027",
      "Business-critical: No",
    ]);
    expect(row).not.toHaveTextContent("not declared");
    await userEvent.click(screen.getByRole("button", { name: "Production" }));
    const terms = [...(await screen.findByRole("dialog")).querySelectorAll(".mak-fact")];
    const facts = terms.map(
      ({ firstChild, lastChild }) => `${firstChild?.textContent ?? ""}: ${lastChild?.textContent ?? ""}`,
    );
    expect(facts).toEqual(expect.arrayContaining(texts));
  });

  it.each([1100, 768])("leave all rows one height, %i px wide", async (width) => {
    await page.viewport(width, 800);
    const keys = [fixtureKey({ attributes }), fixtureKey({ id: "plain", name: "Plain" })];
    renderTable(aBackend(keys, {}, { keyAttributes: fixtureKeyAttributes }).adapter);
    const heights = [await rowOf("Production"), await rowOf("Plain")].map((row) => row.getBoundingClientRect().height);
    expect(heights[1]).toBe(heights[0]);
    const line = document.querySelector(".mak-row-attributes") as HTMLElement;
    expect(line.getBoundingClientRect().height).toBeLessThan(20);
  });

  it("that are not declared for rows, or have no value, are not shown", async () => {
    const declared: KeyAttribute[] = [
      { name: "team", label: "Team", kind: "text", on: ["create", "details"] },
      { name: "empty", label: "Empty", kind: "text", on: ["row"] },
      { name: "gone", label: "Gone", kind: "choices", on: ["row"] },
    ];
    const key = fixtureKey({ attributes: { team: "Growth", empty: " ", gone: [] } });
    renderTable(aBackend([key], {}, { keyAttributes: declared }).adapter);
    expect((await rowOf("Production")).querySelector(".mak-row-attributes")).toBeNull();
  });

  it("of the wrong kind, with markup, huge, or named like the contract's own fields never take the list away", async () => {
    expectConsole(/^API keys page \((?:table|access)\): /);
    const events: ApiKeysEvent[] = [];
    const declared = [
      { name: "status", label: "<i>Status</i>", kind: "choice", options: [], on: ["row"] },
      { name: "n", label: "N", kind: "date", on: ["row"] },
      { name: "broken", label: "Broken", kind: "colour", on: ["row"] },
    ] as unknown as KeyAttribute[];
    const odd = { status: "<img src=x onerror=alert(1)>", n: 1234.5, team: { id: 1 }, huge: "h".repeat(5000) };
    const keys = [
      fixtureKey({ attributes: odd as never }),
      fixtureKey({ id: "key_2", name: "Second", attributes: "team" as never }),
    ];
    const adapter: ApiKeysAdapter = {
      getAccess: () => Promise.resolve(fixtureAccess({ keyAttributes: declared })),
      listKeys: () => Promise.resolve({ items: keys }),
    };
    renderTable(adapter, { onEvent: (event) => events.push(event) });
    const row = await rowOf("Production");
    expect(names()).toEqual(["Production", "Second"]);
    expect(row).toHaveTextContent("<i>Status</i>: <img src=x onerror=alert(1)>");
    expect(row).toHaveTextContent("N: 1,234.5");
    expect(row.querySelector("img")).toBeNull();
    expect(within(row).getByText("Active")).toBeVisible();
    expect(screen.queryByText(/could not be shown/)).toBeNull();
    await waitFor(() =>
      expect(events.flatMap((event) => (event.type === "error" ? [[event.source, event.error.message]] : []))).toEqual([
        ["access", expect.stringContaining("keyAttributes.2.kind")],
        ["table", expect.stringContaining("items.0.attributes.team: found an object")],
      ]),
    );
  });
});

const wide: Slots = {
  columns: [
    { id: "owner", header: "Owner", after: "name", cell: ({ apiKey }) => <span>{`Owner of ${apiKey.name}`}</span> },
    {
      id: "plan",
      header: "Plan",
      cell: () => (
        <select aria-label="Plan">
          <option>A plan with quite a long name</option>
        </select>
      ),
    },
  ],
  rowActions: () => (
    <>
      <button type="button">Open the logs of this key</button>
      <button type="button">Logs</button>
    </>
  ),
};

/** What sticks out of its cell, by its text. */
function clipped(): string[] {
  return [...document.querySelectorAll<HTMLElement>(".mak-row button, .mak-row select, .mak-row span")]
    .filter((element) => {
      const row = element.closest(".mak-row")?.getBoundingClientRect();
      const box = element.getBoundingClientRect();
      if (row === undefined || box.width === 0) return false;
      const isOut = box.left < row.left - 1 || box.right > row.right + 1 || box.bottom > row.bottom + 1;
      return isOut || (element.matches("button") && element.scrollWidth > element.clientWidth + 1);
    })
    .map(({ textContent }) => textContent);
}

describe("G19 slots of the table", () => {
  it.each([1280, 1100, 980, 760, 560, 390, 320])(
    "A31: two buttons, a select and two columns fit at %d px, each in its own place",
    async (width) => {
      await page.viewport(width, 800);
      onTestFinished(() => page.viewport(1280, 800));
      const keys = [fixtureKey(), fixtureKey({ id: "key_2", name: "A key with a name that is not short at all" })];
      renderTable(aBackend(keys).adapter, { slots: wide });
      const row = await rowOf("Production");
      expect(within(row).getByText("Owner of Production")).toBeVisible();
      expect(within(row).getByRole("combobox", { name: "Plan" })).toBeVisible();
      // Where the table is wider than its frame it can be scrolled, and the actions stay in view over it.
      const frame = row.closest<HTMLElement>(".mak-table-frame") as HTMLElement;
      expect(within(row).getByRole("button", { name: "Actions for Production" })).toBeVisible();
      frame.scrollLeft = frame.scrollWidth;
      expect(clipped()).toEqual([]);
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
      const boxes = [...row.querySelectorAll("button, select")].map((element) => element.getBoundingClientRect());
      const overlaps = boxes.flatMap((a, index) =>
        boxes
          .slice(index + 1)
          .filter((b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1),
      );
      expect(overlaps).toEqual([]);
    },
  );

  it("columns stand where they are asked to, with headers, and cells that belong to them", async () => {
    renderTable(aBackend([fixtureKey()]).adapter, { slots: wide });
    const row = await rowOf("Production");
    const headers = screen.getAllByRole("columnheader").map(({ textContent }) => textContent);
    expect([headers[1], headers.at(-2)]).toEqual(["Owner", "Plan"]);
    expect(within(row).getAllByRole("cell")).toHaveLength(headers.length - 1);
  });

  it("a column that throws fails alone, one that cannot be drawn is left out with a word to the developer", async () => {
    expectConsole(/the host's own|slots\.columns is left out/);
    const slots = {
      columns: [
        {
          id: "bad",
          header: "Bad",
          cell: () => {
            throw new Error("the host's own");
          },
        },
        { id: "good", header: "Good", cell: () => <b>drawn</b> },
        { id: "good", header: "Twice", cell: () => null },
        { header: "No id", cell: () => null },
      ],
    } as unknown as Slots;
    renderTable(aBackend([fixtureKey()]).adapter, { slots });
    const row = await rowOf("Production");
    expect(within(row).getByText("drawn")).toBeVisible();
    expect(within(row).getByRole("button", { name: /^Try again/ })).toBeVisible();
    expect(within(row).getByRole("button", { name: "Actions for Production" })).toBeVisible();
    const headers = screen.getAllByRole("columnheader").map(({ textContent }) => textContent);
    expect(headers).toContain("Good");
    expect(headers).not.toContain("Twice");
  });

  it("menuItems stand before Revoke, do what they say, and say why they do not", async () => {
    const onSelect = vi.fn();
    const slots: Slots = {
      menuItems: ({ apiKey }) => [
        { label: `Logs of ${apiKey.name}`, onSelect },
        { label: "Move", onSelect, disabledReason: "Only owners can move keys." },
      ],
    };
    renderTable(aBackend([fixtureKey()]).adapter, { slots });
    await userEvent.click(await screen.findByRole("button", { name: "Actions for Production" }));
    await screen.findByRole("menu");
    const labels = screen.getAllByRole("menuitem").map((item) => item.querySelector(".mak-menu-label")?.textContent);
    expect(labels.slice(-4)).toEqual(["Rotate", "Logs of Production", "Move", "Revoke"]);
    expect(screen.getByRole("menuitem", { name: "Move" })).toHaveAccessibleDescription("Only owners can move keys.");
    await userEvent.click(screen.getByRole("menuitem", { name: "Logs of Production" }));
    expect(onSelect).toHaveBeenCalledTimes(1);
    expect(screen.queryByRole("menu")).toBeNull();
  });

  it("menuItems that throw leave the page's own, and are reported", async () => {
    expectConsole(/the host's own/);
    const events: ApiKeysEvent[] = [];
    const slots: Slots = {
      menuItems: () => {
        throw new Error("the host's own");
      },
    };
    renderTable(aBackend([fixtureKey()]).adapter, { slots, onEvent: (event) => events.push(event) });
    await userEvent.click(await screen.findByRole("button", { name: "Actions for Production" }));
    await screen.findByRole("menu");
    expect(
      screen
        .getAllByRole("menuitem")
        .map(({ textContent }) => textContent)
        .slice(-2),
    ).toEqual(["Rotate", "Revoke"]);
    expect(events).toContainEqual(expect.objectContaining({ type: "error", source: "slot" }));
  });

  it("keyDetails stands in the panel of a key, and one that throws leaves the rest of it", async () => {
    expectConsole(/the host's own/);
    let fails = false;
    const slots: Slots = {
      keyDetails: ({ apiKey }) => {
        if (fails) throw new Error("the host's own");
        return <p>{`Contract of ${apiKey.name}`}</p>;
      },
    };
    const { update } = renderTable(aBackend([fixtureKey()]).adapter, { slots });
    await userEvent.click(await screen.findByRole("button", { name: "Production" }));
    const panel = await screen.findByRole("dialog");
    expect(within(panel).getByText("Contract of Production")).toBeVisible();
    fails = true;
    update({ slots: { keyDetails: (props) => slots.keyDetails?.(props) } });
    expect(await within(panel).findByText("This part of the page failed")).toBeVisible();
    expect(within(panel).getByRole("button", { name: "Revoke" })).toBeVisible();
  });

  it("a key that the page has nothing to do for has a menu where the host has something", async () => {
    const slots: Slots = { menuItems: () => [{ label: "Logs", onSelect: () => undefined }] };
    const { adapter } = aBackend([fixtureKey()]);
    renderTable({ listKeys: (input, context) => adapter.listKeys(input, context) }, { slots });
    await userEvent.click(await screen.findByRole("button", { name: "Actions for Production" }));
    expect(await screen.findByRole("menuitem", { name: "Logs" })).toBeVisible();
  });
});
