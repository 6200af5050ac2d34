import { QueryClient } from "@tanstack/react-query";
import { cleanup, render, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { ApiKeysPage, type ApiKeysPageProps } from "@mark-ai/api-keys";
import { createMemoryAdapter } from "@mark-ai/api-keys/adapters/memory";
import { bareTexts, translatePage } from "./translate.ts";

const clock = Date.parse("2026-11-16T10:30:00Z");
let stop: (() => void) | undefined;

beforeEach(() => page.viewport(1200, 900));
afterEach(() => {
  stop?.();
  stop = undefined;
  cleanup();
});

const button = (name: string) => page.getByRole("button", { name });
const text = () => document.querySelector(".mak-root")?.textContent ?? "";
const dialog = () => document.querySelector("dialog[open]");
const secret = () => document.querySelector(".mak-secret")?.textContent ?? "";
const rows = () => [...document.querySelectorAll("[data-key-id]")];

/** No text of React's stands bare, and a translator has been everywhere. */
function expectWhole() {
  expect(bareTexts(document.querySelector(".mak-root") as ParentNode)).toEqual([]);
}

async function open(props: Partial<ApiKeysPageProps> = {}) {
  const adapter = createMemoryAdapter({ clock: () => clock, seed: 7 });
  render(<ApiKeysPage adapter={adapter} now={() => clock} revokeConfirmation="name" {...props} />);
  await screen.findByText("Production");
  await screen.findByText("Questions");
  expectWhole();
  stop = translatePage();
  expect(text()).toContain("«Create API Key»");
  return adapter;
}

describe("A1, A2: on a page that the browser translates", () => {
  it("a key is created, downloaded, copied, and closed after a refusal", async () => {
    await open();
    await userEvent.click(button("Create API Key").first());
    await userEvent.click(button("«Create»").last());
    await expect.element(page.getByText("«Give the key a name")).toBeVisible();
    await userEvent.fill(page.getByRole("textbox", { name: "Key name" }), "Production");
    expectWhole();
    await userEvent.clear(page.getByRole("textbox", { name: "Key name" }));
    await userEvent.fill(page.getByRole("textbox", { name: "Key name" }), "Zapier");
    await userEvent.click(button("«Create»").last());
    await waitFor(() => expect(secret()).toMatch(/^mk_live_\w+$/));
    expectWhole();

    await userEvent.click(page.getByRole("tab", { name: ".env" }));
    await userEvent.click(button("Download .env"));
    await expect.element(page.getByText("«Check that your browser").first()).toBeVisible();
    await userEvent.keyboard("{Escape}");
    await userEvent.click(button("Go back"));
    await userEvent.click(button("«Copy»"));
    await expect.element(button("«Copied»")).toBeVisible();
    await userEvent.click(page.getByRole("tab", { name: "«Key»" }));
    await userEvent.click(button("«Copy»"));
    await expect.element(button("«Copied»")).toBeVisible();
    expectWhole();
    await userEvent.click(button("«Done»"));
    await waitFor(() => expect(dialog()).toBeNull());
    await waitFor(() => expect(rows()[0]?.textContent).toContain("Zapier"));
    expect(rows()[0]?.textContent, "names are not translated").not.toContain("«Zapier");
  });

  it("a key is revoked by typing the name that is shown, which is not translated", async () => {
    await open();
    await userEvent.click(page.getByRole("button", { name: "Actions for Production" }).first());
    await userEvent.click(page.getByRole("menuitem", { name: "Revoke" }));
    const field = page.getByRole("textbox", { name: /Production/ });
    await expect.element(field).toBeVisible();
    expectWhole();
    expect([...document.querySelectorAll("dialog [translate=no]")].map((node) => node.textContent)).toContain(
      "Production",
    );
    expect(dialog()?.textContent).not.toContain("«Production");
    await userEvent.fill(field, "Prod");
    await userEvent.click(button("«Revoke key»"));
    await userEvent.fill(field, "Production");
    await userEvent.click(button("«Revoke key»"));
    await waitFor(() => expect(dialog()).toBeNull());
    await waitFor(() => expect(document.querySelector("tr[data-status=revoked]")).not.toBeNull());
    expectWhole();
  });

  it("counts, pages and numbers are right after a search, a turned page, and new answers", async () => {
    const adapter = createMemoryAdapter({ clock: () => clock, seed: 7, scenario: "many" });
    render(<ApiKeysPage adapter={adapter} now={() => clock} />);
    await waitFor(() => expect(rows().length).toBeGreaterThan(20));
    await screen.findByText("Questions");
    expectWhole();
    stop = translatePage();
    const count = () => document.querySelector(".mak-toolbar > .mak-visually-hidden")?.textContent ?? "";
    const before = count();
    expect(before).toMatch(/^«[\d,]+ keys»$/);
    await userEvent.click(button("«Next»"));
    await waitFor(() => expect(document.querySelector(".mak-page-number")?.textContent).toBe("«Page 2»"));
    const name = rows()[0]?.querySelector(".mak-row-name")?.textContent ?? "";
    await userEvent.fill(page.getByRole("searchbox"), name);
    await waitFor(() => expect(count()).not.toBe(before));
    const found = Number(/[\d,]+/.exec(count())?.[0].replaceAll(",", ""));
    await waitFor(() => expect(rows().length).toBe(Math.min(found, 25)));
    await userEvent.click(button("«Clear filters»"));
    await waitFor(() => expect(count()).toBe(before));
    expectWhole();
  });

  it("the quota's number follows the backend", async () => {
    let used = 1_714;
    const adapter = createMemoryAdapter({ clock: () => clock, seed: 7 });
    const queryClient = new QueryClient();
    await open({
      queryClient,
      scope: "translated",
      adapter: {
        ...adapter,
        getImportQuota: async (input, context) => ({ ...(await adapter.getImportQuota(input, context)), used }),
      },
    });
    const figure = () => (document.querySelector(".mak-quota-figure")?.textContent ?? "").replaceAll(/[«»]/g, "");
    await waitFor(() => expect(figure()).toMatch(/^1,714 /));
    used = 1_801;
    await queryClient.invalidateQueries();
    await waitFor(() => expect(figure()).toMatch(/^1,801 /));
  });

  it("being offline and back, and a failure with its retry, leave the page whole", async () => {
    const onLine = Object.getOwnPropertyDescriptor(Navigator.prototype, "onLine") as PropertyDescriptor;
    await open();
    try {
      Object.defineProperty(navigator, "onLine", { configurable: true, get: () => false });
      window.dispatchEvent(new Event("offline"));
      await waitFor(() => expect(text()).toContain("offline"));
      expectWhole();
      Object.defineProperty(navigator, "onLine", { configurable: true, get: () => true });
      window.dispatchEvent(new Event("online"));
      await waitFor(() => expect(text()).not.toContain("offline"));
    } finally {
      Object.defineProperty(Navigator.prototype, "onLine", onLine);
      delete (navigator as { onLine?: boolean }).onLine;
    }
    expectWhole();
  });
});
