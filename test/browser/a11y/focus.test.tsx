import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { defaultKeysView, type ApiKeysAdapter } from "@mark-ai/api-keys";
import { createMemoryAdapter } from "@mark-ai/api-keys/adapters/memory";
import { giveBack } from "../theme/screenSteps.tsx";
import { button, failing, now, openCreate, openRevoke, press, reveal, showPage, userEvent } from "./stage.tsx";
import { allowAdapterFaults } from "../../support/failOnConsole.ts";

allowAdapterFaults();

afterEach(giveBack);

const focusIs = (element: HTMLElement) => waitFor(() => expect(element).toHaveFocus());
const region = (name: string | RegExp) => screen.getByRole("region", { name });
const frames = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
const closed = () => waitFor(() => expect(document.querySelector("[data-mak-modal]")).toBeNull());

describe("G15: where the focus goes (2.4.3)", () => {
  it.each(["Escape", "Cancel", "Close"])(
    "after the create dialog by %s: to the button that opened it",
    async (door) => {
      await showPage();
      const dialog = await openCreate("Half a name");
      if (door === "Escape") await userEvent.keyboard("{Escape}");
      else await press(door, dialog);
      await closed();
      await focusIs(await button("Create API Key"));
    },
  );

  it("through the reveal: the copy button, the safe answer, back, and the button that opened it", async () => {
    await showPage();
    const dialog = await reveal("Zapier 2");
    await focusIs(within(dialog).getByRole("button", { name: "Copy" }));
    await userEvent.keyboard("{Escape}");
    await focusIs(await button("Go back"));
    await userEvent.keyboard("{Enter}");
    await focusIs(await button("Copy", dialog));
    await press("I have saved it", dialog);
    await closed();
    await focusIs(await button("Create API Key"));
  });

  it("after a lost answer: to the dialog, which is called what happened", async () => {
    await showPage({ faults: { createKey: { type: "lose", error: new Error("gone"), times: 1 } } });
    await openCreate("Zapier 2");
    await userEvent.keyboard("{Enter}");
    const dialog = await screen.findByRole("dialog", { name: "We do not know whether the key was created" });
    await waitFor(() => expect(dialog.contains(document.activeElement)).toBe(true));
  });

  it("after a rotation: to the menu of the row that it began in, below which the reminder has come", async () => {
    await showPage();
    await press("Actions for Production");
    await userEvent.click(await screen.findByRole("menuitem", { name: "Rotate" }));
    const dialog = await screen.findByRole("dialog");
    await press("Create replacement", dialog);
    await press("I have saved it", dialog);
    await closed();
    await screen.findByRole("button", { name: /^Revoke old key/ });
    await focusIs(await button("Actions for Production"));
  });

  it.each(["Escape", "Cancel"])("after the revoke dialog by %s: to the row's menu", async (door) => {
    await showPage();
    const dialog = await openRevoke("Production");
    await focusIs(within(dialog).getByRole("button", { name: "Cancel" }));
    if (door === "Escape") await userEvent.keyboard("{Escape}");
    else await userEvent.keyboard("{Enter}");
    await closed();
    await focusIs(await button("Actions for Production"));
  });

  it("after a revocation: to the name of the row, which stays", async () => {
    await showPage();
    await press("Revoke key", await openRevoke("Production"));
    await closed();
    await focusIs(screen.getByRole("rowheader", { name: /^Production/ }));
  });

  it("after a row's menu by Escape: to its button", async () => {
    await showPage();
    await press("Actions for Production");
    await screen.findByRole("menu");
    await userEvent.keyboard("{Escape}");
    await focusIs(await button("Actions for Production"));
  });

  it.each([
    ["getImportQuota", /^Knowledge base imports/],
    ["getImportHistory", "Imports, last 30 days"],
    ["listKeys", "API keys"],
  ] as const)("after a retry of %s that helped: to the part that is there now", async (method, name) => {
    await showPage({ faults: { [method]: failing(4) } });
    for (
      let tries = 0;
      tries < 4 && within(region(name)).queryByRole("button", { name: /^Try again/ }) !== null;
      tries += 1
    ) {
      await press(/^Try again/, region(name));
      await waitFor(() => expect(region(name).querySelector("[aria-busy=true]")).toBeNull());
      expect(region(name).contains(document.activeElement), "while it is asked again, and after").toBe(true);
    }
    expect(within(region(name)).queryByRole("button", { name: /^Try again/ })).toBeNull();
    await focusIs(region(name));
  });

  it("after a retry of the access that helped: to the page's title", async () => {
    await showPage({ faults: { getAccess: failing(4) } });
    for (let tries = 0; tries < 4 && screen.queryByRole("button", { name: /^Try again/ }) !== null; tries += 1) {
      await press(/^Try again/);
      await waitFor(() => expect(document.querySelector("[aria-busy=true], .mak-skeleton")).toBeNull());
    }
    await focusIs(screen.getByRole("heading", { level: 1 }));
  });

  it("after the filters are cleared, from either button: to the search", async () => {
    await showPage();
    await userEvent.click(screen.getByRole("radio", { name: /^Revoked/ }));
    await press("Clear filters");
    await focusIs(screen.getByRole("searchbox"));
    await userEvent.fill(screen.getByRole("searchbox"), "no such key");
    await screen.findByText("No matching keys");
    await press("Clear filters");
    await focusIs(screen.getByRole("searchbox"));
  });

  it("on the page's buttons, also at the last page and the first", async () => {
    await showPage({ scenario: { keys: 40 } });
    await press("Next");
    await screen.findByText("Page 2");
    await focusIs(await button("Next"));
    await press("Previous");
    await screen.findByText("Page 1");
    await focusIs(await button("Previous"));
  });

  it("after a page size at which the pages are gone: to the section", async () => {
    await showPage({
      scenario: { keys: 20 },
      props: { view: { ...defaultKeysView, pageSize: 100 } },
    });
    const size = screen.getByRole("combobox", { name: "Keys per page" });
    size.focus();
    await userEvent.selectOptions(size, "25");
    await waitFor(() => expect(screen.queryByRole("navigation", { name: "Pages of keys" })).toBeNull());
    await focusIs(region("API keys"));
  });

  it("after the first key, from the empty state whose button is gone: to the one in the header", async () => {
    await showPage({ scenario: "empty" });
    await press("Create API Key", region("API keys"));
    const dialog = await screen.findByRole("dialog");
    await userEvent.fill(within(dialog).getByRole("textbox", { name: "Key name" }), "First");
    await userEvent.keyboard("{Enter}");
    await press("I have saved it", dialog);
    await closed();
    await focusIs(await button("Create API Key"));
  });

  it("goes back to the chart's menu button after its entry, both ways", async () => {
    await showPage();
    const chart = region("Imports, last 30 days");
    for (const shown of [1, 0]) {
      await press("Chart options", chart);
      await userEvent.click(
        await screen.findByRole("menuitem", { name: shown === 1 ? "Show as table" : "Show as bars" }),
      );
      await waitFor(() => expect(within(chart).queryAllByRole("table")).toHaveLength(shown));
      expect(within(chart).getByRole("button", { name: "Chart options" })).toHaveFocus();
    }
  });

  it("after a notice that was dismissed: to the page's title", async () => {
    await showPage();
    await reveal("Zapier 2");
    const { cleanup } = await import("@testing-library/react");
    cleanup();
    await showPage();
    await screen.findByText("You have a key that was not saved");
    await press(/^I have saved it/);
    await waitFor(() => expect(screen.queryByText("You have a key that was not saved")).toBeNull());
    await focusIs(screen.getByRole("heading", { level: 1 }));
  });

  it("opens nothing and asks the backend for nothing by itself (3.2.1)", async () => {
    const memory = createMemoryAdapter({ clock: now, seed: 1 });
    let calls = 0;
    const counted = Object.fromEntries(
      Object.entries(memory).map(([name, own]) => [
        name,
        typeof own !== "function"
          ? own
          : (...input: never[]) => {
              calls += 1;
              return (own as (...input: never[]) => unknown)(...input);
            },
      ]),
    ) as unknown as ApiKeysAdapter;
    await showPage({ adapter: counted });
    const before = calls;
    const seen = new Set<Element>();
    while (document.activeElement !== null && !seen.has(document.activeElement)) {
      seen.add(document.activeElement);
      await userEvent.tab();
    }
    expect(seen.size).toBeGreaterThan(20);
    expect(calls).toBe(before);
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(screen.queryByRole("menu")).toBeNull();
  });

  it("a button acts when it is let go, not when it is pressed (2.5.2)", async () => {
    await showPage();
    const opens = [
      [await button("Create API Key"), "dialog"],
      [await button("Actions for Production"), "menu"],
      [await button("Production"), "dialog"],
    ] as const;
    for (const [control, role] of opens) {
      fireEvent.pointerDown(control);
      fireEvent.mouseDown(control);
      await frames();
      expect(screen.queryByRole(role), control.textContent).toBeNull();
      fireEvent.pointerUp(control);
      fireEvent.mouseUp(control);
      fireEvent.click(control);
      await screen.findByRole(role);
      await userEvent.keyboard("{Escape}");
      await waitFor(() => expect(screen.queryByRole(role)).toBeNull());
    }
  });

  it("goes through the page in the order in which it is read", async () => {
    await showPage({ props: { brand: { apiReferenceUrl: "/reference" } } });
    const order: string[] = [];
    for (let presses = 0; presses < 14; presses += 1) {
      await userEvent.tab();
      const at = document.activeElement as HTMLElement;
      const label = (at.closest("label") ?? document.querySelector(`[for="${CSS.escape(at.id)}"]`))?.textContent;
      order.push(label ?? at.getAttribute("aria-label") ?? at.textContent);
    }
    const at = (name: RegExp) => order.findIndex((text) => name.test(text));
    const found = [
      /API reference/,
      /Create API Key/,
      /Chart workspace/,
      /Chart options/,
      /Imports per day in/,
      /Search keys/,
      /^All/,
      /^Workspace$/,
      /^Name/,
      /^Created/,
    ].map(at);
    expect(found, order.join(" | ")).not.toContain(-1);
    expect(found).toEqual([...found].sort((a, b) => a - b));
  });
});

describe("G15: the ring of the focus (2.4.7, 2.4.13)", () => {
  it("is 2 px for the keyboard and not there for the pointer", async () => {
    await showPage();
    const create = await button("Create API Key");
    await userEvent.click(create);
    await userEvent.keyboard("{Escape}");
    await closed();
    const menu = await button("Actions for Production");
    await userEvent.click(menu);
    await userEvent.click(document.body);
    const options = await button("Chart options");
    await userEvent.click(options);
    await userEvent.click(options);
    expect(options).toHaveFocus();
    expect(getComputedStyle(options).outlineStyle).toBe("none");
    await userEvent.tab();
    const next = document.activeElement as HTMLElement;
    expect(next).toHaveAccessibleName(/^Imports per day/);
    expect(getComputedStyle(next).outline).toMatch(/solid 2px$/);
    // Around the bars are the words of the chart: there the ring is inside.
    expect(getComputedStyle(next).outlineOffset).toBe("-2px");
    await userEvent.tab({ shift: true });
    expect(options).toHaveFocus();
    expect(getComputedStyle(options).outline).toMatch(/solid 2px$/);
    expect(getComputedStyle(options).outlineOffset).toBe("2px");
  });
});
