import { screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import type { ApiKeysAdapter } from "@mark-ai/api-keys";
import { createMemoryAdapter } from "@mark-ai/api-keys/adapters/memory";
import { ApiKeysError, type ApiKeysErrorCode } from "@mark-ai/api-keys/contract";
import { preloadOverlays } from "../../../src/components/shared/lazyOverlays.ts";
import { giveBack } from "../theme/screenSteps.tsx";
import { audible, failing, listen, now, openCreate, openRevoke, press, reveal, showPage, userEvent } from "./stage.tsx";

// A first opening may be slow enough to say that it loads; these tests begin after it.
beforeAll(preloadOverlays);
afterEach(giveBack);

const hears = (ears: ReturnType<typeof listen>, expected: readonly (string | RegExp)[]) =>
  waitFor(() => {
    const heard = ears.heard();
    expect(heard, `heard: ${heard.join(" | ")}`).toHaveLength(expected.length);
    for (const [index, text] of expected.entries()) {
      if (typeof text === "string") expect(heard[index]).toBe(text);
      else expect(heard[index]).toMatch(text);
    }
  });

/** The clipboard takes everything until the test is over. */
function clipboard(): string[] {
  const taken: string[] = [];
  const writeText = (text: string) => Promise.resolve(void taken.push(text));
  Object.defineProperty(navigator, "clipboard", { configurable: true, value: { writeText } });
  return taken;
}

describe("G15: what is announced, in its order, once each, on the accessibility tree (4.1.3)", () => {
  it("creating, ready, copied; nothing on closing, and never the secret", async () => {
    const taken = clipboard();
    await showPage();
    const ears = listen();
    const dialog = await openCreate("Zapier 2");
    expect(ears.heard()).toEqual([]);
    await userEvent.keyboard("{Enter}");
    await hears(ears, ["Creating…", "The key “Zapier 2” was created. Copy it now."]);
    expect(await audible(), "though the page is hidden behind the dialog").toContain(
      "The key “Zapier 2” was created. Copy it now.",
    );
    await press("Copy", dialog);
    await hears(ears, ["Creating…", "The key “Zapier 2” was created. Copy it now.", "Copied to the clipboard."]);
    const heardAt = performance.now();
    expect(await audible()).toContain("Copied to the clipboard.");
    // What a dialog said less than 100 ms before it closed is said again by the page: nobody may have heard it.
    await waitFor(() => expect(performance.now() - heardAt).toBeGreaterThan(100));
    await press("Done", dialog);
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    await screen.findByRole("rowheader", { name: /Zapier 2/ });
    await hears(ears, ["Creating…", "The key “Zapier 2” was created. Copy it now.", "Copied to the clipboard."]);
    expect(taken[0]).toMatch(/^mk_live_/);
    expect(ears.heard().join(" ")).not.toContain("mk_live_");
  });

  it("a refused copy at once, with the keys to press", async () => {
    Object.defineProperty(navigator, "clipboard", {
      configurable: true,
      value: { writeText: () => Promise.reject(new Error("no")) },
    });
    Object.defineProperty(document, "execCommand", { configurable: true, value: () => false });
    await showPage();
    const dialog = await reveal("Zapier 2");
    await waitFor(async () => expect(await audible()).toContain("The key “Zapier 2” was created. Copy it now."));
    const ears = listen();
    await press("Copy", dialog);
    await hears(ears, [/^The browser refused to copy/]);
  });

  it("revoking, then revoked", async () => {
    await showPage();
    const dialog = await openRevoke("Production");
    const ears = listen();
    await press("Revoke key", dialog);
    await hears(ears, ["Revoking…", "The key “Production” is revoked."]);
  });

  it("a revocation and a creation that fail, in their dialogs", async () => {
    await showPage({ faults: { revokeKey: failing(9), createKey: failing(9) } });
    const dialog = await openRevoke("Production");
    const ears = listen();
    await press("Revoke key", dialog);
    await hears(ears, ["Revoking…", /^We could not confirm that the key was revoked/]);
  });

  it("the loading of the keys, and how many there are", async () => {
    const ears = listen();
    await showPage();
    await hears(ears, ["Loading keys…", "12 keys found"]);
  });

  it("the result of a search, a filter and a turned page", async () => {
    await showPage({ scenario: "many" });
    const ears = listen();
    await userEvent.fill(screen.getByRole("searchbox"), "Staging");
    await hears(ears, [/^\d+ keys found$/]);
    await press("Clear filters");
    await waitFor(() => expect(ears.heard()).toHaveLength(2));
    await press("Next");
    await waitFor(() => expect(ears.heard()).toHaveLength(3));
    expect(ears.heard()[2]).toMatch(/^Page 2\. 25 keys on this page\.$/);
  });

  it("three parts that fail at one time for different reasons: each, and each again after a retry that failed too", async () => {
    const ears = listen();
    const refuse = (code: ApiKeysErrorCode) => () => Promise.reject(new ApiKeysError(code, { retryable: false }));
    const memory = createMemoryAdapter({ clock: now, seed: 1 });
    const [listKeys, getImportQuota] = [refuse("too_large"), refuse("unavailable")];
    await showPage({ adapter: { ...memory, listKeys, getImportQuota, getImportHistory: refuse("network") } });
    const said = [
      "The keys could not be loaded. This does not mean there are none.",
      "The import count could not be loaded.",
      "The chart could not be loaded.",
    ];
    await waitFor(() => {
      for (const text of said) expect(ears.heard().filter((heard) => heard.includes(text))).toHaveLength(1);
    });
    await press(/^Try again/, screen.getByRole("region", { name: /^Knowledge base imports/ }));
    await waitFor(() => expect(ears.heard().at(-1)).toBe("The import count could not be loaded."));
    expect(ears.heard().filter((heard) => heard.includes("The import count"))).toHaveLength(2);
  });

  it("another workspace of the chart, by its sentence", async () => {
    await showPage();
    const ears = listen();
    const chart = screen.getByRole("region", { name: "Imports, last 30 days" });
    await userEvent.selectOptions(within(chart).getByRole("combobox"), "Sales");
    await hears(ears, [/imports in Sales/]);
  });

  it("a new key that a filter would hide, once the dialog is closed", async () => {
    clipboard();
    await showPage();
    await userEvent.click(screen.getByRole("radio", { name: /^Revoked/ }));
    const dialog = await reveal("Zapier 2");
    await press("Copy", dialog);
    const ears = listen();
    await press("Done", dialog);
    await waitFor(() => expect(ears.heard().at(-1)).toContain("The view was changed to show the new key “Zapier 2”."));
  });
});

describe("G15: two keys of one name (2.4.6)", () => {
  it("are told apart by their masked values in the names of their menus", async () => {
    const memory = createMemoryAdapter({ clock: now, seed: 1 });
    const twins: ApiKeysAdapter = {
      ...memory,
      listKeys: async (input, context) => {
        const list = await memory.listKeys(input, context);
        return {
          ...list,
          items: list.items.map((key) => (key.name === "Staging" ? { ...key, name: "Production" } : key)),
        };
      },
    };
    await showPage({ adapter: twins });
    const names = screen
      .getAllByRole("button", { name: /^Actions for Production/ })
      .map((menu) => menu.getAttribute("aria-label"));
    expect(names).toHaveLength(2);
    expect(new Set(names).size).toBe(2);
    for (const name of names) expect(name).toMatch(/^Actions for Production \(mk_live_.+\)$/);
    expect(screen.getByRole("button", { name: "Actions for Zapier" })).toBeVisible();
  });
});
